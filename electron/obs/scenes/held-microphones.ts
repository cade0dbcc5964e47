import {
  type Held,
  withMicrophoneRenamed,
  withoutMicrophone,
  withSceneRenamed,
} from '@shared/domain/scenes/held'
import type { ObsEvent } from '../protocol/events'

/** Microphones of which OBS has told that they are muted: only one that opens after that was opened by the host. */
export type HeldMicrophones = {
  /** OBS is there anew, and these are muted. */
  only: (muted: readonly string[]) => void
  /** These are open, and are muted now by the panic. */
  open: (names: readonly string[]) => void
  /** What the host does to a panic while it lasts. */
  hear: (event: ObsEvent, change: (changed: (held: Held) => Held) => void) => void
}

export function createHeldMicrophones(): HeldMicrophones {
  let closed = new Set<string>()
  return {
    only: (muted) => void (closed = new Set(muted)),
    open(names) {
      for (const name of names) closed.delete(name)
    },
    hear(event, change) {
      if (event.type === 'InputMuteStateChanged') {
        if (event.inputMuted) closed.add(event.inputName)
        else if (closed.delete(event.inputName)) change((held) => withoutMicrophone(held, event.inputName))
      } else if (event.type === 'InputRemoved') {
        change((held) => withoutMicrophone(held, event.inputName))
      } else if (event.type === 'InputNameChanged') {
        if (closed.delete(event.oldInputName)) closed.add(event.inputName)
        change((held) => withMicrophoneRenamed(held, event.oldInputName, event.inputName))
      } else if (event.type === 'SceneNameChanged') {
        change((held) => withSceneRenamed(held, event.oldSceneName, event.sceneName))
      }
    },
  }
}
