import { meterZones } from './levels'

// Whether those who watch can hear the host: the warnings about one microphone while the show or the stream is live.

/** `speaking_muted`: somebody speaks into a microphone that is muted. */
export type MicrophoneWarning = 'silent' | 'clipping' | 'speaking_muted'

/** What one microphone gave in one moment, in dBFS. */
export type Heard = {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The highest it sends on, after fader and mute. */
  readonly peakDb: number
  /** The highest that comes in, before them. */
  readonly inputPeakDb: number
  readonly muted: boolean
}

/** What is remembered of a microphone; begin with null. */
export type MicrophoneWatch = {
  readonly warning: MicrophoneWarning | null
  readonly lastAt: number
  readonly muted: boolean
  /** Since when nothing was heard without a break; null while there is sound. */
  readonly quietSince: number | null
  /** Quarter-seconds, ascending, in which it was too loud, or in which somebody spoke while it was muted. */
  readonly notable: readonly number[]
}

export const microphoneRules = {
  /** Below this for so long it is silent; the warning ends only with sound well above it. */
  quietDb: -60,
  soundAgainDb: -54,
  silentAfterMs: 8_000,
  /** What a voice reaches in a muted microphone. */
  voiceDb: -40,
  /** In so many quarter-seconds of the last five seconds it must be too loud, or spoken into… */
  notableSlots: 3,
  spanMs: 5_000,
  /** …and what was heard longer ago than this is not joined to what is heard now. */
  gapMs: 2_000,
} as const

const slotMs = 250

/** The watch after one more moment. What is warned of does not flicker: each warning has its own, stricter, end. */
export function hear(before: MicrophoneWatch | null, heard: Heard): MicrophoneWatch {
  const gap = before === null ? 0 : heard.at - before.lastAt
  const known =
    before === null || gap < 0 || gap > microphoneRules.gapMs || before.muted !== heard.muted ? null : before
  const quietSince = quiet(known, heard) ? (known?.quietSince ?? heard.at) : null
  const notable = notableAfter(known?.notable ?? [], heard)
  return {
    warning: warningOf(known?.warning ?? null, quietSince, notable, heard),
    lastAt: heard.at,
    muted: heard.muted,
    quietSince,
    notable,
  }
}

function quiet(known: MicrophoneWatch | null, { peakDb }: Heard): boolean {
  const limit = known?.warning === 'silent' ? microphoneRules.soundAgainDb : microphoneRules.quietDb
  return peakDb < limit
}

function notableAfter(
  slots: readonly number[],
  { at, muted, peakDb, inputPeakDb }: Heard,
): readonly number[] {
  const recent = slots.filter((slot) => slot * slotMs > at - microphoneRules.spanMs)
  const is = muted
    ? inputPeakDb >= microphoneRules.voiceDb
    : Math.max(peakDb, inputPeakDb) >= meterZones.clippingDb
  const slot = Math.floor(at / slotMs)
  return is && recent.at(-1) !== slot ? [...recent, slot] : recent
}

function warningOf(
  warning: MicrophoneWarning | null,
  quietSince: number | null,
  notable: readonly number[],
  { at, muted }: Heard,
): MicrophoneWarning | null {
  const loud = muted ? 'speaking_muted' : 'clipping'
  if (notable.length >= microphoneRules.notableSlots) return loud
  if (warning === loud && notable.length > 0) return loud
  if (muted) return null
  return quietSince !== null && at - quietSince >= microphoneRules.silentAfterMs ? 'silent' : null
}
