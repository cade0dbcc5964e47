import { createServer, type IncomingMessage } from 'node:http'
import type { Log } from '../../services/ports'
import { createHttpApp } from './http-app'
import { isAllowedOrigin, isOwnHost } from './loopback-guard'
import { refusalOfClientError, writeRefusal } from './raw-answer'
import type { RefusalCode } from './refusals'
import type { TakeBody } from './take-body'
import { presentedToken, type IngestToken } from './token'
import { createWebSockets } from './web-sockets'

/** How patient the ingest is, in milliseconds. */
export type Patience = {
  /** For a whole request to arrive. */
  readonly request: number
  /** Between pings of a WebSocket. */
  readonly ping: number
  /** For those still at it when the ingest stops. */
  readonly stop: number
}

/** What a show needs: loopback is fast, grabbers are few, and the host waits for a stop. */
export const usualPatience: Patience = { request: 20_000, ping: 15_000, stop: 1500 }

/** A server that listens. */
export type ListeningServer = {
  readonly port: number
  /** Cuts off the sockets that were opened with a token that is worth nothing now. */
  closeSocketsOfOldToken(): void
  close(): Promise<void>
}

type Needs = {
  /** TCP port; 0 takes any that is free. */
  readonly port: number
  readonly token: IngestToken
  readonly takeBody: TakeBody
  readonly countRefused: () => void
  readonly log: Log
  readonly patience: Patience
}

/** Listens on 127.0.0.1. Throws the system's error, such as EADDRINUSE, when it cannot. */
export async function listen({
  port: wantedPort,
  token,
  takeBody,
  countRefused,
  log,
  patience,
}: Needs): Promise<ListeningServer> {
  let port = wantedPort
  const refusalOfSender = ({ headers }: IncomingMessage): RefusalCode | null => {
    if (!isOwnHost(headers.host, port)) return 'host_refused'
    return isAllowedOrigin(headers.origin) ? null : 'origin_refused'
  }
  const hasToken = ({ headers, url }: IncomingMessage) =>
    token.matches(presentedToken(headers.authorization, url))
  const refusalOfUpgrade = (request: IncomingMessage): RefusalCode | null => {
    const refusal = refusalOfSender(request)
    if (refusal) return refusal
    if (request.url?.split('?', 1)[0] !== '/comments') return 'not_found'
    if (!isWebSocket(request)) return 'upgrade_refused'
    return hasToken(request) ? null : 'wrong_token'
  }

  const sockets = createWebSockets({
    refusalOfUpgrade,
    takeBody,
    countRefused,
    pingEvery: patience.ping,
    log,
  })
  const server = createServer(
    {
      requestTimeout: patience.request,
      headersTimeout: patience.request,
      connectionsCheckingInterval: Math.min(1000, patience.request),
      // Longer than the pauses of a quiet room, so that a grabber's kept connection is not closed under its next POST.
      keepAliveTimeout: 75_000,
      // Java's HttpClient offers h2c on every request; where Node can be told (24 on), that is no upgrade of ours.
      shouldUpgradeCallback: isWebSocket,
      // Ours answers with words; Node's own check answers with none.
      requireHostHeader: false,
    },
    createHttpApp({ refusalOfSender, hasToken, takeBody, countRefused, log }),
  )
  server.maxConnections = 256
  server.on('upgrade', sockets.upgrade)
  server.on('clientError', (error, socket) => writeRefusal(socket, refusalOfClientError(error)))

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ port: wantedPort, host: '127.0.0.1', exclusive: true }, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    sockets.terminate()
    throw error
  }
  server.on('error', (error) => log.error('the ingest server failed', error))
  const address = server.address()
  if (typeof address === 'object' && address !== null) port = address.port

  return {
    port,
    closeSocketsOfOldToken: () => sockets.closeAll(1008, 'token renewed'),
    close: () =>
      new Promise<void>((resolve) => {
        const cutOff = setTimeout(() => {
          sockets.terminate()
          server.closeAllConnections()
        }, patience.stop)
        server.close(() => {
          clearTimeout(cutOff)
          sockets.terminate()
          resolve()
        })
        sockets.closeAll(1001, 'Fieldcast stops')
        server.closeIdleConnections()
      }),
  }
}

function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}
