import type { KeptPanic, Panic, PanicOutcome } from '@shared/contract/control-room/scenes'
import { afterPanic, type Held, wayBack } from '@shared/domain/scenes/held'
import {
  heldAt,
  noPanic,
  type PanicRecord,
  stillStanding,
  withHeldAt,
} from '@shared/domain/scenes/panic-record'
import { FieldcastError } from '@shared/errors'
import type { Clock, Log } from '../../services/ports'
import { type Link, placeOf } from '../connection/follow'
import type { Mirror } from '../mirror/mirror'
import type { ObsEvent } from '../protocol/events'
import { type Attempts, createAttempts } from './attempts'
import { createHeldMicrophones } from './held-microphones'
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
  readonly onPanic: () => void
  /** A panic that lasted when the program ended, as kept from the last run. */
  readonly keptPanic: KeptPanic | null
  readonly keepPanic: (kept: KeptPanic) => void
}

export type PanicRoom = {
  /** As the window sees it. */
  now: () => Panic | null
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
 * seen. Only what the panic changed is undone, each in the scene collection where it was done. It lasts until the host
 * goes back: an OBS that died meanwhile and comes back with its microphones open is held again.
 */
export function createPanic(options: PanicOptions): PanicRoom {
  const { clock, log, link, breakScene, transitions, onPanic, keptPanic, keepPanic } = options
  const turns = createTurns()
  // One that was over owes nothing any more: a microphone that opens by itself on another day is worse than a muted one.
  let record: PanicRecord = keptPanic?.lasting ? keptPanic : noPanic
  /** What could not be done of holding it, so that the host can do it. */
  let problems: PanicOutcome['problems'] = []
  let place = record.lasting?.place ?? ''
  let fromLastRun = record.lasting !== null
  let lost = true
  const closed = createHeldMicrophones()

  function set(next: PanicRecord, left: PanicOutcome['problems'] = problems): void {
    if (JSON.stringify([next, left]) === JSON.stringify([record, problems])) return
    record = next
    problems = left
    onPanic()
    try {
      keepPanic(kept(next))
    } catch (error) {
      // The microphones are muted all the same; it is only not known after the end of the program.
      log.error('obs: a panic could not be kept', error)
    }
  }

  function change(changed: (held: Held) => Held): void {
    set(withHeldAt(record, place, changed(heldAt(record, place))))
  }

  async function muteAll(obs: Link, attempts: Attempts): Promise<readonly string[]> {
    const open = await openMicrophones(obs)
    closed.open(open)
    const muted = await setMuted(obs, open, true, attempts)
    // One that OBS gave no answer about may be muted now, or will be: it is undone with the others.
    return open.filter((name) => muted.get(name) !== 'refused')
  }

  async function begin(obs: Link, scene: string): Promise<PanicOutcome> {
    // OBS went away while this waited for its turn: nothing was done, and nothing is done later.
    if (link() !== obs) throw new FieldcastError('obs_not_connected')
    const here = placeOf(obs)
    const attempts = createAttempts(log)
    const [muted, program] = await Promise.all([muteAll(obs, attempts), programNow(obs)])
    const exists = obs.mirror.scenes.includes(scene)
    if (!exists) attempts.problem('no_break_scene')
    const shown =
      exists &&
      (program === scene || (await attempts.do('scene_not_switched', cutTo(obs, scene))) !== 'refused')
    const held = afterPanic(heldAt(record, here), { program, scene: shown ? scene : null, muted })
    const since = record.lasting?.since ?? clock.now()
    const lasting = { since, place: here, scene: held.scene, backTo: held.backTo }
    const outcome = attempts.outcome()
    set(withHeldAt({ ...record, lasting }, here, held), outcome.problems)
    return outcome
  }

  async function cutTo(obs: Link, scene: string): Promise<void> {
    // A long transition would show for seconds what must not be seen; where there is no cut, OBS's own must do.
    const cut = await cutOf(obs, lookDeadlineMs).catch(() => null)
    await transitions.switchBy(obs, scene, cut === null ? null : { name: cut, durationMs: null })
  }

  async function end(obs: Link): Promise<PanicOutcome> {
    if (record.lasting === null) return { problems: [] }
    const here = placeOf(obs)
    const attempts = createAttempts(log)
    const program = await programNow(obs)
    const { scenes } = obs.mirror
    const inputs = obs.mirror.inputs.map(({ name }) => name)
    const held = heldAt(record, here)
    const { open, scene, sceneGone } = wayBack(held, { program, scenes, inputs })
    if (sceneGone) attempts.problem('scene_not_switched')
    const back =
      scene === null ||
      (await attempts.do('scene_not_switched', transitions.switchBy(obs, scene, null))) === 'done'
    const left = await openAll(obs, open, attempts)
    const outcome = attempts.outcome()
    const next = withHeldAt(record, here, { ...held, muted: left })
    // What could not be undone can be tried again; what was muted elsewhere opens when the host is there again.
    if (back && left.length === 0) set({ ...next, lasting: null }, [])
    else set(next, outcome.problems)
    return outcome
  }

  /** Answers the names of those that may still be muted. */
  async function openAll(
    obs: Link,
    names: readonly string[],
    attempts: Attempts,
  ): Promise<readonly string[]> {
    const opened = await setMuted(obs, names, false, attempts)
    return names.filter((name) => opened.get(name) !== 'done')
  }

  async function holdAgain(obs: Link): Promise<void> {
    const attempts = createAttempts(log)
    const muted = await muteAll(obs, attempts)
    const { scene } = heldAt(record, placeOf(obs))
    const { programScene, scenes } = obs.mirror
    if (scene !== null && programScene !== scene && scenes.includes(scene)) {
      await attempts.do('scene_not_switched', cutTo(obs, scene))
    }
    const held = heldAt(record, placeOf(obs))
    const all = [...new Set([...held.muted, ...muted])]
    set(withHeldAt(record, placeOf(obs), { ...held, muted: all }), attempts.outcome().problems)
  }

  /** The panic is over, and here it had muted some: they open as if the host had gone back here. */
  async function pay(obs: Link): Promise<void> {
    const held = heldAt(record, placeOf(obs))
    const open = held.muted.filter((name) => obs.mirror.inputs.some((input) => input.name === name))
    const left = await openAll(obs, open, createAttempts(log))
    set(withHeldAt(record, placeOf(obs), { ...held, muted: left }))
  }

  async function arrive(obs: Link): Promise<void> {
    if (link() !== obs) return
    if (record.lasting === null) await pay(obs)
    else if (!fromLastRun) await holdAgain(obs)
    // Nobody knows what the host did since the program ended: nothing is done, and the way back is offered.
    fromLastRun = false
  }

  return {
    now() {
      const { lasting } = record
      if (lasting === null) return null
      const { since, scene, backTo } = lasting
      return { since, scene, backTo, muted: [...heldAt(record, place).muted], problems }
    },
    begin: (obs) => turns.take(() => begin(obs, breakScene()), patienceMs),
    end: (obs) => turns.take(() => end(obs), patienceMs),
    follow(mirror) {
      const obs = link()
      if (mirror === null || obs === null) {
        lost = true
        return
      }
      if (!lost) return
      lost = false
      place = placeOf(obs)
      const muted = mirror.inputs.flatMap(({ name, audio }) => (audio?.muted === true ? [name] : []))
      closed.only(muted)
      if (fromLastRun) set(stillStanding(record, place, { program: mirror.programScene, muted }))
      else if (record.lasting !== null) onPanic()
      turns
        .take(() => arrive(obs), patienceMs)
        .catch((error: unknown) => {
          lost = true
          log.error('obs: a panic could not be held', error)
        })
    },
    hear(event) {
      // While OBS changes its collection it tells of each microphone that it is gone, and of the next that it is open.
      if (link() !== null) closed.hear(event, change)
    },
  }
}

function kept({ lasting, muted }: PanicRecord): KeptPanic {
  const names = Object.entries(muted).map(([at, those]): [string, string[]] => [at, [...those]])
  return { lasting, muted: Object.fromEntries(names) }
}

/** The mirror learns of a scene only when its transition is over; OBS knows it when it begins. */
async function programNow(obs: Link): Promise<string> {
  const asked = obs.ask('GetSceneList', undefined, lookDeadlineMs)
  return await asked.then(
    ({ currentProgramSceneName }) => currentProgramSceneName,
    () => obs.mirror.programScene,
  )
}
