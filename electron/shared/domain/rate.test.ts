import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addToRate, perMinute, type Rate } from './rate'

it('counts what came in over the last minute and nothing older', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ pause: fc.nat(40_000), count: fc.nat(9) })),
      fc.nat(90_000),
      (arrivals, wait) => {
        let now = 1_795_000_000_000
        let rate: Rate = []
        const came: { second: number; count: number }[] = []
        for (const { pause, count } of arrivals) {
          now += pause
          rate = addToRate(rate, now, count)
          came.push({ second: Math.floor(now / 1000), count })
          expect(rate.length).toBeLessThanOrEqual(60)
        }
        now += wait
        const recent = came.filter(({ second }) => second > Math.floor(now / 1000) - 60)
        expect(perMinute(rate, now)).toBe(recent.reduce((sum, { count }) => sum + count, 0))
      },
    ),
  )
})

it('falls back to nothing when the clock is set back by an hour', () => {
  const rate = addToRate([], 1_795_000_000_000, 5)
  expect(perMinute(rate, 1_794_996_400_000)).toBe(0)
})
