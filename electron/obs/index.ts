import { readFileSync } from 'node:fs'
import type { ObsConnection, ObsTarget } from '@shared/contract/obs'
import type { Handlers } from '@shared/contract'
import type {
  CardPainter,
  Clock,
  EventPublisher,
  Log,
  ObsDesk,
  Secrets,
  StatePublisher,
} from '../services/ports'
import { switchScene } from './actions'
import { createConnection } from './connection/connection'
import { discoverObs, type Environment } from './connection/discovery'
import { createOverlay, type OverlayStatus } from './overlay/overlay'
import { createPicture } from './picture'
import { destinationOf } from './connection/target'

export type { Environment } from './connection/discovery'

export type ObsOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  readonly publisher: StatePublisher
  readonly events: EventPublisher
  readonly painter: CardPainter
  readonly environment: Environment
  /** A folder of Fieldcast's own for card pictures; OBS reads them from there, so it must outlive the program. */
  readonly cardFolder: string
  /** How the address is found, as it was kept from the last run. */
  readonly target: ObsTarget
  /** The host chose another way; to be kept for the next run. */
  readonly onTarget: (target: ObsTarget) => void
}

type ObsCallName =
  | 'obs.connectAutomatically'
  | 'obs.connectTo'
  | 'obs.retryNow'
  | 'obs.disconnect'
  | 'obs.switchScene'
  | 'obs.watchPicture'

export type Obs = {
  readonly desk: ObsDesk
  /** What stands behind the calls of the contract. */
  readonly handlers: Pick<Handlers, ObsCallName>
  /** Begins to connect. */
  start(): void
  /** Takes the card off the picture if OBS can be asked, and disconnects; within a second. */
  stop(): Promise<void>
}

const leaveDeadlineMs = 800

/** Puts the parts of the OBS side together: one connection, one overlay, one picture. */
export function createObs(options: ObsOptions): Obs {
  const { clock, log, secrets, publisher, events, painter, environment, cardFolder } = options
  let target = options.target
  let overlayStatus: OverlayStatus = 'hidden'

  const connection = createConnection({
    clock,
    log,
    chance: Math.random,
    destination: () =>
      destinationOf(
        target,
        () => discoverObs(environment, readText),
        () => secrets.read('obs.password'),
      ),
    onState: follow,
    onEvent: (event) => overlay.hear(event),
  })
  const overlay = createOverlay({
    log,
    painter,
    cardFolder,
    link: connection.link,
    onStatus(status) {
      overlayStatus = status
      publish()
    },
  })
  const picture = createPicture({ clock, log, events, link: connection.link })
  let shownFor = ''

  function publish(): void {
    publisher.set('obs', { connection: connection.state(), target, overlay: overlayStatus })
  }

  function follow(state: ObsConnection): void {
    publish()
    // What the card's place depends on: not every start of a recording is a reason to look at OBS's scenes.
    const dependsOn =
      state.phase === 'ready' && !state.paused
        ? JSON.stringify([state.programScene, state.canvas, state.address])
        : ''
    if (dependsOn === shownFor) return
    shownFor = dependsOn
    if (dependsOn === '') overlay.lost()
    else overlay.refresh()
  }

  function aimAt(next: ObsTarget): void {
    target = next
    options.onTarget(next)
    publish()
    connection.restart()
  }

  return {
    desk: {
      switchScene: (scene) => switchScene(connection.link(), scene),
      wantCard: overlay.want,
    },
    handlers: {
      'obs.connectAutomatically'() {
        aimAt({ mode: 'automatic' })
        return {}
      },
      'obs.connectTo'({ host, port, password }) {
        if (password === '') secrets.forget('obs.password')
        else if (password !== null) secrets.write('obs.password', password)
        aimAt({ mode: 'manual', host, port })
        return {}
      },
      'obs.retryNow'() {
        connection.restart()
        return {}
      },
      async 'obs.disconnect'() {
        await overlay.takeOff(leaveDeadlineMs)
        connection.stop()
        overlay.lost()
        return {}
      },
      async 'obs.switchScene'({ scene }) {
        await switchScene(connection.link(), scene)
        return {}
      },
      'obs.watchPicture'({ watching }) {
        picture.watch(watching)
        return {}
      },
    },
    start() {
      publish()
      connection.restart()
    },
    async stop() {
      picture.watch(false)
      await overlay.takeOff(leaveDeadlineMs)
      connection.stop()
    },
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
