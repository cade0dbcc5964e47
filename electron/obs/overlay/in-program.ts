import type { Log } from '../../services/ports'
import type { Link } from '../connection/follow'
import { isOwnScene } from '../names'
import { isSent, placeInScene } from './overlay-scene'

/** Does something to the program between two transitions; false when it was not the time. */
export type Between = (link: Link, work: () => Promise<void>) => Promise<boolean>

export type InProgram = {
  /**
   * Makes sure that what OBS sends holds the overlays; `changed` looks even where nothing is thought to be amiss. False
   * when it has to be looked at again soon.
   */
  keep: (ready: Link, changed: boolean) => Promise<boolean>
  /** Whether OBS does not send them. */
  fails: () => boolean
  /** Another scene may be on, or the same without them. */
  forget: () => void
  lost: () => void
}

/** OBS leaves a take undone that comes while another is still fading; beyond so many it is something else. */
const mostRetakes = 5

/**
 * Keeps the overlays in the scene on program. In studio mode OBS sends a copy of that scene, made when it was taken: an
 * item added later is in the scene but not in what viewers see. So the scene in the preview gets ours before it can be
 * taken, and a scene that was taken without ours is taken once more.
 */
export function createInProgram(log: Log, between: Between): InProgram {
  let settled = ''
  let fails = false
  /** The scene that was taken once more and not seen to hold ours since, and how often. */
  let retaken: { readonly scene: string; readonly times: number } | null = null

  async function retake(ready: Link, scene: string, times: number): Promise<void> {
    await between(ready, async () => {
      const preview = ready.mirror.previewScene
      const { currentProgramSceneName } = await ready.ask('GetSceneList', undefined)
      // Another scene comes on at this moment; what it holds is looked at when it is on.
      if (preview === null || currentProgramSceneName !== scene) return
      retaken = { scene, times }
      // OBS exchanges preview and program when they differ.
      if (preview !== scene) await ready.ask('SetCurrentPreviewScene', { sceneName: scene })
      try {
        await ready.ask('SetCurrentProgramScene', { sceneName: scene })
      } finally {
        if (preview !== scene) await ready.ask('SetCurrentPreviewScene', { sceneName: preview })
      }
    })
  }

  /** null when it cannot be said yet. */
  async function sent(ready: Link, scene: string): Promise<boolean | null> {
    if (!(await isSent(ready))) {
      const times = retaken?.scene === scene ? retaken.times : 0
      if (times >= mostRetakes) return false
      await retake(ready, scene, times + 1)
      if (!(await isSent(ready))) return null
    }
    retaken = null
    return true
  }

  async function bring(ready: Link): Promise<boolean | null> {
    const { programScene, previewScene } = ready.mirror
    for (const scene of previewScene === null ? [programScene] : [previewScene, programScene]) {
      if (!(await placeInScene(ready, scene))) return null
    }
    // None is on program after the one that was is deleted in studio mode.
    if (previewScene === null || programScene === '' || isOwnScene(programScene)) return true
    return await sent(ready, programScene)
  }

  function say(failing: boolean, error: unknown): void {
    if (failing && !fails) log.error('obs: the overlays are not in the scene on program', error)
    fails = failing
  }

  return {
    async keep(ready, changed) {
      const { programScene, previewScene } = ready.mirror
      const scenes = JSON.stringify([programScene, previewScene])
      if (!changed && settled === scenes) return true
      try {
        const there = await bring(ready)
        if (there === null) return false
        say(!there, new Error('OBS does not send what its scene holds'))
        settled = scenes
        return true
      } catch (error) {
        say(true, error)
        return false
      }
    },
    fails: () => fails,
    forget() {
      settled = ''
    },
    lost() {
      settled = ''
      fails = false
      retaken = null
    },
  }
}
