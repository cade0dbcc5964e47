import { WebSocket } from 'ws'
import { createMarks } from '../../fingerprint'
import { type Ears, type Listen, RoomTrouble } from '../listening'
import { readSocialStreamAddress, type SocialStreamAddress } from './address'
import { readMessage } from './message'

/** How long the relay may take, in milliseconds. */
export type RelayPatience = {
  /** To let us in. */
  readonly open: number
  /** Between two pings; a relay that says nothing from one to the next is gone. */
  readonly ping: number
}
const usualPatience: RelayPatience = { open: 10_000, ping: 20_000 }

/** Far above any message; pictures come as addresses or, in old sources, as data of up to 55 kB. */
const largestFrame = 1024 * 1024

/**
 * Listens to what the extension Social Stream Ninja sends to its relay. Nothing is sent but pings: to open the
 * address of the session's chat channel is to have joined.
 *
 * @param server a test's server instead of the relay
 */
export function createSocialStreamListen(server?: string, patience = usualPatience): Listen {
  return async ({ room }, ears, signal) => {
    const address = readSocialStreamAddress(room, server)
    if (!address) throw new RoomTrouble('room_unreadable')
    if (signal.aborted) return
    await follow(address, ears, patience, signal)
  }
}

function follow(
  { url, room }: SocialStreamAddress,
  ears: Ears,
  patience: RelayPatience,
  signal: AbortSignal,
): Promise<void> {
  // The relay tells nothing twice: what comes without an id is a message of its own.
  const mark = createMarks(1)
  const options = { handshakeTimeout: patience.open, maxPayload: largestFrame, perMessageDeflate: false }
  const socket = new WebSocket(url, options)
  let silent = false
  const pings = setInterval(() => {
    if (silent) socket.terminate()
    silent = true
    if (socket.readyState === WebSocket.OPEN) socket.ping()
  }, patience.ping)
  const end = () => {
    socket.terminate()
  }
  signal.addEventListener('abort', end)
  const lives = () => {
    silent = false
    ears.alive()
  }

  return new Promise<void>((resolve, reject) => {
    let trouble: RoomTrouble | null = null
    socket.on('open', () => {
      silent = false
      ears.connected(null)
    })
    socket.on('pong', lives)
    socket.on('message', (data, isBinary) => {
      lives()
      const comment = isBinary ? null : readMessage(textOf(data), room, Date.now(), mark)
      if (comment) ears.hear([comment])
    })
    socket.on('unexpected-response', (_, response) => {
      const { statusCode = 0 } = response
      const refused = [401, 403, 429].includes(statusCode)
      trouble = new RoomTrouble(
        refused ? 'refused_by_platform' : 'unreachable',
        `answered ${String(statusCode)}`,
      )
      socket.terminate()
    })
    socket.on('error', (error) => {
      trouble ??= new RoomTrouble('unreachable', error.message)
    })
    socket.on('close', (code) => {
      clearInterval(pings)
      signal.removeEventListener('abort', end)
      if (signal.aborted) resolve()
      else reject(trouble ?? new RoomTrouble('unreachable', `closed with ${String(code)}`))
    })
  })
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8')
}
