import { readFileSync } from 'node:fs'
import type { Handlers } from '@shared/contract'
import type { KeptPanic } from '@shared/contract/control-room/scenes'
import type { StarterShowState } from '@shared/contract/control-room/starter-show'
import type { ObsConnection, ObsTarget } from '@shared/contract/obs'
import type {
  Clock,
  EventPublisher,
  Log,
  ObsDesk,
  OverlayPainter,
  OverlayReport,
  Secrets,
  StatePublisher,
} from '../services/ports'
import { createAudio } from './audio/audio'
import { createConnection } from './connection/connection'
import { discoverObs, type Environment } from './connection/discovery'
import { destinationOf } from './connection/target'
import { createOutputs } from './outputs/outputs'
import { createOverlays } from './overlay/overlays'
import type { RoomOptions } from './room'
import { createScenes } from './scenes/scenes'
import { createStarterShow } from './starter-show/starter-show'

export type { Environment } from './connection/discovery'

export type ObsOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  readonly publisher: StatePublisher
  readonly events: EventPublisher
  readonly painter: OverlayPainter
  readonly environment: Environment
  /** A folder of Fieldcast's own for card pictures; OBS reads them from there, so it must outlive the program. */
  readonly cardFolder: string
  /** Where lists of times are written while OBS records. */
  readonly timeListFolder: string
  /** How the address is found, as it was kept from the last run. */
  readonly target: ObsTarget
  /** The host chose another way; to be kept for the next run. */
  readonly onTarget: (target: ObsTarget) => void
  /** The pair of collection and profile the host had before the starter show, as kept from an earlier run. */
  readonly before: StarterShowState['before']
  readonly keepBefore: (before: StarterShowState['before']) => void
  /** A panic that lasted when the program ended, as kept from an earlier run. */
  readonly keptPanic: KeptPanic | null
  readonly keepPanic: (kept: KeptPanic) => void
  /** The scene that the panic key puts on. */
  readonly breakScene: () => string
  readonly showIsLive: () => boolean
  /** Told after each change of how the overlays stand. */
  readonly onOverlays: (report: OverlayReport) => void
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void
}

/** The calls that concern the connection itself; the rooms answer theirs. */
type ConnectionCall = 'obs.connectAutomatically' | 'obs.connectTo' | 'obs.retryNow' | 'obs.disconnect'
type RoomHandlers = ReturnType<typeof createScenes>['handlers'] &
  ReturnType<typeof createAudio>['handlers'] &
  ReturnType<typeof createOutputs>['handlers'] &
  ReturnType<typeof createStarterShow>['handlers']

export type Obs = {
  readonly desk: ObsDesk
  /** What stands behind the calls of the contract. */
  readonly handlers: Pick<Handlers, ConnectionCall> & RoomHandlers
  /** Begins to connect. */
  start(): void
  /** Takes the overlays off the picture if OBS can be asked, and disconnects; within a second. */
  stop(): Promise<void>
}

const leaveDeadlineMs = 800

/** Puts the parts of the OBS side together: one connection, and the rooms that share it. */
export function createObs(options: ObsOptions): Obs {
  const { clock, log, secrets, publisher, events, painter, environment, cardFolder } = options
  let target = options.target

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
    onMirror(mirror) {
      for (const room of rooms) room.follow(mirror)
    },
    onEvent(event) {
      overlays.hear(event)
      for (const room of rooms) room.hear(event)
    },
    onLevels: (levels) => audio.hearLevels(levels),
  })
  const shared: RoomOptions = { clock, log, publisher, events, link: connection.link }
  const overlays = createOverlays({
    log,
    painter,
    cardFolder,
    link: connection.link,
    between: (obs, work) => scenes.between(obs, work),
    onReport: options.onOverlays,
  })
  const scenes = createScenes({
    ...shared,
    breakScene: options.breakScene,
    onPanic: publish,
    keptPanic: options.keptPanic,
    keepPanic: options.keepPanic,
  })
  const audio = createAudio({ ...shared, showIsLive: options.showIsLive })
  const outputs = createOutputs({
    ...shared,
    secrets,
    timeListFolder: options.timeListFolder,
    showFile: options.showFile,
  })
  const starterShow = createStarterShow({
    ...shared,
    before: options.before,
    keepBefore: options.keepBefore,
    holdOverlays: overlays.hold,
  })
  const rooms = [scenes, audio, outputs, starterShow]
  let shownFor = ''

  function publish(): void {
    publisher.set('obs', { connection: connection.state(), target, panic: scenes.panic() })
  }

  function follow(state: ObsConnection): void {
    publish()
    // What the overlays' places depend on: not every start of a recording is a reason to look at OBS's scenes.
    const dependsOn =
      state.phase === 'ready' && !state.paused
        ? JSON.stringify([state.canvas, state.address, state.collection])
        : ''
    if (dependsOn === shownFor) {
      if (dependsOn !== '') overlays.followProgram()
      return
    }
    shownFor = dependsOn
    if (dependsOn === '') overlays.lost()
    else overlays.refresh()
  }

  async function aimAt(next: ObsTarget): Promise<void> {
    target = next
    options.onTarget(next)
    await leave()
    overlays.lost()
    publish()
    connection.restart()
    outputs.forget()
  }

  /** Leaves an OBS as the host had it: the overlays off the picture, its own transition current. */
  async function leave(): Promise<void> {
    await Promise.all([scenes.leave(), overlays.takeOff(leaveDeadlineMs)])
  }

  return {
    desk: {
      switchScene: scenes.switchScene,
      wantOverlays: overlays.want,
      markMoment: outputs.markMoment,
    },
    handlers: {
      async 'obs.connectAutomatically'() {
        await aimAt({ mode: 'automatic' })
        return {}
      },
      async 'obs.connectTo'({ host, port, password }) {
        if (password === '') secrets.forget('obs.password')
        else if (password !== null) secrets.write('obs.password', password)
        await aimAt({ mode: 'manual', host, port })
        return {}
      },
      'obs.retryNow'() {
        connection.restart()
        return {}
      },
      async 'obs.disconnect'() {
        await leave()
        connection.stop()
        outputs.forget()
        overlays.lost()
        return {}
      },
      ...scenes.handlers,
      ...audio.handlers,
      ...outputs.handlers,
      ...starterShow.handlers,
    },
    start() {
      publish()
      connection.restart()
    },
    async stop() {
      await Promise.all(rooms.map(async (room) => room.stop()))
      await overlays.takeOff(leaveDeadlineMs)
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
