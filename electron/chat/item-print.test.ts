import { describe, expect, it } from 'vitest'
import { createItemPrint } from './item-print'

const item = {
  platform: 'kuaishou',
  room: '5',
  userId: 'u',
  userName: '老铁',
  text: '+1',
  kind: 'comment',
  sentAt: null,
} as const
const at = (now: number) => ({ now: () => now })

describe('a comment without an id', () => {
  it('is known by when it was sent, where that is known', () => {
    const one = createItemPrint(at(0))
    const other = createItemPrint(at(90_000))
    expect(one({ ...item, sentAt: 5 })).toBe(other({ ...item, sentAt: 5 }))
    expect(one({ ...item, sentAt: 5 })).not.toBe(one({ ...item, sentAt: 6 }))
  })

  it('is one more each time it is said, and the same again when a new connection tells it anew', () => {
    const before = createItemPrint(at(20_000))
    const first = before(item)
    const second = before(item)
    expect(second).not.toBe(first)
    const after = createItemPrint(at(24_000))
    expect([after(item), after(item)]).toEqual([first, second])
  })

  it('is another comment when another says it, elsewhere or otherwise', () => {
    const print = createItemPrint(at(0))
    const others = [{ room: '6' }, { userId: 'v' }, { text: '+2' }, { platform: 'douyin' }]
    const prints = others.map((other) => print({ ...item, ...other }))
    expect(new Set([print(item), ...prints]).size).toBe(others.length + 1)
  })
})
