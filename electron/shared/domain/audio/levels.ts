/** What OBS calls silence, in dB; nothing is quieter. */
export const silenceDb = -100

/** A multiplier of OBS (1 is the most there is without distortion) in dB, −100 at least. */
export function decibelsOf(multiplier: number): number {
  return multiplier > 0 ? Math.max(silenceDb, 20 * Math.log10(multiplier)) : silenceDb
}

/** Where a voice begins to be good, and where it becomes too loud, in dBFS: the marks of OBS's own meters. */
export const meterZones = { goodDb: -20, loudDb: -9, clippingDb: -0.5 } as const
