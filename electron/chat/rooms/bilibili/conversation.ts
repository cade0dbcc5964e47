import WebSocket from 'ws'
import { z } from 'zod'
import type { ConnectorProblem } from '@shared/contract/chat'
import type { IncomingComment } from '../../../services/ports'
import { type Ears, RoomTrouble } from '../listening'
import { browser } from './ask'
import { commentsOf } from './commands'
import type { Entrance } from './entrance'
import { decodeFrames, encodeFrame, Operation } from './frames'

/** How long the parts of a connection may take, in milliseconds. */
export type Patience = {
  readonly openWithinMs: number
  readonly admitWithinMs: number
  /** Bilibili closes after 60 s without a heartbeat. */
  readonly beatEveryMs: number
  /** Without anything received for so long the line is dead; each heartbeat is answered. */
  readonly silentForMs: number
}

export const usualPatience: Patience = {
  openWithinMs: 10_000,
  admitWithinMs: 10_000,
  beatEveryMs: 30_000,
  silentForMs: 45_000,
}

const largestMessage = 8_000_000
const AuthReply = z.object({ code: z.int() })
/** "The token is wrong": of another login, or too old. */
const wrongToken = -101

/** How a connection ended: `closed` after it was open, `unopened` when another host may be tried. */
export type Ending = 'closed' | 'unopened'

/**
 * Talks to one of Bilibili's hosts until the line is gone. Sent is who is asking, once, and the heartbeat; never
 * anything else.
 */
export function converse(
  address: string,
  { roomId, userId, buvid, token, title, lent }: Entrance,
  ears: Ears,
  patience: Patience,
  signal: AbortSignal,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, {
      headers: { 'User-Agent': browser, Origin: 'https://live.bilibili.com' },
      handshakeTimeout: patience.openWithinMs,
      maxPayload: largestMessage,
    })
    let opened = false
    let admitted = false
    let beat: NodeJS.Timeout | undefined
    let watch: NodeJS.Timeout | undefined

    const end = (how: Ending | RoomTrouble) => {
      clearInterval(beat)
      clearTimeout(watch)
      signal.removeEventListener('abort', stop)
      socket.removeAllListeners()
      // Closing a socket that is not open yet is told as an error, which by now nobody wants to know.
      socket.on('error', () => undefined)
      socket.terminate()
      if (how instanceof RoomTrouble) reject(how)
      else resolve(how)
    }
    const fail = (problem: ConnectorProblem, why: string) => {
      end(new RoomTrouble(problem, why))
    }
    const watchFor = (milliseconds: number, why: string) => {
      clearTimeout(watch)
      watch = setTimeout(fail, milliseconds, 'unreachable', why)
    }
    const stop = () => {
      end('closed')
    }

    function admit(body: Buffer): void {
      const reply = AuthReply.safeParse(parsed(body))
      if (!reply.success) {
        fail('not_understood', 'the answer to auth cannot be read')
        return
      }
      const { code } = reply.data
      if (code === wrongToken && lent) {
        fail('login_refused', 'auth answered -101')
        return
      }
      if (code !== 0) {
        fail('refused_by_platform', `auth answered ${String(code)}`)
        return
      }
      admitted = true
      // Bilibili shows a guest masked names only.
      if (lent) ears.connected(title)
      else ears.connected(title, 'login_needed')
      const sendBeat = () => {
        socket.send(encodeFrame(Operation.heartbeat, ''))
      }
      sendBeat()
      beat = setInterval(sendBeat, patience.beatEveryMs)
    }

    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) {
      stop()
      return
    }
    socket.on('open', () => {
      opened = true
      const who = { uid: userId, roomid: roomId, protover: 3, platform: 'web', type: 2, buvid, key: token }
      socket.send(encodeFrame(Operation.auth, JSON.stringify(who)))
      watchFor(patience.admitWithinMs, 'auth was not answered')
    })
    socket.on('message', (data) => {
      const comments: IncomingComment[] = []
      for (const { operation, body } of decodeFrames(bytesOf(data), ears.unreadable)) {
        if (operation === Operation.authReply && !admitted) admit(body)
        else if (operation === Operation.message)
          comments.push(...commentsOf(body.toString(), roomId, ears.unreadable))
      }
      if (!admitted) return
      watchFor(patience.silentForMs, 'nothing was heard, not even an answer to the heartbeat')
      ears.alive()
      ears.hear(comments)
    })
    socket.on('error', () => undefined)
    socket.on('close', (code) => {
      if (!opened) end('unopened')
      // Without a close of its own (1006) it was the line; with one Bilibili did not want us.
      else if (!admitted && code !== 1006)
        fail('refused_by_platform', `closed with ${String(code)} instead of an answer`)
      else end('closed')
    })
  })
}

function bytesOf(data: WebSocket.RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data)
  return Buffer.isBuffer(data) ? data : Buffer.from(data)
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}
