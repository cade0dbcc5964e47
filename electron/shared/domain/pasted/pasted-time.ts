/** When a copied message was sent, as far as its line says: on this computer's clock, the day only where it is written. */
export type PastedTime = {
  readonly day: { readonly year: number; readonly month: number; readonly date: number } | null
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** A day and a time of day, or a time of day alone, as chat programs write them; for the inside of a pattern. */
export const timePattern = String.raw`(?:(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+)?(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?`

/** Reads the six groups of `timePattern`; null where they are no time, such as 25:99. */
export function pastedTime(groups: readonly (string | undefined)[]): PastedTime | null {
  const [year, month, date, hour, minute, second] = groups.map((group) =>
    group === undefined ? null : Number(group),
  )
  if (typeof hour !== 'number' || typeof minute !== 'number') return null
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null
  const time = { hour, minute, second: second ?? 0 }
  if (typeof year !== 'number' || typeof month !== 'number' || typeof date !== 'number') {
    return { day: null, ...time }
  }
  return month < 1 || month > 12 || date < 1 || date > 31 ? null : { day: { year, month, date }, ...time }
}
