import type { Panic, PanicOutcome } from '@shared/contract/control-room/scenes'
import {
  afterPanic,
  type Held,
  wayBack,
  withMicrophoneRenamed,
  withoutMicrophone,
  withSceneRenamed,
} from '@shared/domain/scenes/held'
import type { Clock, Log } from '../../services/ports'
import type { Link } from '../connection/follow'
import type { Mirror } from '../mirror/mirror'
import type { ObsEvent } from '../protocol/events'
import { type Attempts, createAttempts } from './attempts'
import { openMicrophones, setMuted } from './microphones'
import type { OwnTransitions } from './own-transition'
import { cutOf } from './transition'
import { createTurns } from './turns'

export type PanicOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly link: () => Link | null
  readonly breakScene: () => string
  readonly transitions: Pick<OwnTransitions, 'switchBy'>
  readonly onPanic: (panic: Panic | null) => void
}

export type PanicRoom = {
  begin: (link: Link) => Promise<PanicOutcome>
  end: (link: Link) => Promise<PanicOutcome>
  follow: (mirror: Mirror | null) => void
  hear: (event: ObsEvent) => void
}

/** A key pressed twice in a fright is worked off one after the other; each takes some seconds at most. */
const patienceMs = 10_000
const lookDeadlineMs = 1_000

/**
 * The panic key and the way back: microphones first, for what was about to be said is worse than what was about to be
 * seen. Only what the panic changed is undone. It lasts until the host goes back: an OBS that died meanwhile and comes
 * back with its microphones open is held again.
 */
export function createPanic({ clock, log, link, breakScene, transitions, onPanic }: PanicOptions): PanicRoom {
  const turns = createTurns()
  let panic: Panic | null = null
  let collection = ''
  let lost = false
  /** Microphones of which OBS has told that they are muted: only one that opens after that was opened by the host. */
  const closed = new Set<string>()

  function set(next: Panic | null): void {
    if (next === panic) return
    panic = next
    onPanic(next)
  }

  function change(changed: (held: Held) => Held): void {
    if (panic === null) return
    const next = { ...panic, ...changed(panic) }
    if (JSON.stringify(next) !== JSON.stringify(panic)) set({ ...next, muted: [...next.muted] })
  }

  async function muteAll(obs: Link, attempts: Attempts): Promise<readonly string[]> {
    const open = await openMicrophones(obs)
    for (const name of open) closed.delete(name)
    return await setMuted(obs, open, true, attempts)
  }

  async function begin(obs: Link, scene: string): Promise<PanicOutcome> {
    const attempts = createAttempts(log)
    const [muted, program] = await Promise.all([muteAll(obs, attempts), programNow(obs)])
    const exists = obs.mirror.scenes.includes(scene)
    if (!exists) attempts.problem('no_break_scene')
    const shown =
      exists && (program === scene || (await attempts.do('scene_not_switched', cutTo(obs, scene))))
    // Nothing was done because OBS went away: there is nothing to go back from.
    if (!shown && muted.length === 0) attempts.failIfLost()
    const held = afterPanic(panic, { program, scene: shown ? scene : null, muted })
    collection = obs.mirror.collection
    set({ since: panic?.since ?? clock.now(), ...held, muted: [...held.muted] })
    return attempts.outcome()
  }

  async function cutTo(obs: Link, scene: string): Promise<void> {
    // A long transition would show for seconds what must not be seen; where there is no cut, OBS's own must do.
    const cut = await cutOf(obs, lookDeadlineMs).catch(() => null)
    await transitions.switchBy(obs, scene, cut === null ? null : { name: cut, durationMs: null })
  }

  async function end(obs: Link): Promise<PanicOutcome> {
    if (panic === null) return { problems: [] }
    const attempts = createAttempts(log)
    const program = await programNow(obs)
    const { scenes } = obs.mirror
    const inputs = obs.mirror.inputs.map(({ name }) => name)
    const { open, scene, sceneGone } = wayBack(panic, { program, scenes, inputs })
    if (sceneGone) attempts.problem('scene_not_switched')
    const back =
      scene === null || (await attempts.do('scene_not_switched', transitions.switchBy(obs, scene, null)))
    const opened = await setMuted(obs, open, false, attempts)
    const left = open.filter((name) => !opened.includes(name))
    // What could not be undone can be tried again.
    set(back && left.length === 0 ? null : { ...panic, muted: left })
    return attempts.outcome()
  }

  async function holdAgain(obs: Link): Promise<void> {
    if (panic === null) return
    const attempts = createAttempts(log)
    const muted = await muteAll(obs, attempts)
    change((held) => ({ ...held, muted: [...new Set([...held.muted, ...muted])] }))
    const { programScene, scenes } = obs.mirror
    const { scene } = panic
    if (scene === null || obs.mirror.collection !== collection) return
    if (programScene === scene || !scenes.includes(scene)) return
    await attempts.do('scene_not_switched', cutTo(obs, scene))
  }

  return {
    begin: (obs) => turns.take(() => begin(obs, breakScene()), patienceMs),
    end: (obs) => turns.take(() => end(obs), patienceMs),
    follow(mirror) {
      if (mirror === null) {
        lost = true
        return
      }
      const obs = link()
      if (!lost || obs === null) return
      lost = false
      if (panic === null) return
      turns
        .take(() => holdAgain(obs), patienceMs)
        .catch((error: unknown) => {
          log.error('obs: a panic could not be held', error)
        })
    },
    hear(event) {
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

/** The mirror learns of a scene only when its transition is over; OBS knows it when it begins. */
async function programNow(obs: Link): Promise<string> {
  const asked = obs.ask('GetSceneList', undefined, lookDeadlineMs)
  return await asked.then(
    ({ currentProgramSceneName }) => currentProgramSceneName,
    () => obs.mirror.programScene,
  )
}
