import { silenceDb } from './levels'

/** The loudest a fader goes, in dB. */
export const loudestDb = 26
/** Where 0 dB, the sound unchanged, stands on a fader whose ends are 0 and 1. */
export const unchangedPosition = 0.8

/** What a hand sets near the mark is meant to be on it. */
const catchDb = 0.4

/** Where a volume in dB stands on the fader, 0 to 1: OBS's cubic law up to 0 dB, the rest for what is louder. */
export function faderPosition(volumeDb: number): number {
  if (volumeDb <= silenceDb) return 0
  if (volumeDb >= 0) {
    return unchangedPosition + (1 - unchangedPosition) * (Math.min(volumeDb, loudestDb) / loudestDb)
  }
  return unchangedPosition * 10 ** (volumeDb / 60)
}

/** The volume in dB of a position from 0 to 1, to a tenth; caught at 0 dB when it is close. */
export function volumeAt(position: number): number {
  const volumeDb =
    position >= unchangedPosition
      ? (loudestDb * (position - unchangedPosition)) / (1 - unchangedPosition)
      : position > 0
        ? 60 * Math.log10(position / unchangedPosition)
        : silenceDb
  return Math.abs(volumeDb) < catchDb ? 0 : tenth(volumeDb)
}

/** A volume some dB louder or quieter, as a key sets it; it stops at 0 dB on the way. */
export function volumeAfterStep(volumeDb: number, stepDb: number): number {
  const next = tenth(volumeDb + stepDb)
  return Math.sign(volumeDb) * Math.sign(next) < 0 ? 0 : next
}

function tenth(volumeDb: number): number {
  return Math.round(Math.min(loudestDb, Math.max(silenceDb, volumeDb)) * 10) / 10 + 0
}
