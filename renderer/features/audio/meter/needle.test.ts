import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isClipped, meterPosition, moveNeedle, type Needle } from './needle'

const moments = fc.array(
  fc.record({ wait: fc.integer({ min: 10, max: 3_000 }), peakDb: fc.integer({ min: -100, max: 6 }) }),
  { minLength: 1 },
)

it('never shows less than what is heard, nor outside the meter, and the mark is never below the bar', () => {
  fc.assert(
    fc.property(moments, (all) => {
      let needle: Needle | null = null
      let at = 0
      for (const { wait, peakDb } of all) {
        at += wait
        needle = moveNeedle(needle, peakDb, at)
        expect(needle.barDb).toBeGreaterThanOrEqual(Math.min(0, Math.max(-60, peakDb)))
        expect(needle.holdDb).toBeGreaterThanOrEqual(needle.barDb)
        for (const db of [needle.barDb, needle.holdDb]) {
          expect(meterPosition(db)).toBeGreaterThanOrEqual(0)
          expect(meterPosition(db)).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})

it('falls back slowly, holds the highest for a second and a half, and shows too much for two seconds', () => {
  let needle = moveNeedle(null, 0, 0)
  needle = moveNeedle(needle, -100, 500)
  expect([needle.barDb, needle.holdDb, isClipped(needle)]).toEqual([-12, 0, true])
  needle = moveNeedle(needle, -100, 1_600)
  expect(needle.holdDb).toBe(needle.barDb)
  needle = moveNeedle(needle, -100, 4_000)
  expect([needle.barDb, isClipped(needle)]).toEqual([-60, false])
})
