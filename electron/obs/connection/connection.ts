import type { ObsConnection } from '@shared/contract/obs'
import { FieldcastError } from '@shared/errors'
import type { Clock, Log } from '../../services/ports'
import { askWhile, type Follower, followObs, type Link } from './follow'
import { applyEvent, type Mirror, stale } from '../mirror/mirror'
import { isRecording, isStreaming } from '../mirror/outputs'
import { isOwnScene } from '../names'
import type { LevelsEvent, ObsEvent } from '../protocol/events'
import {
  type BlockedReason,
  type Next,
  nextAfterEnding,
  nextAfterError,
  retryDelayMs,
  type Stage,
} from './retry'
import { openSession } from './session'
import { sleep } from './sleep'
import { readSnapshot } from './snapshot'
import type { Destination } from './target'

export type Connection = {
  /** Begins anew at once, from wherever it was. */
  restart: () => void
  /** Ends the connection and stays idle. */
  stop: () => void
  state: () => ObsConnection
  /** A ready OBS to ask, or null. */
  link: () => Link | null
}

export type ConnectionOptions = {
  readonly clock: Clock
  readonly log: Log
  /** A number in [0, 1), to spread retries. */
  readonly chance: () => number
  /** Asked before every try: OBS may have written its settings meanwhile. */
  readonly destination: () => Destination
  readonly onState: (state: ObsConnection) => void
  /** OBS as it is now, after each change; null when it cannot be asked any more. */
  readonly onMirror: (mirror: Mirror | null) => void
  /** After the mirror has taken it in. */
  readonly onEvent: (event: ObsEvent) => void
  readonly onLevels: (levels: LevelsEvent) => void
}

type ReachableDestination = Extract<Destination, { kind: 'address' }>

const connectDeadlineMs = 5_000
/** How often a blocked connection looks whether OBS's settings on this machine have changed. */
const lookAgainMs = 2_000

/** Holds the one connection to OBS and brings it back as long as that can help. */
export function createConnection(options: ConnectionOptions): Connection {
  const { clock, log, destination, onState, onMirror, onEvent, onLevels } = options
  let state: ObsConnection = { phase: 'idle' }
  let run = new AbortController()
  let follower: Follower | null = null
  let failures = 0

  function publish(next: ObsConnection): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    if (next.phase !== state.phase) log.info(`obs: ${describe(next)}`)
    state = next
    onState(next)
  }

  async function keepConnected(signal: AbortSignal): Promise<void> {
    const ended = (): boolean => signal.aborted
    while (!ended()) {
      const to = destination()
      const next: Next =
        to.kind === 'blocked' ? { kind: 'block', reason: to.reason } : await connectOnce(to, signal)
      if (ended()) return
      if (next.kind === 'block') await stayBlocked(next.reason, to, signal)
      else {
        failures += 1
        const sameMachine = to.kind === 'address' && to.sameMachine
        const delay = retryDelayMs(failures, sameMachine, options.chance())
        publish({ phase: 'waiting', reason: next.reason, retryAt: clock.now() + delay })
        await sleep(delay, signal)
      }
    }
  }

  async function stayBlocked(reason: BlockedReason, tried: Destination, signal: AbortSignal): Promise<void> {
    failures = 0
    publish({ phase: 'blocked', reason })
    const asTried = JSON.stringify(tried)
    while (!(await sleep(lookAgainMs, signal)) && JSON.stringify(destination()) === asTried) continue
  }

  async function connectOnce(to: ReachableDestination, signal: AbortSignal): Promise<Next> {
    const { address, url, password } = to
    let stage: Stage = 'connecting'
    const early: ObsEvent[] = []
    const changing = (): boolean => early.some(({ type }) => type === 'CurrentSceneCollectionChanging')
    let hear = (event: ObsEvent): void => void early.push(event)
    publish({ phase: 'connecting', address })
    try {
      const session = await openSession({
        url,
        password,
        deadlineMs: connectDeadlineMs,
        signal,
        onEvent: (event) => hear(event),
        onLevels,
      })
      try {
        stage = 'syncing'
        if (!signal.aborted) publish({ phase: 'syncing', address })
        const asking = { ...session, ask: askWhile(session, () => !changing()) }
        const mirror = early.reduce(applyEvent, await readSnapshot(asking))
        if (changing() || signal.aborted) return { kind: 'wait', reason: 'still_loading' }
        const tell = (changed: Mirror): void => {
          publish(readyState(address, changed))
          onMirror(changed.paused ? null : changed)
        }
        const following = followObs({ session, address, mirror, log, onMirror: tell, onEvent })
        hear = following.hear
        follower = following
        failures = 0
        tell(mirror)
        // Some of what came while the first snapshot was read tells less than the mirror holds: read again.
        for (const event of early.filter(stale)) hear(event)
        const next = await following.over
        // A restart may have put another in its place.
        if (follower === following) {
          follower = null
          onMirror(null)
        }
        return next
      } catch (error) {
        if (changing()) return { kind: 'wait', reason: 'still_loading' }
        // How the connection ended says more than the question it cut off.
        if (error instanceof FieldcastError && error.code === 'obs_not_connected') {
          return nextAfterEnding(await session.ended, stage, password !== null)
        }
        throw error
      } finally {
        session.close()
      }
    } catch (error) {
      return nextAfterError(error, stage, password !== null)
    }
  }

  function begin(): void {
    run = new AbortController()
    failures = 0
    void keepConnected(run.signal)
  }

  return {
    restart() {
      run.abort()
      begin()
    },
    stop() {
      run.abort()
      publish({ phase: 'idle' })
    },
    state: () => state,
    link: () => follower?.link() ?? null,
  }
}

function readyState(address: string, mirror: Mirror): ObsConnection {
  const { obsVersion, programScene, previewScene, transition, transitions, canvas, paused } = mirror
  const { collection, profile, features } = mirror
  return {
    phase: 'ready',
    address,
    obsVersion,
    scenes: mirror.scenes.filter((scene) => !isOwnScene(scene)),
    programScene,
    previewScene,
    transition: { ...transition },
    transitions: transitions.map((one) => ({ ...one })),
    collection,
    profile,
    features,
    canvas,
    streaming: isStreaming(mirror.stream),
    recording: isRecording(mirror.record),
    paused,
  }
}

function describe(state: ObsConnection): string {
  return 'reason' in state ? `${state.phase}, ${state.reason}` : state.phase
}
