import type { ExtraOutputState, RecordState, StreamState } from '@shared/contract/control-room/outputs'
import type { z } from 'zod'

export type MirrorStream = z.infer<typeof StreamState>
export type MirrorRecord = z.infer<typeof RecordState>
export type MirrorExtra = z.infer<typeof ExtraOutputState>

/** How an output stands as OBS tells it: whether it runs, and OBS's word for what it is doing. */
type Told = { readonly outputActive: boolean; readonly outputState: string }

const doing = (told: Told): string => told.outputState.replace(/^OBS_WEBSOCKET_OUTPUT_/, '')

export function streamAfter(told: Told): MirrorStream {
  switch (doing(told)) {
    case 'STARTING':
      return 'starting'
    case 'STOPPING':
      return 'stopping'
    case 'RECONNECTING':
      return 'reconnecting'
    default:
      return told.outputActive ? 'live' : 'stopped'
  }
}

export function recordAfter(told: Told): MirrorRecord {
  switch (doing(told)) {
    case 'STARTING':
      return 'starting'
    case 'STOPPING':
      return 'stopping'
    case 'PAUSED':
      return 'paused'
    default:
      return told.outputActive ? 'recording' : 'stopped'
  }
}

/** Whether it goes out, or is meant to: OBS reconnects a line that broke. */
export function isStreaming(stream: MirrorStream): boolean {
  return stream === 'live' || stream === 'reconnecting'
}

export function isRecording(record: MirrorRecord): boolean {
  return record === 'recording' || record === 'paused'
}

export function extraAfter(told: Told): MirrorExtra {
  return told.outputActive ? 'running' : 'stopped'
}
