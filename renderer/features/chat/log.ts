import type { Comment } from '@shared/contract/chat'

/** Comments held in memory at least, once there were that many; older ones are read again from the journal. */
export const heldComments = 10_000
/** Trimmed a thousand at a time, so that the list does not shift at every batch. */
const trimStep = 1_000

/** What the chat list shows: comments in journal order, without gaps of our own making. */
export type Log = {
  readonly comments: readonly Comment[]
  /** How many comments stood before the first one since the log began; keeps the list's places stable. */
  readonly firstIndex: number
  /** False once the beginning of the journal is reached. */
  readonly olderExist: boolean
}

/** Where `firstIndex` starts: room to prepend a million older comments. */
const startIndex = 1_000_000

export const emptyLog: Log = { comments: [], firstIndex: startIndex, olderExist: true }

/** The log after a batch; comments it holds already are left out, and the oldest go when there are too many. */
export function append(log: Log, batch: readonly Comment[]): Log {
  const last = log.comments.at(-1)?.seq ?? 0
  const fresh = batch.filter(({ seq }) => seq > last)
  if (fresh.length === 0) return log
  const comments = [...log.comments, ...fresh]
  if (comments.length <= heldComments + trimStep) return { ...log, comments }
  const gone = comments.length - heldComments
  return { comments: comments.slice(gone), firstIndex: log.firstIndex + gone, olderExist: true }
}

/** The log after older comments were read from the journal; `olderExist` says whether there are more. */
export function prepend(log: Log, older: readonly Comment[], olderExist: boolean): Log {
  const first = log.comments[0]?.seq ?? Number.POSITIVE_INFINITY
  const fresh = older.filter(({ seq }) => seq < first)
  return {
    comments: [...fresh, ...log.comments],
    firstIndex: log.firstIndex - fresh.length,
    olderExist,
  }
}

/** How many comments stand after the one at `seq`; counted from the end, where few are. */
export function countAfter(comments: readonly Comment[], seq: number): number {
  let count = 0
  while ((comments[comments.length - 1 - count]?.seq ?? seq) > seq) count += 1
  return count
}
