import { assertNever } from '@shared/errors'
import type { Answer, ObsEvent } from './connection/protocol'

/** What Fieldcast knows of OBS: a snapshot, kept true by events. */
export type Mirror = {
  readonly obsVersion: string
  /** All scene names in OBS's own order, top first. */
  readonly scenes: readonly string[]
  readonly programScene: string
  /** Pixels of the base canvas. */
  readonly canvas: { readonly width: number; readonly height: number }
  readonly streaming: boolean
  readonly recording: boolean
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
 * snapshot was being read may be applied on top of it.
 */
export function applyEvent(mirror: Mirror, event: ObsEvent): Mirror {
  if (mirror.paused && event.type !== 'CurrentSceneCollectionChanged') return mirror
  switch (event.type) {
    case 'SceneCreated':
      return event.isGroup || mirror.scenes.includes(event.sceneName)
        ? mirror
        : { ...mirror, scenes: [...mirror.scenes, event.sceneName] }
    case 'SceneRemoved':
      return { ...mirror, scenes: mirror.scenes.filter((scene) => scene !== event.sceneName) }
    case 'SceneNameChanged':
      return renamed(mirror, event.oldSceneName, event.sceneName)
    case 'SceneListChanged':
      return { ...mirror, scenes: topFirst(event.scenes) }
    case 'CurrentProgramSceneChanged':
      return { ...mirror, programScene: event.sceneName }
    case 'StreamStateChanged':
      return { ...mirror, streaming: event.outputActive }
    case 'RecordStateChanged':
      return { ...mirror, recording: event.outputActive }
    case 'CurrentSceneCollectionChanging':
      return { ...mirror, paused: true }
    // Still paused: what is known is the collection before; the connection reads everything again.
    case 'CurrentSceneCollectionChanged':
    case 'SceneItemRemoved':
    case 'InputRemoved':
    case 'InputNameChanged':
      return mirror
    default:
      return assertNever(event)
  }
}

function renamed(mirror: Mirror, from: string, to: string): Mirror {
  const scenes = mirror.scenes.filter((scene) => scene !== to || from === to)
  return {
    ...mirror,
    scenes: mirror.scenes.includes(from)
      ? scenes.map((scene) => (scene === from ? to : scene))
      : mirror.scenes,
    programScene: mirror.programScene === from ? to : mirror.programScene,
  }
}
