import { meterZones } from '@shared/domain/audio/levels'

/** What a meter shows: a bar that falls back slowly, the highest of the last moments, and that it was too much. */
export type Needle = {
  readonly at: number
  readonly barDb: number
  readonly holdDb: number
  readonly heldAt: number
  /** When it was last too loud; null when it never was. */
  readonly clippedAt: number | null
}

/** The quietest a meter shows, in dBFS. */
export const meterFloorDb = -60
const fallDbPerSecond = 24
const holdMs = 1_500
const clippedMs = 2_000

/** The needle after one more peak, in dBFS at a time in ms; begin with null. */
export function moveNeedle(before: Needle | null, peakDb: number, at: number): Needle {
  const peak = Math.min(0, Math.max(meterFloorDb, peakDb))
  const clipped = peakDb >= meterZones.clippingDb
  if (before === null || at < before.at) {
    return { at, barDb: peak, holdDb: peak, heldAt: at, clippedAt: clipped ? at : null }
  }
  const barDb = Math.max(peak, before.barDb - (fallDbPerSecond * (at - before.at)) / 1_000)
  const holds = before.holdDb > barDb && at - before.heldAt < holdMs
  return {
    at,
    barDb,
    holdDb: holds ? before.holdDb : barDb,
    heldAt: holds ? before.heldAt : at,
    clippedAt: clipped ? at : before.clippedAt,
  }
}

/** Whether it was too loud a moment ago. */
export function isClipped({ at, clippedAt }: Needle): boolean {
  return clippedAt !== null && at - clippedAt < clippedMs
}

/** Where a level stands on the meter, 0 to 1. */
export function meterPosition(db: number): number {
  return Math.min(1, Math.max(0, 1 - db / meterFloorDb))
}
