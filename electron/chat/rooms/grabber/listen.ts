import { WebSocket, type RawData } from 'ws'
import { createItemPrint } from '../../item-print'
import type { Clock } from '../../../services/ports'
import { type Listen, RoomTrouble } from '../listening'
import { grabberAddress } from './address'
import { commentsOf } from './frames'

/** For a grabber to answer, in milliseconds. */
const connectDeadlineMs = 10_000
/** Between the pings that show that the connection lives, in milliseconds. */
const pingEveryMs = 15_000
/** Largest frame, in bytes. */
const largestFrame = 8 * 1024 * 1024
/** So many frames of which none is known: it is not a grabber that Fieldcast understands. */
const mostUnknown = 200

/**
 * Listens to a program on this PC that reads another platform's room aloud: it is a WebSocket server, we are its client
 * and say nothing but WebSocket's own pings.
 */
export function createGrabberListen(clock: Clock): Listen {
  return async ({ room }, ears, signal) => {
    const address = grabberAddress(room)
    if (address === null) throw new RoomTrouble('room_unreadable')
    if (signal.aborted) return
    const printOf = createItemPrint(clock)
    const socket = new WebSocket(address, {
      handshakeTimeout: connectDeadlineMs,
      maxPayload: largestFrame,
      followRedirects: false,
    })
    const leave = () => socket.terminate()
    signal.addEventListener('abort', leave)
    const pings = setInterval(() => {
      if (socket.readyState === WebSocket.OPEN) socket.ping()
    }, pingEveryMs)
    try {
      await new Promise<void>((resolve, reject) => {
        let unknown: number | null = 0
        socket.on('upgrade', (response) => response.socket.setKeepAlive(true, pingEveryMs))
        socket.on('open', () => ears.connected(null))
        socket.on('ping', ears.alive)
        socket.on('pong', ears.alive)
        socket.on('message', (data) => {
          ears.alive()
          const comments = commentsOf(bytesOf(data), printOf)
          if (comments !== null) {
            unknown = null
            ears.hear(comments)
          } else if (unknown !== null && (unknown += 1) >= mostUnknown) {
            reject(new RoomTrouble('not_understood', `nothing known in ${unknown} frames`))
          }
        })
        socket.on('unexpected-response', (_request, response) => {
          reject(
            new RoomTrouble('refused_by_platform', `answered ${response.statusCode ?? 0} to the upgrade`),
          )
        })
        // Said again by `close`, which follows; what was wrong is in its words.
        socket.on('error', (error) => reject(new RoomTrouble('unreachable', error.message)))
        socket.on('close', () => resolve())
      })
    } finally {
      clearInterval(pings)
      signal.removeEventListener('abort', leave)
      socket.terminate()
    }
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/** The one the program uses. */
export const grabberListen: Listen = createGrabberListen({ now: () => Date.now() })
