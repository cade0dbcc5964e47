/** The clock of a recording: it stands while the recording is paused. Milliseconds since 1970. */
export type RecordedTime = {
  readonly startedAt: number
  readonly pausedMs: number
  readonly pausedAt: number | null
}

/** A recording that has run for `alreadyMs` at `now`. */
export function recordingSince(now: number, alreadyMs: number): RecordedTime {
  return { startedAt: now - alreadyMs, pausedMs: 0, pausedAt: null }
}

/** Stands from now on. Twice is as good as once. */
export function pausedFrom(time: RecordedTime, now: number): RecordedTime {
  return time.pausedAt === null ? { ...time, pausedAt: now } : time
}

/** Goes on from now on. Twice is as good as once. */
export function resumedAt(time: RecordedTime, now: number): RecordedTime {
  if (time.pausedAt === null) return time
  return { ...time, pausedMs: time.pausedMs + Math.max(0, now - time.pausedAt), pausedAt: null }
}

/** How long the recording is at `now`, in ms: never less than nothing. */
export function recordedMs(time: RecordedTime, now: number): number {
  return Math.max(0, (time.pausedAt ?? now) - time.startedAt - time.pausedMs)
}
