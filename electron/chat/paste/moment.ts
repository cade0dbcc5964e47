import type { PastedTime } from '@shared/domain/pasted/pasted-time'

/** Clocks of platform and PC may differ by so much, in milliseconds. */
const slackMs = 5 * 60_000

/**
 * The moment of a copied message on this computer's clock, in milliseconds; without a day it is today's or, where that
 * is still to come, yesterday's, as when a show goes on past midnight.
 */
export function momentOf({ day, hour, minute, second }: PastedTime, now: number): number {
  if (day) return Math.max(0, new Date(day.year, day.month - 1, day.date, hour, minute, second).getTime())
  const moment = new Date(now)
  moment.setHours(hour, minute, second, 0)
  if (moment.getTime() > now + slackMs) moment.setDate(moment.getDate() - 1)
  return moment.getTime()
}
