import type { ConnectorStatus } from '@shared/contract/chat'
import type { Clock } from '../services/ports'
import type { ReportStatus } from './connector'

/** Shortest time between two reports that differ in counts only, in milliseconds. */
const COUNTS_EVERY_MS = 200

export type Counts = Pick<ConnectorStatus, 'received' | 'duplicates' | 'refused'>

/** Holds a connector's status and reports it. */
export type StatusReporter = {
  readonly status: () => ConnectorStatus
  /** Sets some of the status and reports it at once. */
  readonly change: (part: Partial<Omit<ConnectorStatus, 'id'>>) => void
  /** Adds to the counts; reported soon, because five thousand comments a second need no report each. */
  readonly count: (more: Partial<Counts>) => void
}

/** Makes the reporter of one connector, stopped and with nothing counted. */
export function createStatusReporter(
  id: ConnectorStatus['id'],
  clock: Clock,
  report: ReportStatus,
): StatusReporter {
  let status: ConnectorStatus = {
    id,
    state: 'stopped',
    problem: null,
    retryAt: null,
    roomName: null,
    received: 0,
    total: null,
    duplicates: 0,
    refused: 0,
  }
  let reportedAt = -Infinity
  let later: NodeJS.Timeout | null = null

  const reportNow = () => {
    if (later) clearTimeout(later)
    later = null
    reportedAt = clock.now()
    report(status)
  }

  return {
    status: () => status,
    change(part) {
      status = { ...status, ...part }
      reportNow()
    },
    count({ received = 0, duplicates = 0, refused = 0 }) {
      status = {
        ...status,
        received: status.received + received,
        duplicates: status.duplicates + duplicates,
        refused: status.refused + refused,
      }
      const sinceLast = clock.now() - reportedAt
      // Below zero when the system's clock was set back: then the last report says nothing about the wait.
      if (sinceLast >= COUNTS_EVERY_MS || sinceLast < 0) reportNow()
      else later ??= setTimeout(reportNow, COUNTS_EVERY_MS - sinceLast).unref()
    },
  }
}
