/** How many comments came in each second of the last minute, ascending; at most sixty entries. */
export type Rate = readonly { readonly second: number; readonly count: number }[]

const WINDOW_SECONDS = 60

/** A rate before the first comment. */
export const noRate: Rate = []

/** Adds `count` comments that came in at `now` (milliseconds since 1970), and forgets what is over a minute old. */
export function addToRate(rate: Rate, now: number, count: number): Rate {
  const second = Math.floor(now / 1000)
  const last = rate.at(-1)
  // A clock that was set back must not hide the minute before: later comments join the newest second seen,
  // unless the jump is so long that the old seconds mean nothing any more.
  if (last && second < last.second - WINDOW_SECONDS) return [{ second, count }]
  if (last && second <= last.second) return [...rate.slice(0, -1), { ...last, count: last.count + count }]
  return [...rate.filter((bucket) => bucket.second > second - WINDOW_SECONDS), { second, count }]
}

/** Comments over the sixty seconds that end with the second of `now` (milliseconds since 1970). */
export function perMinute(rate: Rate, now: number): number {
  const second = Math.floor(now / 1000)
  return rate
    .filter((bucket) => Math.abs(second - bucket.second) < WINDOW_SECONDS)
    .reduce((sum, bucket) => sum + bucket.count, 0)
}
