import type { Level } from '@shared/contract/control-room/audio'
import { decibelsOf, silenceDb } from '@shared/domain/audio/levels'
import type { LevelsEvent } from '../protocol/events'

/** One input at one moment, its loudest channel, in dBFS; `inputPeakDb` is what comes in before fader and mute. */
export type InputLevel = Level & { readonly inputPeakDb: number }

/** What OBS tells, in dB. An input without channels is one whose device gives nothing: silence. */
export function levelsOf({ inputs }: LevelsEvent): InputLevel[] {
  return inputs.map(({ inputName, inputLevelsMul }) => {
    const loudest = (row: number): number =>
      inputLevelsMul.reduce((most, channel) => Math.max(most, decibelsOf(channel[row] ?? 0)), silenceDb)
    return { id: inputName, magnitudeDb: loudest(0), peakDb: loudest(1), inputPeakDb: loudest(2) }
  })
}

/** The louder of two moments, input by input; an input that the newer one does not have is left out. */
export function loudestOf(older: readonly Level[], newer: readonly Level[]): Level[] {
  const before = new Map(older.map((level) => [level.id, level]))
  return newer.map(({ id, magnitudeDb, peakDb }) => {
    const known = before.get(id)
    return {
      id,
      magnitudeDb: Math.max(magnitudeDb, known?.magnitudeDb ?? silenceDb),
      peakDb: Math.max(peakDb, known?.peakDb ?? silenceDb),
    }
  })
}
