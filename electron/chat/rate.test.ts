import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addToRate, noRate, perMinute } from './rate'

const start = 1_790_000_000_000

describe('comments per minute', () => {
  it('counts what came in the last sixty seconds and forgets the rest', () => {
    const rate = addToRate(addToRate(noRate, start, 3), start + 30_000, 4)
    expect(perMinute(rate, start + 30_000)).toBe(7)
    expect(perMinute(rate, start + 60_000)).toBe(4)
    expect(perMinute(rate, start + 90_000)).toBe(0)
    expect(perMinute(noRate, start)).toBe(0)
  })

  it('is the sum over the window for every sequence of arrivals, in at most sixty entries', () => {
    const arrivals = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 5000 })),
    )
    fc.assert(
      fc.property(arrivals, (steps) => {
        let now = start
        let rate = noRate
        const all: { second: number; count: number }[] = []
        for (const [gap, count] of steps) {
          now += gap
          rate = addToRate(rate, now, count)
          all.push({ second: Math.floor(now / 1000), count })
        }
        const inWindow = all.filter(({ second }) => second > Math.floor(now / 1000) - 60)
        expect(perMinute(rate, now)).toBe(inWindow.reduce((sum, { count }) => sum + count, 0))
        expect(rate.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('survives a clock that is set back, a little or by hours', () => {
    const little = addToRate(addToRate(noRate, start, 2), start - 5000, 3)
    expect(perMinute(little, start - 5000)).toBe(5)
    const much = addToRate(addToRate(noRate, start, 2), start - 3_600_000, 3)
    expect(perMinute(much, start - 3_600_000)).toBe(3)
  })
})
