import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faderPosition, unchangedPosition, volumeAfterStep, volumeAt } from './fader'

const volume = fc.integer({ min: -1000, max: 260 }).map((tenths) => tenths / 10)
const position = fc.double({ min: 0, max: 1, noNaN: true })

it('shows a volume where setting it there gives that volume again', () => {
  fc.assert(
    fc.property(volume, (db) => {
      const again = volumeAt(faderPosition(db))
      expect(again).toBeCloseTo(Math.abs(db) < 0.4 ? 0 : db, 5)
    }),
  )
})

it('is never quieter further up', () => {
  fc.assert(
    fc.property(position, position, (one, other) => {
      expect(volumeAt(Math.max(one, other))).toBeGreaterThanOrEqual(volumeAt(Math.min(one, other)))
    }),
  )
})

it('goes from silence over the sound unchanged to 26 dB, and nowhere else', () => {
  expect(volumeAt(0)).toBe(-100)
  expect(volumeAt(unchangedPosition)).toBe(0)
  expect(volumeAt(1)).toBe(26)
  fc.assert(
    fc.property(fc.double(), (anything) => {
      const at = faderPosition(anything)
      if (!Number.isNaN(anything)) expect(at >= 0 && at <= 1).toBe(true)
    }),
  )
})

it('steps by keys from end to end, stops at 0 dB and never passes an end', () => {
  fc.assert(
    fc.property(volume, fc.constantFrom(-6, -1, 1, 6), (db, step) => {
      const next = volumeAfterStep(db, step)
      expect(next).toBeGreaterThanOrEqual(-100)
      expect(next).toBeLessThanOrEqual(26)
      expect(db * next).toBeGreaterThanOrEqual(-0)
      if (Math.abs(db) >= 6 && db + step > -100 && db + step < 26) expect(next).toBeCloseTo(db + step, 5)
    }),
  )
})
