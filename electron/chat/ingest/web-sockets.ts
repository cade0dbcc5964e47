import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { Log } from '../../services/ports'
import { LARGEST_BODY, type RefusalCode } from './refusals'
import { writeRefusal } from './raw-answer'
import type { TakeBody } from './take-body'

/** Frames of one socket that may wait for the journal before reading on is put off. */
const MOST_WAITING = 32

type Needs = {
  readonly refusalOfUpgrade: (request: IncomingMessage) => RefusalCode | null
  readonly takeBody: TakeBody
  readonly countRefused: () => void
  /** Milliseconds between pings; a peer that let a whole round pass in silence is cut off. */
  readonly pingEvery: number
  readonly log: Log
}

/** The WebSocket side of the ingest. */
export type WebSockets = {
  /** For the HTTP server's event `upgrade`. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Asks every peer to close, with a code of RFC 6455. */
  readonly closeAll: (code: number, reason: string) => void
  /** Ends the pings and cuts every peer off. */
  readonly terminate: () => void
}

/** Takes each frame as a request body and answers it in the order of the frames. */
export function createWebSockets({
  refusalOfUpgrade,
  takeBody,
  countRefused,
  pingEvery,
  log,
}: Needs): WebSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_BODY, perMessageDeflate: false })
  const heardFrom = new WeakSet<WebSocket>()
  const pings = setInterval(() => {
    for (const socket of server.clients) {
      if (!heardFrom.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, pingEvery).unref()

  server.on('connection', (socket) => {
    let waiting = 0
    let last = Promise.resolve()
    heardFrom.add(socket)
    socket.on('pong', () => heardFrom.add(socket))
    socket.on('error', (error) => {
      // ws closes the socket by itself with the fitting code; an oversized frame is a comment that was refused.
      if ('code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') countRefused()
    })
    socket.on('message', (data) => {
      heardFrom.add(socket)
      waiting += 1
      // A sender that is faster than the disk is slowed down by its own full buffer, not by our memory.
      if (waiting >= MOST_WAITING) socket.pause()
      last = last.then(async () => {
        try {
          await answerFrame(socket, data, takeBody)
        } catch (error) {
          // A failure of our own: the sender must not take silence for an answer.
          log.error('a frame of the ingest was not answered', error)
          socket.terminate()
        }
        waiting -= 1
        if (socket.isPaused && waiting < MOST_WAITING / 2) socket.resume()
      })
    })
  })

  return {
    upgrade(request, socket, head) {
      const refusal = refusalOfUpgrade(request)
      if (refusal) writeRefusal(socket, refusal)
      else server.handleUpgrade(request, socket, head, (peer) => server.emit('connection', peer, request))
    },
    closeAll(code, reason) {
      for (const socket of server.clients) socket.close(code, reason)
    },
    terminate() {
      clearInterval(pings)
      for (const socket of server.clients) socket.terminate()
    },
  }
}

async function answerFrame(socket: WebSocket, data: RawData, takeBody: TakeBody): Promise<void> {
  const { body, ref } = await takeBody(bytesOf(data))
  const text = JSON.stringify(ref === null ? body : { ...body, ref })
  // Comes back, with or without an error, once the bytes left this process: a peer that never reads its
  // answers stops being read from, instead of filling our memory.
  await new Promise<void>((resolve) => socket.send(text, () => resolve()))
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
