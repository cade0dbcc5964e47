/** How many comments came in each second, ascending, over the last minute. */
export type Rate = readonly { readonly second: number; readonly count: number }[]

const windowSeconds = 60

/** Adds `count` that came in at `now` (milliseconds since 1970), and forgets what is over a minute old. */
export function addToRate(rate: Rate, now: number, count: number): Rate {
  const second = Math.floor(now / 1000)
  const recent = rate.filter((bucket) => within(bucket.second, second))
  const last = recent.at(-1)
  if (last?.second !== second) return [...recent, { second, count }]
  return [...recent.slice(0, -1), { second, count: last.count + count }]
}

/** What came in over the last minute. */
export function perMinute(rate: Rate, now: number): number {
  const second = Math.floor(now / 1000)
  return rate.reduce((sum, bucket) => sum + (within(bucket.second, second) ? bucket.count : 0), 0)
}

/** In both directions: a clock that was set back must not keep old seconds for ever. */
function within(second: number, now: number): boolean {
  return Math.abs(now - second) < windowSeconds
}
