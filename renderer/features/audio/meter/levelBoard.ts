import type { Level } from '@shared/contract/control-room/audio'

/** A moment of one input; null where no scene on program uses it. */
export type Moment = { readonly peakDb: number; readonly at: number } | null

/** Hands each meter its own level, past React: ten times a second nothing is rendered. */
export type LevelBoard = {
  readonly show: (levels: readonly Level[], at: number) => void
  /** Until the returned function is called. */
  readonly follow: (id: string, meter: (moment: Moment) => void) => () => void
}

export function createLevelBoard(): LevelBoard {
  const meters = new Map<(moment: Moment) => void, string>()
  return {
    show(levels, at) {
      const peaks = new Map(levels.map(({ id, peakDb }) => [id, peakDb]))
      for (const [meter, id] of meters) {
        const peakDb = peaks.get(id)
        meter(peakDb === undefined ? null : { peakDb, at })
      }
    },
    follow(id, meter) {
      meters.set(meter, id)
      return () => meters.delete(meter)
    },
  }
}
