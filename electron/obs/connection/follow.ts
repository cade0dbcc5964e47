import type { Log } from '../../services/ports'
import { FieldcastError } from '@shared/errors'
import { applyEvent, type Mirror, stale } from '../mirror/mirror'
import { codes } from '../protocol/codes'
import type { ObsEvent } from '../protocol/events'
import { type Next, nextAfterEnding, nextAfterError } from './retry'
import { type Ask, RequestRefused, type Session } from './session'
import { sleep } from './sleep'
import { readSnapshot, readUntold, type Untold } from './snapshot'

/**
 * A connection that is ready: OBS may be asked, and what is known of it is true, always as of now. What is asked
 * after OBS began to change its scene collection fails with obs_not_connected: asking then can hang or crash OBS.
 */
export type Link = Pick<Session, 'ask' | 'subscribeLevels'> & {
  readonly mirror: Mirror
  /** Of the OBS it leads to. */
  readonly address: string
}

/** The link, or obs_not_connected. */
export function ready(link: Link | null): Link {
  if (link === null) throw new FieldcastError('obs_not_connected')
  return link
}

/** One scene collection of one OBS: what is owed there can be paid nowhere else. */
export function placeOf({ address, mirror }: Link): string {
  return `${address} ${mirror.collection}`
}

export type Follower = {
  /** null while OBS changes its scene collection, and after the end. */
  link: () => Link | null
  hear: (event: ObsEvent) => void
  /** Settles, never fails, when the connection is over; says what to do then. */
  readonly over: Promise<Next>
}

export type FollowOptions = {
  readonly session: Session
  readonly address: string
  readonly mirror: Mirror
  readonly log: Log
  readonly onMirror: (mirror: Mirror) => void
  /** After the mirror has taken it in. */
  readonly onEvent: (event: ObsEvent) => void
}

const heartbeatMs = 5_000
const collectionDeadlineMs = 60_000
const rereadTries = 10
const rereadPauseMs = 300

/** Keeps a mirror true for as long as a session lasts. */
export function followObs(options: FollowOptions): Follower {
  const { session, address, mirror: first, log, onMirror, onEvent } = options
  let mirror = first
  let broken: Next | null = null
  const stop = new AbortController()
  const set = (next: Mirror): void => {
    if (next === mirror || stop.signal.aborted) return
    mirror = next
    onMirror(next)
  }
  const breakOff = (next: Next): void => {
    broken ??= next
    session.close()
  }
  const over = session.ended.then((ending) => {
    stop.abort()
    return broken ?? nextAfterEnding(ending, 'ready', true)
  })
  const rereader = createRereader(session, log, (fresh) => set(fresh), breakOff, stop.signal)
  void beat(session, log, stop.signal, () => mirror, set, breakOff)
  void endOverlongPause(stop.signal, () => mirror, breakOff)
  const closed = (): boolean => stop.signal.aborted || mirror.paused
  const link: Link = {
    ask: askWhile(session, () => !closed()),
    subscribeLevels: (subscribed) =>
      closed()
        ? Promise.reject(new FieldcastError('obs_not_connected'))
        : session.subscribeLevels(subscribed),
    get mirror() {
      return mirror
    },
    address,
  }
  return {
    link: () => (closed() ? null : link),
    hear(event) {
      set(applyEvent(mirror, event))
      rereader.hear(event)
      onEvent(event)
    },
    over,
  }
}

/**
 * Asks only as long as that holds, and fails otherwise: what is asked while OBS changes its scene collection can hang or
 * crash it.
 */
export function askWhile(
  { ask }: Pick<Session, 'ask'>,
  holds: () => boolean,
  otherwise: () => FieldcastError = () => new FieldcastError('obs_not_connected'),
): Ask {
  return (name, data, deadlineMs) => (holds() ? ask(name, data, deadlineMs) : Promise.reject(otherwise()))
}

/**
 * After an event that tells less than the mirror holds everything is read again, once for a row of them; what is told
 * meanwhile is applied on top.
 */
function createRereader(
  session: Session,
  log: Log,
  done: (mirror: Mirror) => void,
  breakOff: (next: Next) => void,
  stopped: AbortSignal,
): { hear(event: ObsEvent): void } {
  /** What was told since the read that is under way began, and whether it makes another necessary. */
  let reading: { readonly told: ObsEvent[]; again: boolean } | null = null
  const read = async (triesLeft = rereadTries): Promise<void> => {
    const mine: NonNullable<typeof reading> = { told: [], again: false }
    reading = mine
    try {
      const fresh = await readSnapshot({ ...session, ask: askWhile(session, () => reading === mine) })
      // A change of collection began while this was read: its own end reads again.
      if (reading !== mine) return
      reading = null
      if (mine.again) void read()
      else done(mine.told.reduce(applyEvent, fresh))
    } catch (error) {
      if (reading !== mine) return
      const refused = error instanceof FieldcastError && error.code === 'obs_request_failed'
      if (refused && triesLeft > 0) {
        // In the middle of a change OBS has neither the old nor the new: no current transition, a scene half loaded.
        await sleep(rereadPauseMs, stopped)
        if (reading === mine && !stopped.aborted) void read(triesLeft - 1)
        return
      }
      reading = null
      if (error instanceof FieldcastError) log.warn(`obs: cannot read its state again: ${error.message}`)
      else log.error('obs: cannot read its state again', error)
      breakOff(nextAfterError(error, 'syncing', true))
    }
  }
  return {
    hear(event) {
      reading?.told.push(event)
      if (event.type === 'CurrentSceneCollectionChanging') reading = null
      else if (!stale(event)) return
      else if (reading === null || event.type === 'CurrentSceneCollectionChanged') void read()
      else reading.again = true
    },
  }
}

/** Asks every few seconds for what no event tells of; and a hung OBS never closes the connection by itself. */
async function beat(
  session: Session,
  log: Log,
  stopped: AbortSignal,
  current: () => Mirror,
  set: (mirror: Mirror) => void,
  breakOff: (next: Next) => void,
): Promise<void> {
  const asking = { ...session, ask: askWhile(session, () => !current().paused) }
  while (!(await sleep(heartbeatMs, stopped))) {
    if (current().paused) continue
    try {
      const before = current()
      const untold = await readUntold(asking, before)
      // An event that came meanwhile knows better; the next beat looks again.
      if (current() === before && !sameUntold(before, untold)) set({ ...before, ...untold })
    } catch (error) {
      if (!(error instanceof FieldcastError)) log.error('obs: cannot look at it', error)
      const refused = error instanceof RequestRefused && error.status !== codes.notReady
      if (!refused && !current().paused) breakOff(nextAfterError(error, 'ready', true))
    }
  }
}

function sameUntold(mirror: Mirror, untold: Untold): boolean {
  const { programScene, canvas, transition, transitions, collection, collections, profile, profiles } = mirror
  const scene = { programScene, canvas, transition, transitions }
  const known: Untold = { ...scene, collection, collections, profile, profiles }
  return JSON.stringify(known) === JSON.stringify(untold)
}

/** An OBS that began to change its collection and never ended is hung. */
async function endOverlongPause(
  stopped: AbortSignal,
  current: () => Mirror,
  breakOff: (next: Next) => void,
): Promise<void> {
  let pausedFor = 0
  while (!(await sleep(heartbeatMs, stopped))) {
    pausedFor = current().paused ? pausedFor + heartbeatMs : 0
    if (pausedFor >= collectionDeadlineMs) breakOff({ kind: 'wait', reason: 'no_answer' })
  }
}
