import { describe, expect, test } from 'vitest'
import { sampleClaim } from '../../../api/state/sampleState'
import { decidedClaims, linePlaces, selectedIndex, waitingClaims } from './order'

const tray = ['a', 'b', 'c'].map((id) => sampleClaim({ id }))

describe('the tray', () => {
  test('the one that is accepted makes room for the next, and the last for the one before', () => {
    expect(selectedIndex(tray.slice(1), 'a', 0)).toBe(0)
    expect(selectedIndex(tray.slice(0, 2), 'c', 2)).toBe(1)
    expect(selectedIndex([], 'c', 2)).toBe(0)
  })
  test('a chosen claim stays chosen when others before it go', () => {
    expect(selectedIndex(tray.slice(1), 'c', 2)).toBe(1)
  })
  test('shows the newest decision first', () => {
    const claims = [
      sampleClaim({ id: 'first', state: 'accepted', decidedAt: 10 }),
      sampleClaim({ id: 'waits' }),
      sampleClaim({ id: 'second', state: 'rejected', decidedAt: 20 }),
    ]
    expect(decidedClaims(claims).map(({ id }) => id)).toEqual(['second', 'first'])
    expect(waitingClaims(claims).map(({ id }) => id)).toEqual(['waits'])
  })
  test('who is offered stock that came back stands first', () => {
    const claims = [
      sampleClaim({ id: 'early', commentSeq: 1 }),
      sampleClaim({ id: 'offered', commentSeq: 2, problem: 'out_of_stock', offeredAt: 5 }),
      sampleClaim({ id: 'late', commentSeq: 3 }),
    ]
    expect(waitingClaims(claims).map(({ id }) => id)).toEqual(['offered', 'early', 'late'])
  })
  test('each product has a waiting line of its own, in the order in which they asked', () => {
    const short = (id: string, commentSeq: number, productId = 'p1') =>
      sampleClaim({ id, commentSeq, productId, problem: 'out_of_stock' })
    const claims = [
      short('third', 9),
      short('first', 1),
      sampleClaim({ id: 'no problem', commentSeq: 2 }),
      short('second', 3),
      short('other', 4, 'p2'),
    ]
    expect(Object.fromEntries(linePlaces(claims))).toEqual({ first: 1, second: 2, third: 3, other: 1 })
  })
})
