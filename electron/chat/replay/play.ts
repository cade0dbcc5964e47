import type { Clock, IncomingComment } from '../../services/ports'
import type { Wait } from '../wait'

/** Most comments handed to the intake at once. */
const BATCH = 500
/** Longest single wait, in milliseconds: timers overflow at 24 days, and a stop or a changed clock should not wait long. */
const LONGEST_WAIT = 60_000

type Needs = {
  readonly comments: readonly IncomingComment[]
  /** 1 is as recorded, 10 ten times as fast, 0 as fast as `take` takes them. */
  readonly speed: number
  readonly clock: Clock
  readonly wait: Wait
  readonly signal: AbortSignal
  readonly take: (batch: readonly IncomingComment[]) => Promise<void>
}

/** Hands the comments on in order and at their time; answers whether it came to the end before the signal was aborted. */
export async function play({ comments, speed, clock, wait, signal, take }: Needs): Promise<boolean> {
  const offsets = speed === 0 ? comments.map(() => 0) : offsetsOf(comments)
  const startedAt = clock.now()
  let next = 0
  while (next < comments.length && !signal.aborted) {
    const elapsed = clock.now() - startedAt
    const end = firstNotDue(offsets, next, elapsed * speed)
    if (end > next) {
      await take(comments.slice(next, end))
      next = end
      await wait(0, signal)
    } else {
      const left = Math.ceil((offsets[next] ?? 0) / speed - elapsed)
      await wait(Math.min(LONGEST_WAIT, Math.max(1, left)), signal)
    }
  }
  return next >= comments.length
}

function firstNotDue(offsets: readonly number[], from: number, due: number): number {
  let end = from
  while (end < offsets.length && end - from < BATCH && (offsets[end] ?? 0) <= due) end += 1
  return end
}

/**
 * When each comment is due, in recorded milliseconds after the first. One without a time comes with the one
 * before it, and so does one whose time runs backwards: the order of the file is the order of the room.
 */
function offsetsOf(comments: readonly IncomingComment[]): readonly number[] {
  const first = comments.find((comment) => comment.sentAt !== null)?.sentAt ?? 0
  let latest = 0
  return comments.map(({ sentAt }) => {
    latest = Math.max(latest, (sentAt ?? first) - first)
    return latest
  })
}
