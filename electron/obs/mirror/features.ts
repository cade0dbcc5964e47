import type { ObsFeatures } from '@shared/contract/obs'

/** What an OBS can do, by the names of the requests it knows and of the kinds of input it has: never by its version. */
export function featuresOf(requests: readonly string[], inputKinds: readonly string[]): ObsFeatures {
  const has = (...names: readonly string[]): boolean => names.every((name) => requests.includes(name))
  return {
    studioMode: has('SetStudioModeEnabled', 'SetCurrentPreviewScene', 'TriggerStudioModeTransition'),
    transitions: has('GetSceneTransitionList', 'GetCurrentSceneTransition', 'SetCurrentSceneTransition'),
    replayBuffer: has('GetReplayBufferStatus', 'StartReplayBuffer', 'SaveReplayBuffer'),
    virtualCamera: has('GetVirtualCamStatus', 'StartVirtualCam', 'StopVirtualCam'),
    recordChapters: has('CreateRecordChapter'),
    browserSource: inputKinds.includes('browser_source'),
    // Levels are events, which no list names; they came with the requests for an input's volume.
    audioMeters: has('GetInputVolume', 'GetInputMute'),
  }
}
