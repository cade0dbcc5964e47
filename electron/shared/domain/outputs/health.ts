/** What OBS counts, at one moment; each counter begins anew when its output does. */
export type HealthSample = {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Frames the network could not take, of all frames streamed, and bytes sent; null while not streaming. */
  readonly network: { readonly lost: number; readonly total: number; readonly bytes: number } | null
  /** How full the line is, 0 to 1; null where OBS does not tell. */
  readonly congestion: number | null
  /** Frames that were ready too late to be encoded. */
  readonly encoder: { readonly lost: number; readonly total: number }
  /** Frames that were drawn too late. */
  readonly drawing: { readonly lost: number; readonly total: number }
  /** Bytes of the recording on disk; null while not recording. */
  readonly recordedBytes: number | null
}
/** The samples of the last 30 seconds, oldest first. */
export type HealthWindow = readonly HealthSample[]

const windowMs = 30_000
/** A rate is taken over less, so that it follows what happens now. */
const rateMs = 6_000

/** Adds a sample and forgets what is older than 30 s; a clock that was set back begins anew. */
export function addSample(window: HealthWindow, sample: HealthSample): HealthWindow {
  const kept = window.filter(({ at }) => at < sample.at && sample.at - at <= windowMs)
  return [...kept, sample]
}

/** Percent of frames lost over the window, 0 to 100; 0 where too few were counted to tell. */
export function lostPercent(window: HealthWindow, of: 'network' | 'encoder' | 'drawing'): number {
  // What was lost by a stream that is over troubles nobody any more.
  if (window.at(-1)?.[of] === null) return 0
  let lost = 0
  let total = 0
  for (const [before, after] of steps(window)) {
    const [from, to] = [before[of], after[of]]
    // A counter that went back belongs to another output: nothing is known of what lies between.
    if (from === null || to === null || to.total < from.total || to.lost < from.lost) continue
    lost += to.lost - from.lost
    total += to.total - from.total
  }
  return total < fewestFrames ? 0 : Math.min(100, (lost / total) * 100)
}

/** One second and a half of video: a hiccup at the start is no trouble yet. */
const fewestFrames = 45

/** kbit/s that were sent over the last seconds; null while not streaming or when not known yet. */
export function sentKbps(window: HealthWindow): number | null {
  return rate(window, ({ network }) => network?.bytes ?? null)
}

/** kbit/s that the recording grows by; null while not recording or when not known yet. */
export function recordedKbps(window: HealthWindow): number | null {
  return rate(window, ({ recordedBytes }) => recordedBytes)
}

/** How full the line was on average over the last seconds, 0 to 1; 0 once nothing is sent any more. */
export function congestion(window: HealthWindow): number {
  if (window.at(-1)?.network === null) return 0
  const told = recent(window).flatMap((sample) => (sample.congestion === null ? [] : [sample.congestion]))
  return told.length === 0 ? 0 : told.reduce((sum, one) => sum + one, 0) / told.length
}

function rate(window: HealthWindow, bytesOf: (sample: HealthSample) => number | null): number | null {
  const last = window.at(-1)
  if (last === undefined || bytesOf(last) === null) return null
  let bytes = 0
  let ms = 0
  for (const [before, after] of steps(recent(window))) {
    const [from, to] = [bytesOf(before), bytesOf(after)]
    if (from === null || to === null || to < from) continue
    bytes += to - from
    ms += after.at - before.at
  }
  return ms === 0 ? null : (bytes * 8) / ms
}

function recent(window: HealthWindow): HealthWindow {
  const now = window.at(-1)?.at ?? 0
  return window.filter(({ at }) => now - at <= rateMs)
}

function steps(window: HealthWindow): (readonly [HealthSample, HealthSample])[] {
  return window.slice(1).flatMap((after, index) => {
    const before = window[index]
    return before === undefined ? [] : [[before, after] as const]
  })
}
