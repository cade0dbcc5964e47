import {
  pausedFrom,
  type RecordedTime,
  recordedMs,
  recordingSince,
  resumedAt,
} from '@shared/domain/outputs/recorded-time'
import type { Clock } from '../../services/ports'
import type { Link } from '../connection/follow'
import { isRecording, isStreaming } from '../mirror/outputs'

/** Since when stream and recording run, in milliseconds since 1970; null while they do not. */
export type Clocks = {
  readonly streamStartedAt: number | null
  /** Moved on by every pause, so that now less this is the recording's length. */
  readonly recordStartedAt: number | null
  streamBegan(): void
  streamEnded(): void
  recordBegan(): void
  recordPaused(paused: boolean): void
  recordEnded(): void
  /**
   * OBS was met while it streamed or recorded: it is asked since when. Answers how long it records already, in ms, and
   * whether that can be the recording that was known before; null where it does not record. Throws as Link.ask does.
   */
  meet(obs: Link): Promise<{ readonly position: number; readonly known: boolean } | null>
  /** How long the recording is, as OBS counts it or, when it cannot be asked, by the clock, in ms. Never fails. */
  recordPosition(obs: Link | null): Promise<number>
}

/** OBS counts from the first frame on, some time after it was started. */
const anotherMs = 10_000

export function createClocks(clock: Clock): Clocks {
  let stream: number | null = null
  let record: RecordedTime | null = null
  return {
    get streamStartedAt() {
      return stream
    },
    get recordStartedAt() {
      return record && Math.round(clock.now() - recordedMs(record, clock.now()))
    },
    streamBegan() {
      stream ??= clock.now()
    },
    streamEnded() {
      stream = null
    },
    recordBegan() {
      record ??= recordingSince(clock.now(), 0)
    },
    recordPaused(paused) {
      record ??= recordingSince(clock.now(), 0)
      record = paused ? pausedFrom(record, clock.now()) : resumedAt(record, clock.now())
    },
    recordEnded() {
      record = null
    },
    async meet(obs) {
      const { mirror } = obs
      if (isStreaming(mirror.stream)) {
        const { outputDuration } = await obs.ask('GetStreamStatus', undefined)
        const began = Math.round(clock.now() - outputDuration)
        // The one that is known is kept, unless OBS has ended it and begun another meanwhile.
        if (stream === null || began - stream > anotherMs) stream = began
      }
      if (isRecording(mirror.record)) {
        const { outputDuration, outputPaused } = await obs.ask('GetRecordStatus', undefined)
        const met = recordingSince(clock.now(), outputDuration)
        const known = record !== null && outputDuration > recordedMs(record, clock.now()) - anotherMs
        record = outputPaused ? pausedFrom(met, clock.now()) : met
        return { position: outputDuration, known }
      }
      return null
    },
    async recordPosition(obs) {
      const now = clock.now()
      const byClock = record === null ? 0 : recordedMs(record, now)
      try {
        // OBS's own count: a recording may begin seconds after it was started, at its encoder's next key frame.
        return (await obs?.ask('GetRecordStatus', undefined))?.outputDuration ?? byClock
      } catch {
        return byClock
      }
    },
  }
}
