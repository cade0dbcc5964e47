import { ChatMessage, Reconnect, RoomState, UserNotice, type ChatClient } from '@twurple/chat'
import type { ConnectorProblem } from '@shared/contract/chat'
import type { IncomingComment } from '../../../services/ports'
import { type Ears, type Listen, RoomTrouble } from '../listening'
import { channelOf } from './channel'
import { createClient } from './client'
import { readMessage, readNotice } from './messages'

/** How long the parts of a connection may take, in milliseconds. */
export type Patience = {
  /** From the first knock until Twitch has let us in. */
  readonly openWithinMs: number
  /** From there until the channel is joined. */
  readonly joinWithinMs: number
}

export const usualPatience: Patience = { openWithinMs: 15_000, joinWithinMs: 10_000 }

/** Listens to a channel of Twitch by its IRC, as a guest: nothing but the joining is ever sent. */
export function createTwitch(server: string | undefined, patience: Patience = usualPatience): Listen {
  return async (room, ears, signal) => {
    const channel = channelOf(room.room)
    if (signal.aborted) return
    const client = createClient(channel, server, patience.openWithinMs, ears.unreadable)
    await converse(client, channel, ears, patience, signal)
  }
}

function converse(
  client: ChatClient,
  channel: string,
  ears: Ears,
  patience: Patience,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { irc } = client
    let over = false
    let joined = false
    let watch: NodeJS.Timeout | undefined

    const end = (trouble: RoomTrouble | null) => {
      if (over) return
      over = true
      clearTimeout(watch)
      signal.removeEventListener('abort', stop)
      quit()
      if (trouble) reject(trouble)
      else resolve()
    }
    /** The library connects again by itself, also after this; that is the runner's business, so each time it is sent away. */
    const quit = () => {
      setImmediate(() => {
        client.quit()
      })
    }
    const fail = (problem: ConnectorProblem, why: string) => {
      end(new RoomTrouble(problem, why))
    }
    const failLater = (milliseconds: number, problem: ConnectorProblem, why: string) => {
      clearTimeout(watch)
      watch = setTimeout(fail, milliseconds, problem, why)
    }
    const stop = () => {
      end(null)
    }
    const hear = (read: () => IncomingComment) => {
      if (over) return
      try {
        ears.hear([read()])
      } catch {
        ears.unreadable('a message without what belongs to it')
      }
    }

    signal.addEventListener('abort', stop, { once: true })
    failLater(patience.openWithinMs, 'unreachable', 'Twitch did not let us in in time')
    client.onConnect(() => {
      if (over) quit()
    })
    client.onDisconnect(() => {
      if (over) quit()
      else if (joined) end(null)
      else fail('unreachable', 'the line was cut before the channel was joined')
    })
    client.onAuthenticationFailure(() => {
      fail('refused_by_platform', 'Twitch does not let guests in')
    })
    client.onAuthenticationSuccess(() => {
      failLater(
        patience.joinWithinMs,
        'no_such_room',
        'the joining was not answered, as Twitch does for a channel that does not exist',
      )
    })
    client.onJoinFailure((_channel, reason) => {
      if (reason === 'msg_channel_suspended') fail('no_such_room', 'the channel is suspended')
      else if (reason === 'msg_banned') fail('refused_by_platform', 'banned from the channel')
    })
    irc.onTypedMessage(RoomState, ({ channel: named }) => {
      if (over || joined || named !== `#${channel}`) return
      joined = true
      clearTimeout(watch)
      ears.connected(channel)
    })
    irc.onTypedMessage(Reconnect, stop)
    irc.onAnyMessage(ears.alive)
    irc.onTypedMessage(ChatMessage, (message) => {
      hear(() => readMessage(message, channel))
    })
    irc.onTypedMessage(UserNotice, (notice) => {
      hear(() => readNotice(notice, channel))
    })
    client.connect()
  })
}
