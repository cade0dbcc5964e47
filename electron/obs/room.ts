import type { CallName, Handlers } from '@shared/contract'
import type { Clock, EventPublisher, Log, StatePublisher } from '../services/ports'
import type { Link } from './connection/follow'
import type { Mirror } from './mirror/mirror'
import type { ObsEvent } from './protocol/events'

/** What every room of the control room is given. */
export type RoomOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly publisher: StatePublisher
  readonly events: EventPublisher
  /** A ready OBS to ask, or null; never kept for later. */
  readonly link: () => Link | null
}

/** One part of what Fieldcast does in OBS: it answers its calls and follows OBS. */
export type Room<Name extends CallName> = {
  readonly handlers: Pick<Handlers, Name>
  /** OBS as it is now, after each change of the mirror; null when it cannot be asked, and nothing known holds. */
  follow(mirror: Mirror | null): void
  /** Every event, after the mirror has taken it in. */
  hear(event: ObsEvent): void
  /** The program ends or the host disconnects: timers are let go; settles within a second. */
  stop(): void | Promise<void>
}
