import type { KeptPanic, Panic, TransitionChoice } from '@shared/contract/control-room/scenes'
import { ready } from '../connection/follow'
import type { Room, RoomOptions } from '../room'
import { createOwnTransitions, type OwnTransitions } from './own-transition'
import { createPanic } from './panic'
import { createStudioPictures } from './studio-pictures'
import { setPreview, setStudioMode, switchProgram, take } from './switching'
import { createThumbnails } from './thumbnails'
import { createTurns } from './turns'

export type ScenesOptions = RoomOptions & {
  /** The scene that panic puts on. */
  readonly breakScene: () => string
  /** Told after each change of `panic`. */
  readonly onPanic: () => void
  /** A panic as it was kept from the last run. */
  readonly keptPanic: KeptPanic | null
  readonly keepPanic: (kept: KeptPanic) => void
}
type SceneCall =
  | 'obs.switchScene'
  | 'obs.watchPicture'
  | 'scenes.setStudioMode'
  | 'scenes.preview'
  | 'scenes.take'
  | 'scenes.setTransition'
  | 'scenes.panic'
  | 'scenes.back'
  | 'scenes.watchThumbnails'

export type Scenes = Room<SceneCall> & {
  /** Switches the program, by a transition of the scene's own where one is given. */
  readonly switchScene: (scene: string, transition: TransitionChoice | null) => Promise<void>
  /** The panic that lasts, or null. */
  readonly panic: () => Panic | null
  /** OBS is given up, though the program goes on: what is owed to it is put back at once. */
  readonly leave: () => Promise<void>
  /** Does something to the program that must not meet a switch; see OwnTransitions. */
  readonly between: OwnTransitions['between']
}

/** The host's scenes: what is on, what comes next, how it comes on, and what they look like. */
export function createScenes(options: ScenesOptions): Scenes {
  const { clock, events, link, log } = options
  const transitions = createOwnTransitions(log, link)
  const panic = createPanic({ ...options, transitions })
  // Big and small pictures take turns: OBS never draws two at once for us.
  const turns = createTurns()
  const thumbnails = createThumbnails({ clock, log, link, events, turns })
  const picture = createStudioPictures({ clock, log, link, events, turns })
  return {
    async switchScene(scene, transition) {
      await transitions.switchBy(ready(link()), scene, transition)
    },
    panic: panic.now,
    leave: transitions.stop,
    between: transitions.between,
    handlers: {
      async 'obs.switchScene'({ scene }) {
        const obs = ready(link())
        await transitions.byObs(obs, (left) => switchProgram(obs, scene, left()))
        return {}
      },
      'obs.watchPicture'({ watching }) {
        picture.watch(watching)
        return {}
      },
      async 'scenes.setStudioMode'({ on }) {
        await setStudioMode(ready(link()), on)
        return {}
      },
      async 'scenes.preview'({ scene }) {
        await setPreview(ready(link()), scene)
        return {}
      },
      async 'scenes.take'() {
        const obs = ready(link())
        await transitions.byObs(obs, (left) => take(obs, left()))
        return {}
      },
      async 'scenes.setTransition'(choice) {
        await transitions.choose(ready(link()), choice)
        return {}
      },
      'scenes.panic': async () => await panic.begin(ready(link())),
      'scenes.back': async () => await panic.end(ready(link())),
      'scenes.watchThumbnails'({ watching }) {
        thumbnails.watch(watching)
        return {}
      },
    },
    follow(mirror) {
      transitions.follow(mirror)
      panic.follow(mirror)
    },
    hear(event) {
      transitions.hear(event)
      panic.hear(event)
    },
    async stop() {
      picture.watch(false)
      thumbnails.watch(false)
      await transitions.stop()
    },
  }
}
