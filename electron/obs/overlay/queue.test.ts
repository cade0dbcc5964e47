import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OverlayKind } from '@shared/contract/control-room/overlays'
import { createQueue } from './queue'

const paceMs = 250
const kinds = OverlayKind.options

/** Serves a queue every 250 ms while things change; how long each change waited for its turn, by kind. */
function serve(changes: ReadonlyMap<number, readonly OverlayKind[]>, until: number) {
  const queue = createQueue()
  const behind = new Map<OverlayKind, number>()
  const waits: { kind: OverlayKind; ms: number }[] = []
  for (let now = 0; now < until; now += paceMs) {
    for (let at = now - paceMs + 1; at <= now; at += 1)
      for (const kind of changes.get(at) ?? []) if (!behind.has(kind)) behind.set(kind, at)
    queue.behind([...behind.keys()], now)
    const kind = queue.next(now)
    if (kind === null) continue
    waits.push({ kind, ms: now - (behind.get(kind) ?? now) })
    behind.delete(kind)
    queue.served(kind, true, now)
  }
  return { waits, left: [...behind.keys()] }
}

describe('whose picture goes to OBS next', () => {
  test('whatever changes, price and stock have their turn in time and nothing waits for ever', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...kinds))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400 }), (list) => {
        const changes = new Map<number, OverlayKind[]>()
        for (const [at, kind] of list) changes.set(at, [...(changes.get(at) ?? []), kind])
        const { waits, left } = serve(changes, 24_000)
        expect(left).toEqual([])
        for (const { kind, ms } of waits) {
          if (kind === 'card' || kind === 'stockBar') expect(ms).toBeLessThanOrEqual(800)
          expect(ms).toBeLessThanOrEqual(3_500)
        }
      }),
    )
  })

  test('one that fails is tried again in a second, and the others do not wait for it', () => {
    const queue = createQueue()
    queue.behind(['card', 'text'], 0)
    expect(queue.next(0)).toBe('card')
    queue.served('card', false, 0)
    queue.behind(['card', 'text'], 200)
    expect(queue.next(200)).toBe('text')
    queue.served('text', true, 200)
    queue.behind(['card'], 400)
    expect(queue.next(400)).toBeNull()
    expect(queue.next(1_000)).toBe('card')
  })
})
