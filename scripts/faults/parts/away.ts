import type { OBSWebSocket } from 'obs-websocket-js/json'
import { type StartedObs, withObs } from '../../obs/index.mjs'
import type { Calls } from './calls'

/** A scene nobody puts on but by what is given here while OBS is away. */
export const forbiddenScene = '不许出现'
/** A sound that is muted by nothing else. */
export const quietSound = '音乐'
const forbiddenMs = 4_321
const atOnceMs = 1_000
const watchMs = 1_500

/** Commands while OBS is away: each must fail at once; what did not. */
export async function commandWhileAway(calls: Calls): Promise<string[]> {
  const commands: [string, unknown][] = [
    ['obs.switchScene', { scene: forbiddenScene }],
    ['scenes.setTransition', { name: 'Fade', durationMs: forbiddenMs }],
    ['mixer.setMuted', { id: quietSound, muted: true }],
  ]
  const wrong: string[] = []
  for (const [name, input] of commands) {
    const { code, ms } = await calls.make(name, input)
    if (code !== 'obs_not_connected') wrong.push(`${name} while OBS was away: ${String(code)}`)
    if (ms > atOnceMs) wrong.push(`${name} while OBS was away took ${ms.toFixed(0)} ms`)
  }
  return wrong
}

/** Looks at OBS until Fieldcast is back and a while longer: what was commanded meanwhile must not be done now. */
export async function replayedLate(obs: StartedObs, back: Promise<unknown>): Promise<string[]> {
  const replayed = new Set<string>()
  let end = Infinity
  void back.then(() => (end = Date.now() + watchMs))
  await withObs(
    obs,
    async (socket) => {
      while (Date.now() < end) {
        const { currentProgramSceneName } = await socket.call('GetSceneList')
        const { transitionDuration } = await socket.call('GetCurrentSceneTransition')
        if (currentProgramSceneName === forbiddenScene) replayed.add('a scene was switched late')
        if (transitionDuration === forbiddenMs) replayed.add('a transition was set late')
        if (await isMuted(socket)) replayed.add('a sound was muted late')
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    60_000,
  )
  return [...replayed]
}

async function isMuted(socket: OBSWebSocket): Promise<boolean> {
  try {
    return (await socket.call('GetInputMute', { inputName: quietSound })).inputMuted
  } catch {
    // In a collection that has no such sound.
    return false
  }
}
