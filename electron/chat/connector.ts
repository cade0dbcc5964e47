import type { ConnectorStatus } from '@shared/contract/chat'

/** Called with the whole row of the topic `connectors` whenever it changed; counts at most five times a second. */
export type ReportStatus = (status: ConnectorStatus) => void

/**
 * A source of comments: the local ingest, a replay, later Bilibili, Twitch and others. It hands what it
 * receives to the CommentIntake it was made with and tells of itself by the ReportStatus it was made with,
 * so that a new one touches none of the others. `Plan` is what it needs to know at each start, `Started` what
 * it can say at once.
 */
export type Connector<Plan = void, Started = void> = {
  readonly id: ConnectorStatus['id']
  /** Begins to receive. A trouble of the outside (a port that is taken) ends in the status `failed`, not in a throw. */
  start(plan: Plan): Promise<Started>
  /** Comes back when everything is closed, within a few seconds whatever the other side does. */
  stop(): Promise<void>
  status(): ConnectorStatus
}
