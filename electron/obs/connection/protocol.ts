import type { OBSEventTypes, OBSRequestTypes } from 'obs-websocket-js/json'
import { z } from 'zod'

// What OBS answers and tells, as far as Fieldcast reads it; parsed once, here, whatever version sent it.

const SceneRow = z.object({ sceneName: z.string(), sceneIndex: z.number() })

export const SceneItem = z.object({
  sceneItemId: z.number(),
  sourceName: z.string(),
  sceneItemEnabled: z.boolean(),
  sceneItemTransform: z.object({ sourceWidth: z.number(), sourceHeight: z.number() }),
})
export type SceneItem = z.infer<typeof SceneItem>

/** Every request Fieldcast makes, with the part of its answer that is read. */
export const answers = {
  GetVersion: z.object({ obsVersion: z.string() }),
  GetSceneList: z.object({ currentProgramSceneName: z.string(), scenes: z.array(SceneRow) }),
  GetVideoSettings: z.object({ baseWidth: z.int(), baseHeight: z.int() }),
  GetStreamStatus: z.object({ outputActive: z.boolean() }),
  GetRecordStatus: z.object({ outputActive: z.boolean() }),
  SetCurrentProgramScene: z.unknown(),
  GetSourceScreenshot: z.object({ imageData: z.string() }),
  CreateScene: z.unknown(),
  CreateInput: z.object({ sceneItemId: z.number() }),
  GetInputSettings: z.object({
    inputSettings: z.object({ file: z.string().optional(), fieldcast_canvas: z.string().optional() }),
  }),
  SetInputSettings: z.unknown(),
  GetSceneItemList: z.object({ sceneItems: z.array(SceneItem) }),
  CreateSceneItem: z.object({ sceneItemId: z.number() }),
  RemoveSceneItem: z.unknown(),
  SetSceneItemEnabled: z.unknown(),
  SetSceneItemLocked: z.unknown(),
  SetSceneItemTransform: z.unknown(),
} as const satisfies Partial<Record<keyof OBSRequestTypes, z.ZodType>>

export type RequestName = keyof typeof answers
export type Answer<Name extends RequestName> = z.infer<(typeof answers)[Name]>
export type RequestData<Name extends RequestName> = OBSRequestTypes[Name] | undefined

/** The events Fieldcast follows. */
export const ObsEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SceneCreated'), sceneName: z.string(), isGroup: z.boolean() }),
  z.object({ type: z.literal('SceneRemoved'), sceneName: z.string() }),
  z.object({ type: z.literal('SceneNameChanged'), oldSceneName: z.string(), sceneName: z.string() }),
  z.object({ type: z.literal('SceneListChanged'), scenes: z.array(SceneRow) }),
  z.object({ type: z.literal('CurrentProgramSceneChanged'), sceneName: z.string() }),
  z.object({ type: z.literal('StreamStateChanged'), outputActive: z.boolean() }),
  z.object({ type: z.literal('RecordStateChanged'), outputActive: z.boolean() }),
  z.object({ type: z.literal('CurrentSceneCollectionChanging') }),
  z.object({ type: z.literal('CurrentSceneCollectionChanged') }),
  z.object({ type: z.literal('SceneItemRemoved'), sceneName: z.string(), sourceName: z.string() }),
  z.object({ type: z.literal('InputRemoved'), inputName: z.string() }),
  z.object({ type: z.literal('InputNameChanged'), oldInputName: z.string(), inputName: z.string() }),
])
export type ObsEvent = z.infer<typeof ObsEvent>

/** Their names, to listen for. */
export const eventNames = [
  'SceneCreated',
  'SceneRemoved',
  'SceneNameChanged',
  'SceneListChanged',
  'CurrentProgramSceneChanged',
  'StreamStateChanged',
  'RecordStateChanged',
  'CurrentSceneCollectionChanging',
  'CurrentSceneCollectionChanged',
  'SceneItemRemoved',
  'InputRemoved',
  'InputNameChanged',
] as const satisfies readonly (keyof OBSEventTypes & ObsEvent['type'])[]

/** Close and request codes of obs-websocket that mean something to Fieldcast. */
export const codes = {
  authenticationFailed: 4009,
  unsupportedRpcVersion: 4010,
  sessionInvalidated: 4011,
  notReady: 207,
  resourceNotFound: 600,
  resourceAlreadyExists: 601,
} as const
