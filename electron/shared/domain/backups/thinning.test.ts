import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDay } from '../local-day'
import { keptFor, thinned, type Dated } from './thinning'

const hour = 3_600_000
const day = 24 * hour
const noon = new Date(2026, 10, 23, 12).getTime()

const moments = fc
  .array(fc.integer({ min: 0, max: 900 * 24 * 60 }), { maxLength: 400 })
  .map((minutes) => minutes.map((minute): Dated => ({ at: noon - minute * 60_000 })))

/** Plays a life of the program: a backup at each moment, thinned after each. */
function lived(ats: readonly number[]): readonly Dated[] {
  return ats.reduce<readonly Dated[]>((kept, at) => thinned([...kept, { at }]).kept, [])
}

describe('thinning backups', () => {
  it('keeps a long day of shows by the hour, the days before it by the day, and the months', () => {
    const everyHour = Array.from({ length: 400 * 24 }, (_, index) => noon - index * hour).reverse()
    const kept = lived(everyHour)
    const within = (from: number, to: number) => kept.filter(({ at }) => at > noon - to && at <= noon - from)
    expect(within(0, 24 * hour)).toHaveLength(24)
    expect(new Set(within(0, 29 * day).map(({ at }) => localDay(at))).size).toBe(30)
    expect(new Set(kept.map(({ at }) => localDay(at).slice(0, 6))).size).toBe(12)
    expect(kept.length).toBeLessThanOrEqual(24 + 30 + 12)
  })

  it('keeps shows of half a year for somebody who sells once a week', () => {
    const weekly = Array.from({ length: 26 }, (_, index) => noon - index * 7 * day).reverse()
    expect(lived(weekly)).toHaveLength(26)
  })

  it('never drops the newest, never keeps more than it may, and loses or invents nothing', () => {
    fc.assert(
      fc.property(moments, (backups) => {
        const { kept, dropped } = thinned(backups)
        const newest = Math.max(...backups.map(({ at }) => at))
        if (backups.length > 0) expect(kept.some(({ at }) => at === newest)).toBe(true)
        expect(kept.length).toBeLessThanOrEqual(keptFor.hours + keptFor.days + keptFor.months)
        expect([...kept, ...dropped].sort((a, b) => a.at - b.at)).toEqual(
          [...backups].sort((a, b) => a.at - b.at),
        )
      }),
    )
  })

  it('drops nothing more when it is asked again, and nothing that thinning at once would have kept', () => {
    fc.assert(
      fc.property(moments, (backups) => {
        const { kept } = thinned(backups)
        expect(thinned(kept).kept).toEqual(kept)
        const inOrder = backups.map(({ at }) => at).sort((a, b) => a - b)
        const grown = new Set(lived(inOrder).map(({ at }) => at))
        expect(kept.every(({ at }) => grown.has(at))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps a backup of every day and month that is new enough, whatever else was made', () => {
    fc.assert(
      fc.property(moments, (backups) => {
        const { kept } = thinned(backups)
        for (const [most, length] of [
          [keptFor.days, 8],
          [keptFor.months, 6],
        ] as const) {
          const period = ({ at }: Dated) => localDay(at).slice(0, length)
          const newest = [...new Set(backups.map(period))].sort().slice(-most)
          const held = new Set(kept.map(period))
          expect(newest.every((one) => held.has(one))).toBe(true)
        }
      }),
    )
  })
})
