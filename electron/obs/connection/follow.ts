import type { Log } from '../../services/ports'
import { FieldcastError } from '@shared/errors'
import { codes, type ObsEvent } from './protocol'
import { applyEvent, type Mirror } from '../mirror'
import { type Next, nextAfterEnding, nextAfterError } from './retry'
import { RequestRefused, type Session } from './session'
import { sleep } from './sleep'
import { readSnapshot } from './snapshot'

/**
 * A connection that is ready: OBS may be asked, and what is known of it is true, always as of now. What is asked
 * after OBS began to change its scene collection fails with obs_not_connected: asking then can hang or crash OBS.
 */
export type Link = Pick<Session, 'ask'> & { readonly mirror: Mirror }

export type Follower = {
  /** null while OBS changes its scene collection, and after the end. */
  link: () => Link | null
  hear: (event: ObsEvent) => void
  /** Settles, never fails, when the connection is over; says what to do then. */
  readonly over: Promise<Next>
}

export type FollowOptions = {
  readonly session: Session
  readonly mirror: Mirror
  readonly log: Log
  readonly onMirror: (mirror: Mirror) => void
  /** After the mirror has taken it in. */
  readonly onEvent: (event: ObsEvent) => void
}

const heartbeatMs = 5_000
const heartbeatDeadlineMs = 10_000
const collectionDeadlineMs = 60_000

/** Keeps a mirror true for as long as a session lasts. */
export function followObs({ session, mirror: first, log, onMirror, onEvent }: FollowOptions): Follower {
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
  const rereader = createRereader(session, log, (fresh) => set(fresh), breakOff)
  void beat(session, stop.signal, () => mirror, set, breakOff)
  void endOverlongPause(stop.signal, () => mirror, breakOff)
  const closed = (): boolean => stop.signal.aborted || mirror.paused
  const link: Link = {
    ask: (name, data, deadlineMs) =>
      closed()
        ? Promise.reject(new FieldcastError('obs_not_connected'))
        : session.ask(name, data, deadlineMs),
    get mirror() {
      return mirror
    },
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

/** After a change of scene collection everything is read again; what is told meanwhile is applied on top. */
function createRereader(
  session: Session,
  log: Log,
  done: (mirror: Mirror) => void,
  breakOff: (next: Next) => void,
): { hear(event: ObsEvent): void } {
  let meanwhile: ObsEvent[] | null = null
  const read = async (): Promise<void> => {
    const told: ObsEvent[] = []
    meanwhile = told
    try {
      const fresh = await readSnapshot(session)
      // A second change began while this was read: its own end reads again.
      if (meanwhile === told) done(told.reduce(applyEvent, fresh))
    } catch (error) {
      log.warn('obs: cannot read the new scene collection')
      breakOff(nextAfterError(error, 'syncing', true))
    } finally {
      if (meanwhile === told) meanwhile = null
    }
  }
  return {
    hear(event) {
      if (event.type === 'CurrentSceneCollectionChanging') meanwhile = null
      else if (event.type === 'CurrentSceneCollectionChanged') void read()
      else meanwhile?.push(event)
    },
  }
}

/** Asks for the canvas every few seconds: no event tells of its change, and a hung OBS never closes the connection. */
async function beat(
  session: Session,
  stopped: AbortSignal,
  current: () => Mirror,
  set: (mirror: Mirror) => void,
  breakOff: (next: Next) => void,
): Promise<void> {
  while (!(await sleep(heartbeatMs, stopped))) {
    if (current().paused) continue
    try {
      const video = await session.ask('GetVideoSettings', undefined, heartbeatDeadlineMs)
      const { canvas } = current()
      if (canvas.width !== video.baseWidth || canvas.height !== video.baseHeight) {
        set({ ...current(), canvas: { width: video.baseWidth, height: video.baseHeight } })
      }
    } catch (error) {
      const refused = error instanceof RequestRefused && error.status !== codes.notReady
      if (!refused && !current().paused) breakOff(nextAfterError(error, 'ready', true))
    }
  }
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
