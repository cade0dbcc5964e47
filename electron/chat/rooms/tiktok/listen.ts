import { ControlEvent } from 'tiktok-live-connector'
import { type Ears, type Listen, RoomTrouble } from '../listening'
import { untilOver } from '../until-over'
import { readTikTokName } from './address'
import { whenOver } from './ending'
import { join } from './join'
import { createConnection } from './library'
import { createReader, type Heard } from './messages'

/** How long things may take, in milliseconds. */
export type TikTokPatience = {
  /** One answer of TikTok or of the signing server. */
  readonly answer: number
  /** From one frame to the next: a heartbeat is answered every ten seconds even where nobody speaks. */
  readonly silence: number
}
const usualPatience: TikTokPatience = { answer: 10_000, silence: 90_000 }

/**
 * Listens to the chat of a TikTok live as a guest. What goes out is what a page of TikTok sends by itself: that it
 * entered the room, heartbeats, and that a frame has come.
 *
 * @param server a test's server instead of TikTok's and the signing one
 */
export function createTikTokListen(server?: string, patience = usualPatience): Listen {
  return async ({ room }, ears, outer) => {
    const name = readTikTokName(room)
    if (name === null) throw new RoomTrouble('room_unreadable')
    await untilOver(outer, (signal) => follow(name, server, patience, ears, signal))
  }
}

async function follow(
  name: string,
  server: string | undefined,
  patience: TikTokPatience,
  ears: Ears,
  signal: AbortSignal,
): Promise<void> {
  const connection = createConnection(name, server, patience.answer, signal)
  const { live, history } = connection
  const reader = createReader(name)
  const ending = whenOver(live, patience.silence, signal)
  const take = ({ comments, over }: Heard) => {
    ears.hear(comments)
    if (over) ending.end(new RoomTrouble('room_not_live', 'the host ended the live'))
  }

  // What comes while it is being connected waits: it follows what was said before.
  let early: Uint8Array[] | null = []
  live.on(ControlEvent.WEBSOCKET_DATA, (bytes) => {
    ending.heard()
    if (early) {
      early.push(bytes)
      return
    }
    ears.alive()
    take(reader.readFrame(bytes))
  })

  try {
    await Promise.race([join(connection, name, signal), ending.over])
    if (signal.aborted) return
    ears.connected(null)
    take(reader.readAll(history()))
    for (const bytes of early) take(reader.readFrame(bytes))
    early = null
    await ending.over
  } finally {
    ending.forget()
    live.wsClient?.terminate()
  }
}
