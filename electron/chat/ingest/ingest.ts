import type { ConnectorStatus, IngestAddress } from '@shared/contract/chat'
import { FieldcastError } from '@shared/errors'
import type { Clock, CommentIntake, Ids, Log, Secrets } from '../../services/ports'
import type { Connector, ReportStatus } from '../connector'
import { createItemPrint } from '../item-print'
import { createStatusReporter } from '../status-reporter'
import { listen, type ListeningServer, type Patience } from './server'
import { createTakeBody } from './take-body'
import { createIngestToken } from './token'

type Needs = {
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly secrets: Secrets
  readonly intake: CommentIntake
  /** The TCP port of the settings, asked at each start; 0 takes any that is free. */
  readonly port: () => number
  readonly report: ReportStatus
  readonly patience: Patience
}

/** The local ingest: any program on this PC that knows the token may hand in comments. */
export type Ingest = Connector & {
  /** Where and how to send. Throws FieldcastError ingest_port_taken when the port is another program's. */
  address(): Promise<IngestAddress>
  /** Makes a new token and cuts off whoever came in with the old one. */
  renewToken(): Promise<IngestAddress>
}

/** Makes the local ingest, stopped. */
export function createIngest({ clock, ids, log, secrets, intake, port, report, patience }: Needs): Ingest {
  const reporter = createStatusReporter('ingest', clock, report)
  const token = createIngestToken(secrets, log)
  const takeBody = createTakeBody({
    ids,
    printOf: createItemPrint(clock),
    intake,
    log,
    count: reporter.count,
  })
  const countRefused = () => reporter.count({ refused: 1 })
  let server: ListeningServer | null = null
  let last: Promise<void> = Promise.resolve()

  const problemOfToken = () => (token.isKept() ? null : 'token_kept_in_memory')

  /** Starts and stops follow each other, so that a hurried restart cannot find its own port taken. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    last = last.then(step, step)
    return last
  }
  const start = async () => {
    if (server) return
    reporter.change({ state: 'starting', problem: null })
    try {
      token.current()
      server = await listen({ port: port(), token, takeBody, countRefused, log, patience })
      reporter.change({ state: 'running', problem: problemOfToken() })
      log.info('the ingest listens', { port: server.port })
    } catch (error) {
      const problem = problemOf(error)
      reporter.change({ state: 'failed', problem })
      if (problem === 'unknown') log.error('the ingest did not start', error)
      else log.warn('the ingest port is taken', { port: port() })
    }
  }
  const stop = async () => {
    await server?.close()
    server = null
    reporter.change({ state: 'stopped', problem: null })
  }
  const address = async () => {
    await last
    if (!server && reporter.status().problem === 'port_taken') {
      throw new FieldcastError('ingest_port_taken', 'the ingest port is taken', { port: port() })
    }
    return addressOf(server?.port ?? port(), token.current())
  }

  return {
    id: 'ingest',
    status: reporter.status,
    start: () => inTurn(start),
    stop: () => inTurn(stop),
    address,
    renewToken() {
      token.renew()
      if (server) {
        server.closeSocketsOfOldToken()
        reporter.change({ problem: problemOfToken() })
      }
      return address()
    },
  }
}

function problemOf(error: unknown): NonNullable<ConnectorStatus['problem']> {
  const code = error instanceof Error && 'code' in error ? error.code : null
  // Windows keeps ranges of ports for itself and answers EACCES: for the host the way out is the same.
  return code === 'EADDRINUSE' || code === 'EACCES' ? 'port_taken' : 'unknown'
}

function addressOf(port: number, token: string): IngestAddress {
  const httpUrl = `http://127.0.0.1:${port}/comments`
  return {
    httpUrl,
    webSocketUrl: `ws://127.0.0.1:${port}/comments?token=${token}`,
    token,
    // Escaped quotes and plain ASCII: the line is the same in cmd.exe, whose Chinese would arrive as GBK, and in a shell.
    curl:
      `curl "${httpUrl}" -H "Authorization: Bearer ${token}" -H "Content-Type: application/json" ` +
      String.raw`-d "{\"user\":\"test\",\"text\":\"+1\"}"`,
  }
}
