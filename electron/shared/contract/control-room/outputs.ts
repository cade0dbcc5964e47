import { z } from 'zod'
import { call } from '../definition'
import { Nothing, Timestamp, typed } from '../fields'

export const StreamState = z.enum(['stopped', 'starting', 'live', 'reconnecting', 'stopping'])
export const RecordState = z.enum(['stopped', 'starting', 'recording', 'paused', 'stopping'])
/** `missing`: this OBS has none. `turned_off`: it is switched off in OBS's own settings. */
export const ExtraOutputState = z.enum(['missing', 'turned_off', 'stopped', 'running'])

/** Where OBS sends the stream; the key itself never leaves the main process again. */
export const StreamService = z.object({
  /** rtmp:// or rtmps:// address, what stands behind its question mark hidden, or the name of a service chosen in OBS. */
  server: z.string(),
  /** True where it was set up in OBS with one of OBS's own services. */
  chosenInObs: z.boolean(),
  hasKey: z.boolean(),
  /** Hosts (streamHost) whose key is kept: it need not be typed again. A key is never given to another one. */
  keyHosts: z.array(z.string()),
})
export type StreamService = z.infer<typeof StreamService>

/** What OBS tells of itself every two seconds while somebody looks or an output runs. */
export const Health = z.object({
  /** Frames a second, as drawn. */
  fps: z.number(),
  /** Percent of the whole PC that OBS uses. */
  cpuPercent: z.number(),
  memoryMb: z.number(),
  /** Free on the disk that recordings go to. */
  diskFreeMb: z.number(),
  /** kbit/s that leave the PC; null while not streaming. */
  bitrateKbps: z.number().nullable(),
  /** Percent of frames over the last 30 s: lost on the network, late to be encoded, late to be drawn. */
  droppedPercent: z.number(),
  skippedPercent: z.number(),
  laggedPercent: z.number(),
})
export type Health = z.infer<typeof Health>

/** A warning in words; `figure` is what it names: percent or minutes. */
export const OutputWarning = z.object({
  code: z.enum([
    'network_unstable',
    'network_lost',
    'encoder_overloaded',
    'drawing_overloaded',
    'disk_low',
    'disk_very_low',
    'stream_ended_by_itself',
    'record_ended_by_itself',
  ]),
  figure: z.number(),
})
export type OutputWarning = z.infer<typeof OutputWarning>

/** The topic `outputs`. */
export const OutputsState = z.object({
  stream: z.object({ state: StreamState, startedAt: Timestamp.nullable() }),
  record: z.object({
    state: RecordState,
    startedAt: Timestamp.nullable(),
    /** Whether OBS can pause a recording as it is set now. */
    canPause: z.boolean(),
  }),
  replayBuffer: ExtraOutputState,
  virtualCamera: ExtraOutputState,
  /** null while OBS is away. */
  service: StreamService.nullable(),
  health: Health.nullable(),
  warnings: z.array(OutputWarning),
  /** The last recording and replay, whole paths as OBS wrote them, and the list of times beside the recording. */
  lastRecording: z.string().nullable(),
  lastReplay: z.string().nullable(),
  lastTimeList: z.string().nullable(),
})
export type OutputsState = z.infer<typeof OutputsState>

export const outputCalls = {
  'outputs.startStream': call(Nothing, Nothing),
  'outputs.stopStream': call(Nothing, Nothing),
  'outputs.startRecord': call(Nothing, Nothing),
  'outputs.stopRecord': call(Nothing, Nothing),
  'outputs.setRecordPaused': call(z.object({ paused: z.boolean() }), Nothing),
  'outputs.startReplayBuffer': call(Nothing, Nothing),
  'outputs.stopReplayBuffer': call(Nothing, Nothing),
  /** Writes the last seconds to a file; its path arrives in the topic. */
  'outputs.saveReplay': call(Nothing, Nothing),
  'outputs.setVirtualCamera': call(z.object({ on: z.boolean() }), Nothing),
  /** The host has seen that it ended by itself: the warning goes. */
  'outputs.acknowledgeEnd': call(z.object({ output: z.enum(['stream', 'record']) }), Nothing),
  /** Sets server and key in OBS's current profile; a null key takes the one kept for that host. Not while streaming. */
  'outputs.setService': call(
    z.object({ server: typed(500).min(1), key: z.string().trim().max(1000).nullable() }),
    Nothing,
  ),
  /** While nothing runs, OBS is asked for its health only while somebody looks. */
  'outputs.watchHealth': call(z.object({ watching: z.boolean() }), Nothing),
  /** Shows a file of the topic (recording, replay, list of times) in the system's file manager. */
  'outputs.showFile': call(
    z.object({ file: z.enum(['lastRecording', 'lastReplay', 'lastTimeList']) }),
    Nothing,
  ),
}
