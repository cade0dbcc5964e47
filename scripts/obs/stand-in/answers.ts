import { isActive } from './outputs'
import type { PlainObs } from './plain-obs'

/** What OBS answers: data, or the status code of a refusal. */
export type Reply =
  | { readonly kind: 'answer'; readonly data?: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refuse'; readonly code: number; readonly comment: string }

type Data = Readonly<Record<string, unknown>>

/** What a plain OBS answers to a request, and does because of it. */
export function replyOf(obs: PlainObs, request: string, data: Data = {}): Reply {
  const reply = answers[request]
  return reply ? reply(obs, data) : refuse(204, `Your request type is not valid: ${request}`)
}

/** The requests that a plain OBS has an answer for. */
export function knownRequests(): readonly string[] {
  return Object.keys(answers)
}

const answer = (data?: Data): Reply => ({ kind: 'answer', ...(data && { data }) })
const refuse = (code: number, comment: string): Reply => ({ kind: 'refuse', code, comment })
const missing = (): Reply => refuse(600, 'No source was found by that name.')
const nothing = (): Reply => answer()
const done = (ok: boolean, otherwise: Reply = missing()): Reply => (ok ? answer() : otherwise)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const answers: Readonly<Record<string, (obs: PlainObs, data: Data) => Reply>> = {
  GetInputKindList: () =>
    answer({ inputKinds: ['image_source', 'color_source_v3', 'pulse_input_capture', 'text_ft2_source_v2'] }),
  GetStats: () =>
    answer({
      ...{ cpuUsage: 12, memoryUsage: 300, availableDiskSpace: 80_000, activeFps: 30 },
      ...{ outputSkippedFrames: 0, outputTotalFrames: 900, renderSkippedFrames: 0, renderTotalFrames: 900 },
    }),

  GetSceneList: ({ scenes }) =>
    answer({
      currentProgramSceneName: scenes.program,
      currentPreviewSceneName: scenes.preview,
      scenes: scenes.rows,
    }),
  CreateScene: ({ scenes }, data) => done(scenes.create(text(data['sceneName'])), refuse(601, 'It exists.')),
  RemoveScene: ({ scenes }, data) => done(scenes.remove(text(data['sceneName']))),
  SetSceneName: ({ scenes }, data) =>
    done(scenes.rename(text(data['sceneName']), text(data['newSceneName']))),
  SetCurrentProgramScene: ({ scenes }, data) => done(scenes.putOn(text(data['sceneName']))),
  SetCurrentPreviewScene: ({ scenes }, data) =>
    scenes.preview === null ? studioModeOff() : done(scenes.show(text(data['sceneName']))),
  GetStudioModeEnabled: ({ scenes }) => answer({ studioModeEnabled: scenes.preview !== null }),
  SetStudioModeEnabled: ({ scenes }, data) => done(scenes.setStudioMode(data['studioModeEnabled'] === true)),
  GetCurrentPreviewScene: ({ scenes }) =>
    scenes.preview === null ? studioModeOff() : answer({ currentPreviewSceneName: scenes.preview }),
  TriggerStudioModeTransition: ({ scenes }) => done(scenes.take(), studioModeOff()),
  GetSceneTransitionList: ({ transitions }) =>
    answer({
      transitions: transitions.map(({ name, fixed }) => ({
        transitionName: name,
        transitionFixed: fixed,
        transitionKind: `${name.toLowerCase()}_transition`,
      })),
    }),
  GetCurrentSceneTransition: (obs) => {
    const fixed = obs.transitions.find(({ name }) => name === obs.transition.name)?.fixed ?? false
    return answer({
      transitionName: obs.transition.name,
      transitionFixed: fixed,
      transitionDuration: fixed ? null : obs.transition.durationMs,
    })
  },
  SetCurrentSceneTransition: (obs, data) => done(obs.chooseTransition(text(data['transitionName']))),
  SetCurrentSceneTransitionDuration: (obs, data) =>
    done(obs.setTransitionLength(Number(data['transitionDuration']))),
  GetSourceActive: () => answer({ videoActive: true, videoShowing: true }),
  GetSourceScreenshot: () => answer({ imageData: 'data:image/jpg;base64,AA==' }),
  // What stands in its scenes is not kept.
  CreateSceneItem: () => answer({ sceneItemId: 1 }),
  SetSceneItemIndex: nothing,
  SetSceneItemTransform: nothing,
  GetSceneItemList: ({ scenes }, data) =>
    scenes.has(text(data['sceneName'])) ? answer({ sceneItems: [] }) : missing(),

  GetInputList: ({ sounds }) =>
    answer({ inputs: sounds.all.map(({ name, kind }) => ({ inputName: name, inputKind: kind })) }),
  CreateInput: ({ sounds }, data) =>
    sounds.create(text(data['inputName']), text(data['inputKind']))
      ? answer({ sceneItemId: 1 })
      : refuse(601, 'A source already exists by that input name.'),
  RemoveInput: ({ sounds }, data) => done(sounds.remove(text(data['inputName']))),
  GetInputVolume: (obs, data) => soundOf(obs, data, ({ volumeDb }) => ({ inputVolumeDb: volumeDb })),
  GetInputMute: (obs, data) => soundOf(obs, data, ({ muted }) => ({ inputMuted: muted })),
  SetInputVolume: ({ sounds }, data) =>
    done(sounds.setVolume(text(data['inputName']), Number(data['inputVolumeDb']))),
  SetInputMute: ({ sounds }, data) =>
    done(sounds.setMuted(text(data['inputName']), data['inputMuted'] === true)),
  GetInputSettings: ({ sounds }, data) =>
    sounds.has(text(data['inputName'])) ? answer({ inputSettings: {} }) : missing(),

  GetInputPropertiesListPropertyItems: () => answer({ propertyItems: [] }),
  SetInputSettings: ({ sounds }, data) => done(sounds.has(text(data['inputName']))),

  SetVideoSettings: (obs, data) =>
    done(obs.setCanvas({ width: Number(data['baseWidth']), height: Number(data['baseHeight']) })),
  GetVideoSettings: ({ canvas }) => answer({ baseWidth: canvas.width, baseHeight: canvas.height }),
  GetSceneCollectionList: (obs) =>
    answer({
      currentSceneCollectionName: obs.currentCollection,
      sceneCollections: [...obs.collections.keys()],
    }),
  CreateSceneCollection: (obs, data) =>
    obs.collections.has(text(data['sceneCollectionName']))
      ? refuse(601, 'It exists.')
      : changeCollection(obs, data),
  SetCurrentSceneCollection: (obs, data) =>
    obs.collections.has(text(data['sceneCollectionName'])) ? changeCollection(obs, data) : missing(),
  CreateProfile: (obs, data) => done(obs.createProfile(text(data['profileName'])), refuse(601, 'It exists.')),
  SetCurrentProfile: (obs, data) => done(obs.useProfile(text(data['profileName']))),
  RemoveProfile: (obs, data) => done(obs.removeProfile(text(data['profileName']))),
  SetProfileParameter: nothing,
  GetProfileList: ({ profile, profiles }) =>
    answer({ currentProfileName: profile, profiles: [...profiles.keys()] }),
  GetProfileParameter: () => answer({ parameterValue: null, defaultParameterValue: null }),
  GetStreamServiceSettings: () => answer({ streamServiceType: 'rtmp_common', streamServiceSettings: {} }),
  GetRecordDirectory: () => answer({ recordDirectory: '/tmp' }),

  GetStreamStatus: ({ outputs }) =>
    answer({
      outputActive: isActive(outputs.stream),
      outputReconnecting: outputs.stream === 'reconnecting',
      ...{ outputDuration: 0, outputBytes: 0, outputSkippedFrames: 0, outputTotalFrames: 0 },
    }),
  StartStream: ({ outputs }) => done(outputs.stream === 'stopped' && outputs.toggleStream(), running()),
  StopStream: ({ outputs }) => done(outputs.stream !== 'stopped' && outputs.toggleStream(), notRunning()),
  GetRecordStatus: ({ outputs }) =>
    answer({
      outputActive: isActive(outputs.record),
      outputPaused: outputs.record === 'paused',
      ...{ outputDuration: 0, outputBytes: 0 },
    }),
  StartRecord: ({ outputs }) => done(outputs.record === 'stopped' && outputs.toggleRecord(), running()),
  StopRecord: ({ outputs }) => done(outputs.record !== 'stopped' && outputs.toggleRecord(), notRunning()),
  PauseRecord: nothing,
  ResumeRecord: nothing,
  CreateRecordChapter: nothing,
  GetReplayBufferStatus: ({ outputs }) => extra(outputs.replayBuffer),
  StartReplayBuffer: ({ outputs }) => done(outputs.toggleReplayBuffer()),
  StopReplayBuffer: ({ outputs }) => done(outputs.toggleReplayBuffer()),
  SaveReplayBuffer: nothing,
  GetVirtualCamStatus: ({ outputs }) => extra(outputs.virtualCamera),
  StartVirtualCam: ({ outputs }) => done(outputs.toggleVirtualCamera()),
  StopVirtualCam: ({ outputs }) => done(outputs.toggleVirtualCamera()),
}

function changeCollection(obs: PlainObs, data: Data): Reply {
  obs.beginCollection(text(data['sceneCollectionName']))
  obs.endCollection()
  return answer()
}

const studioModeOff = (): Reply => refuse(506, '')
const running = (): Reply => refuse(500, '')
const notRunning = (): Reply => refuse(501, '')

function extra(run: string | null): Reply {
  return run === null ? refuse(604, 'It is not available.') : answer({ outputActive: run === 'running' })
}

function soundOf(
  { sounds }: PlainObs,
  data: Data,
  read: (sound: { volumeDb: number; muted: boolean }) => Data,
): Reply {
  const input = sounds.find(text(data['inputName']))
  if (!input) return missing()
  return input.sound ? answer(read(input.sound)) : refuse(604, 'The specified input does not support audio.')
}
