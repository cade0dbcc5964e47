import { timeLine } from '@shared/domain/outputs/time-list'
import type { Clock, Log } from '../../services/ports'
import type { Link } from '../connection/follow'
import type { Clocks } from './clocks'
import { createTimeList } from './time-list'

/** Which product was on when, in what OBS records now: begun, gone on with and put beside the recording. */
export type RecordingList = {
  /** A product went on air, or, with null, the last one left it; see ObsDesk. */
  mark(title: string | null): void
  /** OBS records from now on, into this file where it says so. */
  begin(file: string | null): void
  /**
   * OBS was met while it records for `position` ms already. `known`: it is the recording that was followed before; then
   * its list goes on, as does one that the last run of the program has begun.
   */
  meet(position: number, known: boolean): void
  /** The recording is over, and lies in this file where OBS said so. */
  end(file: string | null): void
}

export function createRecordingList(options: {
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  readonly link: () => Link | null
  readonly clocks: Pick<Clocks, 'recordPosition'>
  /** A list lies here now, with at least one line in it. */
  readonly onList: (path: string) => void
}): RecordingList {
  const { clock, log, link, clocks } = options
  const times = createTimeList(options.folder, log)
  let onAir: string | null = null

  function enter(title: string): void {
    const obs = link()
    times.enter(clocks.recordPosition(obs), title)
    if (obs?.mirror.features.recordChapters !== true) return
    // Only some file formats take chapters; the list of times is there for the others.
    obs.ask('CreateRecordChapter', { chapterName: title }).catch(() => {
      log.info('obs: this recording takes no chapters')
    })
  }

  function open(file: string | null, at: number): void {
    times.begin(file, at)
    if (onAir !== null) enter(onAir)
  }

  async function end(file: string | null): Promise<void> {
    const list = await times.end(file)
    if (list !== null) options.onList(list)
  }

  return {
    mark(title) {
      // The same product put on again is still the same place to cut at.
      if (title === onAir) return
      onAir = title
      if (title !== null && times.open) enter(title)
    },
    begin(file) {
      if (!times.open) open(file, clock.now())
    },
    meet(position, known) {
      const now = clock.now()
      if (times.open && known) return
      if (times.open) void end(null)
      const last = times.goOn(position, now)
      if (last === null) open(null, now - position)
      else if (onAir !== null && timeLine(0, onAir) !== timeLine(0, last)) enter(onAir)
    },
    end(file) {
      if (times.open) void end(file)
    },
  }
}
