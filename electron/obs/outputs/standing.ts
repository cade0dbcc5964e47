import type { OutputWarning } from '@shared/contract/control-room/outputs'
import { isRecording, isStreaming, type MirrorRecord, type MirrorStream } from '../mirror/outputs'
import type { Clocks } from './clocks'

/** How stream and recording stand; kept while OBS is away, to see what ended meanwhile. */
type Both = { readonly stream: MirrorStream; readonly record: MirrorRecord }

/** Follows stream and recording from one standing to the next: their clocks, and what ends by itself. */
export type Standing = {
  /** `met` where OBS has just been met: of what ran before that, OBS tells since when. True when something changed. */
  follow(next: Both, met: boolean): boolean
  /** Whether something runs. */
  readonly running: boolean
  /** What ended without anybody's asking; until it is started again, or acknowledged. */
  readonly warnings: readonly OutputWarning[]
  acknowledge(output: 'stream' | 'record'): void
  /** What ran belongs to an OBS that the host has left. */
  forget(): void
}

const nothingRuns: Both = { stream: 'stopped', record: 'stopped' }

export function createStanding(clocks: Omit<Clocks, 'meet' | 'recordPosition'>): Standing {
  let now = nothingRuns
  const ended = { stream: false, record: false }

  // Whoever stops an output, here or in OBS, makes it stop first; only what breaks off ends at once.
  function followStream(before: MirrorStream, next: MirrorStream, met: boolean): void {
    if (isStreaming(next)) {
      if (!met) clocks.streamBegan()
      ended.stream = false
    } else if (next !== 'stopping') {
      clocks.streamEnded()
      if (next === 'stopped' && isStreaming(before)) ended.stream = true
    }
  }

  function followRecord(before: MirrorRecord, next: MirrorRecord): void {
    if (isRecording(next)) {
      ended.record = false
      clocks.recordBegan()
      clocks.recordPaused(next === 'paused')
    } else if (next !== 'stopping') {
      clocks.recordEnded()
      if (next === 'stopped' && isRecording(before)) ended.record = true
    }
  }

  return {
    follow({ stream, record }, met) {
      const before = now
      if (before.stream === stream && before.record === record) return false
      now = { stream, record }
      followStream(before.stream, stream, met)
      followRecord(before.record, record)
      return true
    },
    get running() {
      return now.stream !== 'stopped' || now.record !== 'stopped'
    },
    get warnings() {
      return [
        ...(ended.stream ? [{ code: 'stream_ended_by_itself' as const, figure: 0 }] : []),
        ...(ended.record ? [{ code: 'record_ended_by_itself' as const, figure: 0 }] : []),
      ]
    },
    acknowledge(output) {
      ended[output] = false
    },
    forget() {
      now = nothingRuns
      ended.stream = false
      ended.record = false
      clocks.streamEnded()
      clocks.recordEnded()
    },
  }
}
