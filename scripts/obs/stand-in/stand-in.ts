import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { Conversation } from './conversation'
import { PlainObs } from './plain-obs'
import type { Heard, Part } from './part'

export type StandIn = {
  readonly port: number
  readonly obs: PlainObs
  readonly part: Part
  /** Every request that came, in order. */
  readonly heard: readonly Heard[]
  /** How many connections were tried, and how many came through Identify. */
  readonly tries: () => number
  readonly identified: () => number
  /** How many pongs came that nobody asked for: the stand-in never pings. */
  readonly pongs: () => number
  /** Ends every connection: with a close code, or as a crash does. */
  hangUp(code: number): void
  /** Sends these bytes to everybody who is connected. */
  sendAll(bytes: string): void
  /** Nobody answers on the port any more. */
  close(): Promise<void>
}

/** Starts an obs-websocket of its own on a port of this machine; with `port` 0 on a free one. */
export async function startStandIn(part: Partial<Part> = {}, port = 0): Promise<StandIn> {
  const obs = new PlainObs()
  const played: Part = {
    ...{ version: '5.1', password: null, lacking: [], greeting: 'hello' },
    onRequest: () => undefined,
    ...part,
  }
  const heard: Heard[] = []
  const conversations = new Set<Conversation>()
  let tries = 0
  let identified = 0
  let pongs = 0
  const server = new WebSocketServer({
    port,
    host: '127.0.0.1',
    // obs-websocket 4 knew no subprotocol.
    handleProtocols: () => (played.greeting === 'old' ? false : 'obswebsocket.json'),
  })
  await once(server, 'listening')
  server.on('connection', (socket: WebSocket) => {
    tries += 1
    const connection = tries
    const conversation = new Conversation(socket, obs, played, {
      onIdentified: () => (identified += 1),
      onRequest(request, data) {
        const one: Heard = { request, data, connection, at: Date.now() }
        heard.push(one)
        return played.onRequest(one)
      },
    })
    conversations.add(conversation)
    socket.on('close', () => conversations.delete(conversation))
    socket.on('pong', () => (pongs += 1))
  })
  return {
    port: (server.address() as AddressInfo).port,
    obs,
    part: played,
    heard,
    tries: () => tries,
    identified: () => identified,
    pongs: () => pongs,
    hangUp(code) {
      for (const conversation of conversations) conversation.end(code)
    },
    sendAll(bytes) {
      for (const conversation of conversations) conversation.send(bytes)
    },
    async close() {
      for (const conversation of conversations) conversation.end(1006)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
