import { connect } from 'node:net'
import { ChatClient } from '@twurple/chat'

/** Nothing that Twitch says in one piece is larger, in bytes. */
const largestMessage = 1_000_000

/**
 * A client of Twitch's chat without a login: it can read only. `server` is a test's base address; the library has an
 * option for the host but none for the port, so the line itself is laid there.
 */
export function createClient(
  channel: string,
  server: string | undefined,
  openWithinMs: number,
  unreadable: (what: string) => void,
): ChatClient {
  const options = { handshakeTimeout: openWithinMs, maxPayload: largestMessage }
  const own = server === undefined ? null : new URL(server)
  const client = new ChatClient({
    channels: [channel],
    ...(own ? { hostName: own.hostname, ssl: false } : {}),
    connectionOptions: {
      wsOptions: own
        ? { ...options, createConnection: () => connect(Number(own.port), own.hostname) }
        : options,
    },
    logger: {
      minLevel: 'ERROR',
      // The library's words are not passed on: they may hold what somebody wrote.
      custom: (_level, words) => {
        if (words.startsWith('Error parsing message')) unreadable('a line is no IRC')
      },
    },
  })
  guardLines(client, unreadable)
  return client
}

/** A line that the library stumbles over must not end the program. */
function guardLines({ irc }: ChatClient, unreadable: (what: string) => void): void {
  const receive = irc.receiveLine.bind(irc)
  irc.receiveLine = (line) => {
    try {
      receive(line)
    } catch {
      unreadable('a line is otherwise than this version knows')
    }
  }
}
