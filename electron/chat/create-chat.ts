import type { CallInput, CallOutput } from '@shared/contract'
import type { Clock, CommentIntake, Ids, Log, Secrets } from '../services/ports'
import type { ReportStatus } from './connector'
import { createIngest } from './ingest/ingest'
import { usualPatience, type Patience } from './ingest/server'
import { createReplay } from './replay/replay'
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
  /** The show that is live, or null: a file replayed again in the same show brings nothing new, in the next it does. */
  readonly liveShowId: () => string | null
  /** How a replay waits; the system's timer unless told. */
  readonly wait?: Wait
  readonly patience?: Patience
}

/** All connectors of the program, and their calls of the contract. */
export type Chat = {
  /** Opens the ingest; a port that is taken shows in its status, and nothing is thrown. */
  start(): Promise<void>
  /** Ends every connector, within two seconds. */
  stop(): Promise<void>
  /** Opens the ingest anew, after its port was changed in the settings. */
  restartIngest(): Promise<void>
  ingestAddress(): Promise<CallOutput<'chat.ingestAddress'>>
  renewIngestToken(): Promise<CallOutput<'chat.renewIngestToken'>>
  startReplay(input: CallInput<'chat.startReplay'>): Promise<CallOutput<'chat.startReplay'>>
  stopReplay(): Promise<CallOutput<'chat.stopReplay'>>
}

/** Makes the connectors, all stopped, and reports each of them once so that the window has a row for it. */
export function createChat({
  liveShowId,
  wait = waitForReal,
  patience = usualPatience,
  ...needs
}: ChatNeeds): Chat {
  const ingest = createIngest({ ...needs, patience })
  const replay = createReplay({ ...needs, wait, scope: () => liveShowId() ?? 'no-show' })
  needs.report(ingest.status())
  needs.report(replay.status())

  return {
    start: () => ingest.start(),
    async stop() {
      await Promise.all([ingest.stop(), replay.stop()])
    },
    async restartIngest() {
      await ingest.stop()
      await ingest.start()
    },
    ingestAddress: () => ingest.address(),
    renewIngestToken: () => ingest.renewToken(),
    startReplay: (plan) => replay.start(plan),
    async stopReplay() {
      await replay.stop()
      return {}
    },
  }
}
