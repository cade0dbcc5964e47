import type { ConnectorProblem } from '@shared/contract/chat'
import type { IncomingComment } from '../../services/ports'

/** What a room is listened to with; one call of `Listen` gets one of these. */
export type Ears = {
  /**
   * The room is reached: from now on nothing that is said is missed. `roomName` as the platform calls it, if it does;
   * `caveat` what the host should know although it works, as that a guest is shown masked names (login_needed).
   */
  readonly connected: (roomName: string | null, caveat?: ConnectorProblem) => void
  /** A sign that the connection lives, as an answer to a heartbeat: a gap begins after the last sign. */
  readonly alive: () => void
  /** What was said, in its order. Returns at once; what the journal cannot take now is kept and given again. */
  readonly hear: (comments: readonly IncomingComment[]) => void
  /** Something arrived that could not be read: it is counted as refused, and the rest goes on. `what` is for the log. */
  readonly unreadable: (what: string) => void
}

/** The room as the host typed it, and the host's login where the platform wants one. */
export type RoomToHear = { readonly room: string; readonly cookie: string | null }

/**
 * Listens to one room of a platform, once: comes back when the connection ended, at once when `signal` aborts. Throws
 * RoomTrouble for what has a name. Trying again, waiting, gaps and the status are the caller's business.
 */
export type Listen = (room: RoomToHear, ears: Ears, signal: AbortSignal) => Promise<void>

/** Why a room cannot be heard. */
export class RoomTrouble extends Error {
  constructor(
    readonly problem: ConnectorProblem,
    /** English detail for the log; never a cookie. */
    message: string = problem,
  ) {
    super(message)
    this.name = 'RoomTrouble'
  }
}
