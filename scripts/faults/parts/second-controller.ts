import { randomInt } from 'node:crypto'
import { type StartedObs, withObs } from '../../obs/index.mjs'

/** Another controller on the same OBS moves scenes, sounds and transitions for so long; how many moves it made. */
export async function secondController(
  obs: StartedObs,
  forMs: number,
  scenes: readonly string[],
  sound: string,
): Promise<number> {
  return await withObs(
    obs,
    async (socket) => {
      const scene = (): string => scenes[randomInt(0, scenes.length)] ?? ''
      const moves: (() => Promise<unknown>)[] = [
        () => socket.call('SetCurrentProgramScene', { sceneName: scene() }),
        () => socket.call('SetInputMute', { inputName: sound, inputMuted: randomInt(0, 2) === 0 }),
        () => socket.call('SetInputVolume', { inputName: sound, inputVolumeDb: -randomInt(0, 40) }),
        () => socket.call('SetCurrentSceneTransition', { transitionName: randomInt(0, 2) ? 'Cut' : 'Fade' }),
        () => socket.call('SetCurrentSceneTransitionDuration', { transitionDuration: randomInt(100, 600) }),
        () => socket.call('SetStudioModeEnabled', { studioModeEnabled: randomInt(0, 2) === 0 }),
        () => socket.call('SetCurrentPreviewScene', { sceneName: scene() }),
        () => socket.call('SetInputName', { inputName: sound, newInputName: `${sound}·` }),
        () => socket.call('SetInputName', { inputName: `${sound}·`, newInputName: sound }),
      ]
      let made = 0
      const end = Date.now() + forMs
      while (Date.now() < end) {
        // Some are refused, such as a preview without studio mode: so are many of a person's.
        await moves[randomInt(0, moves.length)]?.().catch(() => undefined)
        made += 1
        await new Promise((resolve) => setTimeout(resolve, randomInt(0, 60)))
      }
      await socket.call('SetStudioModeEnabled', { studioModeEnabled: false })
      await socket
        .call('SetInputName', { inputName: `${sound}·`, newInputName: sound })
        .catch(() => undefined)
      return made
    },
    forMs + 30_000,
  )
}
