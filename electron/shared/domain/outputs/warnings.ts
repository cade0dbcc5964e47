/** A trouble that is there or not, and what it names: percent or minutes. */
export type Trouble = { readonly code: TroubleCode; readonly figure: number }
export type TroubleCode =
  'network_unstable' | 'encoder_overloaded' | 'drawing_overloaded' | 'disk_low' | 'disk_very_low'

/** What troubles are read from; percents over the last 30 s. */
export type TroubleFacts = {
  readonly droppedPercent: number
  readonly skippedPercent: number
  readonly laggedPercent: number
  /** 0 to 1. */
  readonly congestion: number
  /** The line is gone: that it is unstable goes without saying. */
  readonly reconnecting: boolean
  /** How long a recording still fits on the disk; see `minutesLeft`. */
  readonly minutesLeft: number
}

/** A trouble begins at one figure and ends only well on this side of it, so that no warning flickers. */
const limits = {
  dropped: { begins: 2, ends: 0.5 },
  congestion: { begins: 0.6, ends: 0.2 },
  skipped: { begins: 3, ends: 1 },
  lagged: { begins: 5, ends: 2 },
  low: { begins: 30, ends: 36 },
  veryLow: { begins: 6, ends: 8 },
} as const

/** The troubles there are now, given those that were there a moment ago. */
export function troublesAfter(before: readonly Trouble[], facts: TroubleFacts): Trouble[] {
  const had = (code: TroubleCode): boolean => before.some((trouble) => trouble.code === code)
  const above = (figure: number, { begins, ends }: Limit, code: TroubleCode): boolean =>
    figure >= (had(code) ? ends : begins)
  const below = (figure: number, { begins, ends }: Limit, code: TroubleCode): boolean =>
    figure < (had(code) ? ends : begins)
  const veryLow = below(facts.minutesLeft, limits.veryLow, 'disk_very_low')
  const unstable =
    above(facts.droppedPercent, limits.dropped, 'network_unstable') ||
    above(facts.congestion, limits.congestion, 'network_unstable')
  const found: readonly [boolean, TroubleCode, number][] = [
    [unstable && !facts.reconnecting, 'network_unstable', percent(facts.droppedPercent)],
    [
      above(facts.skippedPercent, limits.skipped, 'encoder_overloaded'),
      'encoder_overloaded',
      percent(facts.skippedPercent),
    ],
    [
      above(facts.laggedPercent, limits.lagged, 'drawing_overloaded'),
      'drawing_overloaded',
      percent(facts.laggedPercent),
    ],
    [veryLow, 'disk_very_low', Math.floor(facts.minutesLeft)],
    [!veryLow && below(facts.minutesLeft, limits.low, 'disk_low'), 'disk_low', Math.floor(facts.minutesLeft)],
  ]
  return found.flatMap(([there, code, figure]) => (there ? [{ code, figure }] : []))
}

type Limit = { readonly begins: number; readonly ends: number }

/** What a recording takes where none runs that could be measured, kbit/s: a good one at 1080 lines. */
const usualRecordKbps = 8_000

/** Minutes of recording that fit into so many MB at the measured rate, or at a usual one where none is known. */
export function minutesLeft(freeMb: number, recordKbps: number | null): number {
  const kbps = recordKbps !== null && recordKbps > 0 ? recordKbps : usualRecordKbps
  return (Math.max(0, freeMb) * 8 * 1_000) / kbps / 60
}

function percent(figure: number): number {
  return Math.round(figure)
}
