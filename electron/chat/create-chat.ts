import type { CallInput, CallOutput } from '@shared/contract'
import type { Clock, CommentIntake, Ids, Log, Secrets, UnseenStretch } from '../services/ports'
import type { ReportStatus } from './connector'
import { createIngest } from './ingest/ingest'
import { usualPatience, type Patience } from './ingest/server'
import { createPaste, type Paste } from './paste/paste'
import { createReplay } from './replay/replay'
import { roomLoaders } from './rooms/loaders'
import { createRooms, type RoomKeeping, type Rooms, type RoomServers } from './rooms/rooms'
import { waitForReal, type Wait } from './wait'

export type ChatNeeds = {
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly secrets: Secrets
  readonly intake: CommentIntake
  /** The TCP port of the ingest as the settings have it; 0 takes any that is free. */
  readonly port: () => number
  readonly report: ReportStatus
  readonly rooms: RoomKeeping
  readonly noteGap: (gap: UnseenStretch) => void
  /** The platforms' servers; their own unless told. */
  readonly servers?: RoomServers
  /** The show that is live, or null: a file replayed again in the same show brings nothing new, in the next it does. */
  readonly liveShowId: () => string | null
  /** How a replay waits; the system's timer unless told. */
  readonly wait?: Wait
  readonly patience?: Patience
}

/** All connectors of the program, and their calls of the contract. */
export type Chat = {
  /** Opens the ingest and listens to the rooms; what goes wrong shows in their status, and nothing is thrown. */
  start(): Promise<void>
  /** Ends every connector, within two seconds. */
  stop(): Promise<void>
  /** Opens the ingest anew, after its port was changed in the settings. */
  restartIngest(): Promise<void>
  ingestAddress(): Promise<CallOutput<'chat.ingestAddress'>>
  renewIngestToken(): Promise<CallOutput<'chat.renewIngestToken'>>
  startReplay(input: CallInput<'chat.startReplay'>): Promise<CallOutput<'chat.startReplay'>>
  stopReplay(): Promise<CallOutput<'chat.stopReplay'>>
  readonly paste: Paste
  readonly rooms: Pick<Rooms, 'set' | 'setLogin'>
}

/** Makes the connectors, all stopped, and reports each of them once so that the window has a row for it. */
export function createChat({
  liveShowId,
  wait = waitForReal,
  patience = usualPatience,
  rooms: keeping,
  servers = {},
  ...needs
}: ChatNeeds): Chat {
  const ingest = createIngest({ ...needs, patience })
  const scope = () => liveShowId() ?? 'no-show'
  const replay = createReplay({ ...needs, wait, scope })
  needs.report(ingest.status())
  needs.report(replay.status())
  const chance = () => Math.random()
  const rooms = createRooms(roomLoaders, servers, keeping, needs.secrets, { ...needs, wait, chance })

  return {
    async start() {
      await ingest.start()
      await rooms.start()
    },
    async stop() {
      await Promise.all([ingest.stop(), replay.stop(), rooms.stop()])
    },
    async restartIngest() {
      await ingest.stop()
      await ingest.start()
    },
    ingestAddress: () => ingest.address(),
    renewIngestToken: () => ingest.renewToken(),
    rooms,
    paste: createPaste({ ...needs, scope }),
    startReplay: (plan) => replay.start(plan),
    async stopReplay() {
      await replay.stop()
      return {}
    },
  }
}
