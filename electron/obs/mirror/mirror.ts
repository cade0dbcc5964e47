import type { ObsFeatures } from '@shared/contract/obs'
import { assertNever } from '@shared/errors'
import type { ObsEvent } from '../protocol/events'
import type { Answer } from '../protocol/requests'
import { type MirrorInput, withInput, withInputRenamed, withoutInput, withSound } from './inputs'
import {
  extraAfter,
  type MirrorExtra,
  type MirrorRecord,
  type MirrorStream,
  recordAfter,
  streamAfter,
} from './outputs'

/** What Fieldcast knows of OBS: a snapshot, kept true by events. */
export type Mirror = {
  readonly obsVersion: string
  readonly features: ObsFeatures
  readonly inputKinds: readonly string[]
  /** All scene names in OBS's own order, top first. */
  readonly scenes: readonly string[]
  /** Empty where OBS has none: after the scene on program was deleted in studio mode. */
  readonly programScene: string
  /** null while studio mode is off. */
  readonly previewScene: string | null
  /** The current transition; `durationMs` is null for one whose length is its own. */
  readonly transition: { readonly name: string; readonly durationMs: number | null }
  readonly transitions: readonly { readonly name: string; readonly fixed: boolean }[]
  readonly collection: string
  readonly collections: readonly string[]
  readonly profile: string
  readonly profiles: readonly string[]
  /** Pixels of the base canvas. */
  readonly canvas: { readonly width: number; readonly height: number }
  /** By name. */
  readonly inputs: readonly MirrorInput[]
  readonly stream: MirrorStream
  readonly record: MirrorRecord
  readonly replayBuffer: MirrorExtra
  readonly virtualCamera: MirrorExtra
  /** OBS is changing its scene collection: nothing may be asked of it, and everything is read again after. */
  readonly paused: boolean
}

type SceneRows = Answer<'GetSceneList'>['scenes']

/** Scene names top first; OBS counts from the bottom. */
export function topFirst(rows: SceneRows): string[] {
  return [...rows].sort((a, b) => b.sceneIndex - a.sceneIndex).map((row) => row.sceneName)
}

/**
 * The mirror after one event. An event that the mirror already shows changes nothing, so what OBS told while the
 * snapshot was being read may be applied on top of it. What OBS does not tell is read again: see `stale`.
 */
export function applyEvent(mirror: Mirror, event: ObsEvent): Mirror {
  if (mirror.paused && event.type !== 'CurrentSceneCollectionChanged') return mirror
  switch (event.type) {
    case 'SceneCreated':
      return event.isGroup || mirror.scenes.includes(event.sceneName)
        ? mirror
        : { ...mirror, scenes: [...mirror.scenes, event.sceneName] }
    case 'SceneRemoved':
      return sceneRemoved(mirror, event.sceneName)
    case 'SceneNameChanged':
      return sceneRenamed(mirror, event.oldSceneName, event.sceneName)
    case 'SceneListChanged':
      return { ...mirror, scenes: topFirst(event.scenes) }
    case 'CurrentProgramSceneChanged':
      return { ...mirror, programScene: event.sceneName }
    case 'CurrentPreviewSceneChanged':
      return { ...mirror, previewScene: event.sceneName }
    case 'StudioModeStateChanged':
      // Which scene the preview shows comes in an event of its own, or is read again.
      return {
        ...mirror,
        previewScene: event.studioModeEnabled ? (mirror.previewScene ?? mirror.programScene) : null,
      }
    case 'CurrentSceneTransitionChanged':
      return { ...mirror, transition: { ...mirror.transition, name: event.transitionName } }
    case 'CurrentSceneTransitionDurationChanged':
      return isFixed(mirror)
        ? mirror
        : { ...mirror, transition: { ...mirror.transition, durationMs: event.transitionDuration } }
    case 'InputCreated':
      return { ...mirror, inputs: withInput(mirror.inputs, event.inputName, event.inputKind) }
    case 'InputRemoved':
      return { ...mirror, inputs: withoutInput(mirror.inputs, event.inputName) }
    case 'InputNameChanged':
      return { ...mirror, inputs: withInputRenamed(mirror.inputs, event.oldInputName, event.inputName) }
    case 'InputMuteStateChanged':
      return { ...mirror, inputs: withSound(mirror.inputs, event.inputName, { muted: event.inputMuted }) }
    case 'InputVolumeChanged':
      return {
        ...mirror,
        inputs: withSound(mirror.inputs, event.inputName, { volumeDb: event.inputVolumeDb }),
      }
    case 'StreamStateChanged':
      return { ...mirror, stream: streamAfter(event) }
    case 'RecordStateChanged':
      return { ...mirror, record: recordAfter(event) }
    case 'ReplayBufferStateChanged':
      return { ...mirror, replayBuffer: extraAfter(event) }
    case 'VirtualcamStateChanged':
      return { ...mirror, virtualCamera: extraAfter(event) }
    case 'CurrentSceneCollectionChanging':
      return { ...mirror, paused: true }
    case 'SceneCollectionListChanged':
      return { ...mirror, collections: event.sceneCollections }
    case 'CurrentProfileChanged':
      return { ...mirror, profile: event.profileName }
    case 'ProfileListChanged':
      return { ...mirror, profiles: event.profiles }
    // Still paused: what is known is the collection before; the connection reads everything again.
    case 'CurrentSceneCollectionChanged':
    case 'SceneTransitionEnded':
    case 'SceneItemRemoved':
    case 'ReplayBufferSaved':
      return mirror
    default:
      return assertNever(event)
  }
}

/** Whether an event tells less than the mirror holds, so that everything must be read again. */
export function stale(event: ObsEvent): boolean {
  switch (event.type) {
    // The sound of a new input, the length of another transition, and all that a profile sets, are told by no event;
    // and names told while a fresh read is under way may have changed places in it already.
    case 'InputCreated':
    case 'InputNameChanged':
    case 'SceneNameChanged':
    case 'CurrentSceneTransitionChanged':
    case 'StudioModeStateChanged':
    case 'CurrentSceneCollectionChanged':
    case 'CurrentProfileChanged':
      return true
    case 'SceneCreated':
    case 'SceneRemoved':
    case 'SceneListChanged':
    case 'CurrentProgramSceneChanged':
    case 'CurrentPreviewSceneChanged':
    case 'CurrentSceneTransitionDurationChanged':
    case 'SceneTransitionEnded':
    case 'SceneItemRemoved':
    case 'InputRemoved':
    case 'InputMuteStateChanged':
    case 'InputVolumeChanged':
    case 'StreamStateChanged':
    case 'RecordStateChanged':
    case 'ReplayBufferStateChanged':
    case 'ReplayBufferSaved':
    case 'VirtualcamStateChanged':
    case 'CurrentSceneCollectionChanging':
    case 'SceneCollectionListChanged':
    case 'ProfileListChanged':
      return false
    default:
      return assertNever(event)
  }
}

function isFixed({ transition, transitions }: Mirror): boolean {
  return transitions.find(({ name }) => name === transition.name)?.fixed ?? false
}

function sceneRemoved(mirror: Mirror, removed: string): Mirror {
  // Outside studio mode OBS puts another scene on at once, and tells so when the transition is over.
  const gone = mirror.previewScene !== null && mirror.programScene === removed
  return {
    ...mirror,
    scenes: mirror.scenes.filter((scene) => scene !== removed),
    programScene: gone ? '' : mirror.programScene,
  }
}

function sceneRenamed(mirror: Mirror, from: string, to: string): Mirror {
  const scenes = mirror.scenes.filter((scene) => scene !== to || from === to)
  const named = (scene: string): string => (scene === from ? to : scene)
  return {
    ...mirror,
    scenes: mirror.scenes.includes(from) ? scenes.map(named) : mirror.scenes,
    programScene: named(mirror.programScene),
    previewScene: mirror.previewScene === null ? null : named(mirror.previewScene),
  }
}
