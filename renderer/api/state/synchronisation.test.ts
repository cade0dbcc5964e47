import type { EventPayload } from '@shared/contract'
import type { StateChange } from '@shared/contract/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleProduct, sampleSnapshot } from './sampleState'
import { asking, currentView, heard, snapshotArrived, type Synchronisation } from './synchronisation'
import { applyChange, viewOf } from './view'

type Changed = EventPayload<'state.changed'>

const putProduct = (id: string, position: number, available: number): StateChange => ({
  topic: 'products',
  kind: 'rows',
  replace: false,
  put: [sampleProduct({ id, position, available })],
  remove: [],
})
const chatRate = (perMinute: number): StateChange => ({
  topic: 'chat',
  kind: 'single',
  value: { perMinute, total: 0 },
})

const someChange: fc.Arbitrary<StateChange> = fc.oneof(
  fc.nat(99).map(chatRate),
  fc.tuple(fc.nat(5), fc.nat(5), fc.nat(99)).map(([id, place, left]) => putProduct(`p${id}`, place, left)),
  fc.nat(5).map((id): StateChange => {
    return { topic: 'products', kind: 'rows', replace: false, put: [], remove: [`p${id}`] }
  }),
  fc.nat(5).map((id): StateChange => {
    return {
      topic: 'products',
      kind: 'rows',
      replace: true,
      put: [sampleProduct({ id: `p${id}` })],
      remove: [],
    }
  }),
)

const shown = (now: Synchronisation) => {
  const view = currentView(now)
  return view && { chat: view.chat, products: view.products.list }
}

/** The steps, some at a time, as in a rush. */
function heardInParts(now: Synchronisation, steps: readonly Changed[], atOnce: number): Synchronisation {
  let next = now
  for (let at = 0; at < steps.length; at += atOnce) next = heard(next, steps.slice(at, at + atOnce))
  return next
}

describe('the window follows the pushed state', () => {
  test('however the steps lie around the snapshot, the window ends with the whole truth', () => {
    fc.assert(
      fc.property(
        fc.array(someChange, { minLength: 1, maxLength: 12 }),
        fc.nat(12),
        fc.nat(12),
        fc.nat(12),
        fc.integer({ min: 1, max: 5 }),
        (changes, snapshotAfter, heardFrom, snapshotArrivesAt, atOnce) => {
          const steps: Changed[] = changes.map((change, index) => ({
            revision: index + 1,
            changes: [change],
          }))
          const empty = viewOf(sampleSnapshot(0))
          const taken = Math.min(snapshotAfter, steps.length)
          const atSnapshot = changes.slice(0, taken).reduce(applyChange, empty)
          const snapshot = sampleSnapshot(taken, atSnapshot.products.list)
          snapshot.state.chat = atSnapshot.chat
          // The window hears every step that the snapshot does not hold, and perhaps some that it does.
          const hears = steps.slice(Math.min(heardFrom, taken))
          const before = hears.slice(0, snapshotArrivesAt)
          const after = hears.slice(snapshotArrivesAt)
          const arrived = snapshotArrived(heardInParts(asking, before, atOnce), snapshot)
          const end = heardInParts(arrived, after, atOnce)
          const truth = changes.reduce(applyChange, empty)
          expect(shown(end)).toEqual({ chat: truth.chat, products: truth.products.list })
        },
      ),
    )
  })

  test('a missed step makes the window ask again and show the last good state meanwhile', () => {
    const start = snapshotArrived(asking, sampleSnapshot(4))
    const fifth = { revision: 5, changes: [chatRate(7)] }
    const seventh = { revision: 7, changes: [] }
    for (const lost of [heard(heard(start, [fifth]), [seventh]), heard(start, [fifth, fifth, seventh])]) {
      expect(lost.phase).toBe('asking')
      expect(currentView(lost)?.chat.perMinute).toBe(7)
      expect(snapshotArrived(lost, sampleSnapshot(6)).phase).toBe('following')
    }
  })

  test('a snapshot older than what was heard is not taken for the truth', () => {
    const waiting = heard(asking, [{ revision: 9, changes: [chatRate(9)] }])
    expect(snapshotArrived(waiting, sampleSnapshot(5)).phase).toBe('asking')
  })

  test('a step that arrives twice counts once', () => {
    const start = snapshotArrived(asking, sampleSnapshot(1))
    const once = heard(start, [{ revision: 2, changes: [putProduct('p1', 1, 5)] }])
    expect(heard(once, [{ revision: 2, changes: [putProduct('p1', 1, 99)] }])).toBe(once)
  })
})
