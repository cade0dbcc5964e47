import { localDay } from '../local-day'

/** Something that was made at a moment, in milliseconds. */
export type Dated = { readonly at: number }

/** How many hours, days and months that have a backup keep their newest one. */
export const keptFor = { hours: 24, days: 30, months: 12 } as const

const hourOf = (at: number) => `${localDay(at)}-${new Date(at).getHours()}`
const dayOf = (at: number) => localDay(at)
const monthOf = (at: number) => localDay(at).slice(0, 6)

/**
 * Which backups stay: of each of the newest 24 hours, 30 days and 12 months that have one, the newest. Hours in which
 * nothing was made take no place, so that a farm that sells once a week keeps half a year of shows.
 */
export function thinned<Backup extends Dated>(
  backups: readonly Backup[],
): { readonly kept: readonly Backup[]; readonly dropped: readonly Backup[] } {
  const newestFirst = [...backups].sort((one, other) => other.at - one.at)
  const stays = new Set<Backup>()
  for (const [most, periodOf] of [
    [keptFor.hours, hourOf],
    [keptFor.days, dayOf],
    [keptFor.months, monthOf],
  ] as const) {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      const period = periodOf(backup.at)
      if (seen.has(period)) continue
      if (seen.size === most) break
      seen.add(period)
      stays.add(backup)
    }
  }
  return {
    kept: newestFirst.filter((backup) => stays.has(backup)),
    dropped: newestFirst.filter((backup) => !stays.has(backup)),
  }
}
