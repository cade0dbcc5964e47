import { OverlayKind } from '@shared/contract/control-room/overlays'

/**
 * How long an overlay may be behind before it goes ahead of those asked for later, in ms: price and stock must be true
 * within a second, the countdown every second; the others can wait.
 */
const patienceMs: Readonly<Record<OverlayKind, number>> = {
  card: 0,
  stockBar: 0,
  countdown: 600,
  ticker: 1_500,
  shopCode: 1_500,
  text: 1_500,
}
const retryMs = 1_000

/** The overlays that are not yet in OBS as they are wanted, and whose turn it is. Times are milliseconds of one clock. */
export type OverlayQueue = {
  /** Says which overlays are behind; those that were keep their place in the queue. */
  behind(kinds: readonly OverlayKind[], now: number): void
  /** Whose turn it is; null when none waits, or all that do failed less than a second ago. */
  next(now: number): OverlayKind | null
  /** It was put into OBS, or it failed and is tried again in a second. */
  served(kind: OverlayKind, done: boolean, now: number): void
  /** It need not wait out the second after a failure. */
  retry(kind: OverlayKind): void
  clear(): void
}

/** A queue in which the first to run out of patience is served first, and none waits for one that fails. */
export function createQueue(): OverlayQueue {
  const since = new Map<OverlayKind, number>()
  const notBefore = new Map<OverlayKind, number>()
  return {
    behind(kinds, now) {
      for (const kind of OverlayKind.options) {
        if (!kinds.includes(kind)) since.delete(kind)
        else if (!since.has(kind)) since.set(kind, now)
      }
    },
    next(now) {
      const ready = [...since]
        .filter(([kind]) => (notBefore.get(kind) ?? now) <= now)
        .map(([kind, from]) => ({ kind, deadline: from + patienceMs[kind] }))
      return ready.sort((one, other) => one.deadline - other.deadline)[0]?.kind ?? null
    },
    served(kind, done, now) {
      since.delete(kind)
      if (done) notBefore.delete(kind)
      else notBefore.set(kind, now + retryMs)
    },
    retry: (kind) => void notBefore.delete(kind),
    clear() {
      since.clear()
      notBefore.clear()
    },
  }
}
