import type { OBSRequestTypes } from 'obs-websocket-js/json'
import { z } from 'zod'

// What OBS answers, as far as Fieldcast reads it; parsed once, here, whatever version sent it.

export const SceneRow = z.object({ sceneName: z.string(), sceneIndex: z.number() })

export const SceneItem = z.object({
  sceneItemId: z.number(),
  sourceName: z.string(),
  sceneItemEnabled: z.boolean(),
  sceneItemTransform: z.object({ sourceWidth: z.number(), sourceHeight: z.number() }),
})
export type SceneItem = z.infer<typeof SceneItem>

const TransitionRow = z.object({
  transitionName: z.string(),
  transitionFixed: z.boolean(),
  transitionKind: z.string().optional(),
})
const InputRow = z.object({ inputName: z.string(), inputKind: z.string() })
/** −∞ dB has no place in JSON; some versions write null for it. */
const Decibel = z
  .number()
  .nullable()
  .transform((value) => value ?? -100)
const Output = z.object({ outputActive: z.boolean() })
const Frames = z.object({ outputSkippedFrames: z.number(), outputTotalFrames: z.number() })

/** Every request Fieldcast makes, with the part of its answer that is read. */
export const answers = {
  GetVersion: z.object({ obsVersion: z.string(), availableRequests: z.array(z.string()) }),
  GetStats: Frames.extend({
    cpuUsage: z.number(),
    memoryUsage: z.number(),
    availableDiskSpace: z.number(),
    activeFps: z.number(),
    renderSkippedFrames: z.number(),
    renderTotalFrames: z.number(),
  }),

  GetSceneList: z.object({
    /** OBS has none after the scene on program was deleted in studio mode: the empty name. */
    currentProgramSceneName: z
      .string()
      .nullable()
      .transform((name) => name ?? ''),
    scenes: z.array(SceneRow),
  }),
  CreateScene: z.unknown(),
  RemoveScene: z.unknown(),
  SetSceneName: z.unknown(),
  SetCurrentProgramScene: z.unknown(),
  SetCurrentPreviewScene: z.unknown(),
  GetStudioModeEnabled: z.object({ studioModeEnabled: z.boolean() }),
  SetStudioModeEnabled: z.unknown(),
  GetCurrentPreviewScene: z.object({ currentPreviewSceneName: z.string() }),
  TriggerStudioModeTransition: z.unknown(),
  GetSceneTransitionList: z.object({ transitions: z.array(TransitionRow) }),
  GetCurrentSceneTransition: z.object({
    transitionName: z.string(),
    transitionFixed: z.boolean(),
    transitionDuration: z.number().nullable(),
  }),
  SetCurrentSceneTransition: z.unknown(),
  SetCurrentSceneTransitionDuration: z.unknown(),
  GetSourceActive: z.object({ videoActive: z.boolean() }),
  GetSourceScreenshot: z.object({ imageData: z.string() }),

  GetSceneItemList: z.object({ sceneItems: z.array(SceneItem) }),
  CreateSceneItem: z.object({ sceneItemId: z.number() }),
  RemoveSceneItem: z.unknown(),
  SetSceneItemEnabled: z.unknown(),
  SetSceneItemLocked: z.unknown(),
  SetSceneItemIndex: z.unknown(),
  SetSceneItemTransform: z.unknown(),

  GetInputKindList: z.object({ inputKinds: z.array(z.string()) }),
  GetInputList: z.object({ inputs: z.array(InputRow) }),
  CreateInput: z.object({ sceneItemId: z.number() }),
  RemoveInput: z.unknown(),
  GetInputSettings: z.object({ inputSettings: z.record(z.string(), z.unknown()) }),
  SetInputSettings: z.unknown(),
  GetInputVolume: z.object({ inputVolumeDb: Decibel }),
  SetInputVolume: z.unknown(),
  GetInputMute: z.object({ inputMuted: z.boolean() }),
  SetInputMute: z.unknown(),
  GetInputPropertiesListPropertyItems: z.object({
    propertyItems: z.array(
      z.object({ itemName: z.string(), itemEnabled: z.boolean(), itemValue: z.unknown() }),
    ),
  }),

  GetVideoSettings: z.object({ baseWidth: z.int(), baseHeight: z.int() }),
  SetVideoSettings: z.unknown(),
  GetSceneCollectionList: z.object({
    currentSceneCollectionName: z.string(),
    sceneCollections: z.array(z.string()),
  }),
  CreateSceneCollection: z.unknown(),
  SetCurrentSceneCollection: z.unknown(),
  GetProfileList: z.object({ currentProfileName: z.string(), profiles: z.array(z.string()) }),
  CreateProfile: z.unknown(),
  SetCurrentProfile: z.unknown(),
  RemoveProfile: z.unknown(),
  GetProfileParameter: z.object({ parameterValue: z.string().nullable() }),
  SetProfileParameter: z.unknown(),

  GetStreamServiceSettings: z.object({
    streamServiceType: z.string(),
    streamServiceSettings: z.record(z.string(), z.unknown()),
  }),
  SetStreamServiceSettings: z.unknown(),
  GetStreamStatus: Output.extend(Frames.shape).extend({
    outputReconnecting: z.boolean(),
    /** In ms. */
    outputDuration: z.number(),
    outputBytes: z.number(),
    /** 0 to 1; obs-websocket 5.0 has none. */
    outputCongestion: z.number().optional(),
  }),
  StartStream: z.unknown(),
  StopStream: z.unknown(),
  GetRecordStatus: Output.extend({
    outputPaused: z.boolean(),
    /** In ms, without pauses. */
    outputDuration: z.number(),
    outputBytes: z.number(),
  }),
  StartRecord: z.unknown(),
  StopRecord: z.unknown(),
  PauseRecord: z.unknown(),
  ResumeRecord: z.unknown(),
  CreateRecordChapter: z.unknown(),
  GetRecordDirectory: z.object({ recordDirectory: z.string() }),
  GetReplayBufferStatus: Output,
  StartReplayBuffer: z.unknown(),
  StopReplayBuffer: z.unknown(),
  SaveReplayBuffer: z.unknown(),
  GetLastReplayBufferReplay: z.object({ savedReplayPath: z.string() }),
  GetVirtualCamStatus: Output,
  StartVirtualCam: z.unknown(),
  StopVirtualCam: z.unknown(),
} as const satisfies Partial<Record<keyof OBSRequestTypes, z.ZodType>>

export type RequestName = keyof typeof answers
export type Answer<Name extends RequestName> = z.infer<(typeof answers)[Name]>
export type RequestData<Name extends RequestName> = OBSRequestTypes[Name] | undefined
