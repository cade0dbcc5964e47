import type { OBSEventTypes } from 'obs-websocket-js/json'
import { z } from 'zod'
import { SceneRow } from './requests'

// What OBS tells, as far as Fieldcast follows it; parsed once, here.

const Decibel = z
  .number()
  .nullable()
  .transform((value) => value ?? -100)
/** How an output stands, in OBS's own words; versions have added to them. */
const Output = z.object({ outputActive: z.boolean(), outputState: z.string() })
const told = <Name extends string>(type: Name) => z.object({ type: z.literal(type) })

/** The events Fieldcast follows, by name. */
const followed = {
  SceneCreated: told('SceneCreated').extend({ sceneName: z.string(), isGroup: z.boolean() }),
  SceneRemoved: told('SceneRemoved').extend({ sceneName: z.string() }),
  SceneNameChanged: told('SceneNameChanged').extend({ oldSceneName: z.string(), sceneName: z.string() }),
  SceneListChanged: told('SceneListChanged').extend({ scenes: z.array(SceneRow) }),
  CurrentProgramSceneChanged: told('CurrentProgramSceneChanged').extend({ sceneName: z.string() }),
  CurrentPreviewSceneChanged: told('CurrentPreviewSceneChanged').extend({ sceneName: z.string() }),
  StudioModeStateChanged: told('StudioModeStateChanged').extend({ studioModeEnabled: z.boolean() }),
  CurrentSceneTransitionChanged: told('CurrentSceneTransitionChanged').extend({ transitionName: z.string() }),
  CurrentSceneTransitionDurationChanged: told('CurrentSceneTransitionDurationChanged').extend({
    transitionDuration: z.number(),
  }),
  SceneTransitionEnded: told('SceneTransitionEnded').extend({ transitionName: z.string() }),
  SceneItemRemoved: told('SceneItemRemoved').extend({ sceneName: z.string(), sourceName: z.string() }),
  InputCreated: told('InputCreated').extend({ inputName: z.string(), inputKind: z.string() }),
  InputRemoved: told('InputRemoved').extend({ inputName: z.string() }),
  InputNameChanged: told('InputNameChanged').extend({ oldInputName: z.string(), inputName: z.string() }),
  InputMuteStateChanged: told('InputMuteStateChanged').extend({
    inputName: z.string(),
    inputMuted: z.boolean(),
  }),
  InputVolumeChanged: told('InputVolumeChanged').extend({ inputName: z.string(), inputVolumeDb: Decibel }),
  StreamStateChanged: told('StreamStateChanged').extend(Output.shape),
  RecordStateChanged: told('RecordStateChanged').extend(Output.shape).extend({
    /** Where the recording lies, once it has ended. */
    outputPath: z.string().nullish(),
  }),
  ReplayBufferStateChanged: told('ReplayBufferStateChanged').extend(Output.shape),
  ReplayBufferSaved: told('ReplayBufferSaved').extend({ savedReplayPath: z.string() }),
  VirtualcamStateChanged: told('VirtualcamStateChanged').extend(Output.shape),
  CurrentSceneCollectionChanging: told('CurrentSceneCollectionChanging'),
  CurrentSceneCollectionChanged: told('CurrentSceneCollectionChanged'),
  SceneCollectionListChanged: told('SceneCollectionListChanged').extend({
    sceneCollections: z.array(z.string()),
  }),
  CurrentProfileChanged: told('CurrentProfileChanged').extend({ profileName: z.string() }),
  ProfileListChanged: told('ProfileListChanged').extend({ profiles: z.array(z.string()) }),
} as const satisfies { readonly [Name in keyof OBSEventTypes]?: z.ZodType<{ type: Name }> }

export const ObsEvent = z.discriminatedUnion('type', [
  followed.SceneCreated,
  followed.SceneRemoved,
  followed.SceneNameChanged,
  followed.SceneListChanged,
  followed.CurrentProgramSceneChanged,
  followed.CurrentPreviewSceneChanged,
  followed.StudioModeStateChanged,
  followed.CurrentSceneTransitionChanged,
  followed.CurrentSceneTransitionDurationChanged,
  followed.SceneTransitionEnded,
  followed.SceneItemRemoved,
  followed.InputCreated,
  followed.InputRemoved,
  followed.InputNameChanged,
  followed.InputMuteStateChanged,
  followed.InputVolumeChanged,
  followed.StreamStateChanged,
  followed.RecordStateChanged,
  followed.ReplayBufferStateChanged,
  followed.ReplayBufferSaved,
  followed.VirtualcamStateChanged,
  followed.CurrentSceneCollectionChanging,
  followed.CurrentSceneCollectionChanged,
  followed.SceneCollectionListChanged,
  followed.CurrentProfileChanged,
  followed.ProfileListChanged,
])
export type ObsEvent = z.infer<typeof ObsEvent>

/** Their names, to listen for. */
export const eventNames: readonly (keyof OBSEventTypes & ObsEvent['type'])[] = ObsEvent.options.map(
  (option) => option.shape.type.value,
)

/** Levels of every input at one moment, twenty times a second; only when subscribed to. */
export const LevelsEvent = z.object({
  inputs: z.array(
    z.object({
      inputName: z.string(),
      /** One row a channel: magnitude, peak and input peak as multipliers, 1 being the most there is. */
      inputLevelsMul: z.array(z.array(z.number())),
    }),
  ),
})
export type LevelsEvent = z.infer<typeof LevelsEvent>
