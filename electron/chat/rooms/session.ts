import type { ConnectorProblem } from '@shared/contract/chat'
import type { IncomingComment, Log } from '../../services/ports'
import { type Ears, type Listen, RoomTrouble, type RoomToHear } from './listening'

/** What one session tells the connector. */
export type SessionTells = {
  readonly connected: Ears['connected']
  readonly alive: () => void
  readonly hear: (comments: readonly IncomingComment[]) => void
  readonly refused: () => void
}

/** Failures that are written to the log in one session; the rest are only counted. */
const loggedFailures = 3

/**
 * Listens once and says why it ended. What a session says after its end or after the abort, as a library that does not
 * let go may do, is not listened to.
 */
export async function listenOnce(
  name: string,
  load: () => Promise<Listen>,
  room: RoomToHear,
  tells: SessionTells,
  log: Log,
  signal: AbortSignal,
): Promise<ConnectorProblem> {
  let over = false
  let unread = 0
  const during = <Args extends readonly unknown[]>(tell: (...args: Args) => void) => {
    return (...args: Args): void => {
      if (!over && !signal.aborted) tell(...args)
    }
  }
  const ears: Ears = {
    connected: during(tells.connected),
    alive: during(tells.alive),
    hear: during((comments) => {
      if (comments.length > 0) tells.hear(comments)
    }),
    unreadable: during((what) => {
      unread += 1
      if (unread <= loggedFailures) log.warn(`${name}: something could not be read: ${what}`)
      tells.refused()
    }),
  }
  try {
    const listen = await load()
    await listen(room, ears, signal)
    return 'unreachable'
  } catch (error) {
    if (signal.aborted) return 'unknown'
    if (error instanceof RoomTrouble) {
      log.warn(`${name}: ${error.message}`, { problem: error.problem })
      return error.problem
    }
    log.error(`${name}: listening broke off`, error)
    return 'unknown'
  } finally {
    over = true
  }
}
