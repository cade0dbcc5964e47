import { silenceDb } from '@shared/domain/audio/levels'

/** A volume as mixers write it: −3.5 dB, 0.0 dB, −∞ dB. */
export function decibelText(volumeDb: number): string {
  if (volumeDb <= silenceDb) return '−∞ dB'
  const text = Math.abs(volumeDb).toFixed(1)
  const sign = text === '0.0' ? '' : volumeDb < 0 ? '−' : '+'
  return `${sign}${text} dB`
}
