import { z } from 'zod'
import { call, event } from './definition'
import { Panic } from './control-room/scenes'
import { Nothing, Timestamp, typed } from './fields'

/** Why Fieldcast will try again by itself. */
export const WaitingReason = z.enum(['not_running', 'connection_lost', 'still_loading', 'no_answer'])
/** Why trying again by itself is useless until the host does something. */
export const BlockedReason = z.enum([
  'password_wrong',
  'password_missing',
  'kicked',
  'server_disabled',
  'obs_not_found',
  'too_old',
])

/** What this OBS can do, by the requests and kinds of input it offers; what it lacks is absent or explained on screen. */
export const ObsFeatures = z.object({
  studioMode: z.boolean(),
  transitions: z.boolean(),
  replayBuffer: z.boolean(),
  virtualCamera: z.boolean(),
  /** Chapters within the recording itself; only some file formats take them. */
  recordChapters: z.boolean(),
  browserSource: z.boolean(),
  audioMeters: z.boolean(),
})
export type ObsFeatures = z.infer<typeof ObsFeatures>

/** The connection to OBS: always exactly one of these, each with its own words and way out on screen. */
export const ObsConnection = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('idle') }),
  z.object({ phase: z.literal('connecting'), address: z.string() }),
  z.object({ phase: z.literal('syncing'), address: z.string() }),
  z.object({
    phase: z.literal('ready'),
    address: z.string(),
    obsVersion: z.string(),
    /** Scene names in OBS's own order, top first; Fieldcast's own scenes are left out. */
    scenes: z.array(z.string()),
    programScene: z.string(),
    /** The scene in the preview; null while studio mode is off. */
    previewScene: z.string().nullable(),
    transition: z.object({ name: z.string(), durationMs: z.int().nullable() }),
    /** Those OBS has set up; `fixed` ones have a length of their own. */
    transitions: z.array(z.object({ name: z.string(), fixed: z.boolean() })),
    collection: z.string(),
    profile: z.string(),
    features: ObsFeatures,
    canvas: z.object({ width: z.int(), height: z.int() }),
    streaming: z.boolean(),
    recording: z.boolean(),
    /** OBS is changing its scene collection; commands are refused until it is done. */
    paused: z.boolean(),
  }),
  z.object({ phase: z.literal('waiting'), reason: WaitingReason, retryAt: Timestamp }),
  z.object({ phase: z.literal('blocked'), reason: BlockedReason }),
])
export type ObsConnection = z.infer<typeof ObsConnection>
/** The connection while OBS can be asked. */
export type ObsReady = Extract<ObsConnection, { phase: 'ready' }>

/** How the address is found: from OBS's own settings on this machine, or typed by the host. */
export const ObsTarget = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('automatic') }),
  z.object({ mode: z.literal('manual'), host: typed(255).min(1), port: z.int().min(1).max(65535) }),
])
export type ObsTarget = z.infer<typeof ObsTarget>

/** The topic `obs`. */
export const ObsState = z.object({
  connection: ObsConnection,
  target: ObsTarget,
  panic: Panic.nullable(),
})
export type ObsState = z.infer<typeof ObsState>

export const obsCalls = {
  /** Finds port and password in OBS's own settings on this machine, and connects. */
  'obs.connectAutomatically': call(Nothing, Nothing),
  /** Connects to a typed address; a null password keeps the one that was typed before. */
  'obs.connectTo': call(
    z.object({
      host: typed(255).min(1),
      port: z.int().min(1).max(65535),
      password: z.string().max(500).nullable(),
    }),
    Nothing,
  ),
  'obs.retryNow': call(Nothing, Nothing),
  'obs.disconnect': call(Nothing, Nothing),
  'obs.switchScene': call(z.object({ scene: z.string().min(1).max(500) }), Nothing),
  /** Program pictures are asked of OBS only while somebody looks. */
  'obs.watchPicture': call(z.object({ watching: z.boolean() }), Nothing),
}

export const obsEvents = {
  /** OBS's program picture, a JPEG data URL of at most 640 px width, a few times a second while watched. */
  'obs.picture': event(z.object({ image: z.string(), at: Timestamp })),
}
