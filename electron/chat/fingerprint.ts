import { createHash } from 'node:crypto'
import type { IncomingComment } from '../services/ports'

/** What of a message does not change when its sender says it again. */
export type Said = Pick<IncomingComment, 'platform' | 'room' | 'userId' | 'userName' | 'text' | 'kind'>

/** What tells a saying from the same words of the same viewer at another time. */
export type Mark =
  /** The sender's own time, in milliseconds. */
  | { readonly sentAt: number }
  /** The sender's own number, where it begins anew with each of its starts and so is no id by itself. */
  | { readonly number: string }
  /** The stretch of time in which it came, and how many of the same words came in it before. */
  | { readonly stretch: number; readonly before: number }

/**
 * A message id for a platform or a grabber that gives none: the same for the same message however often it is told,
 * another for every other one. Where a repeat of the sender and a repeat of the viewer cannot be told apart:
 * - with the sender's time, the same words at the same moment are one message. A viewer's second `+1` is lost only if
 *   the sender's clock gave both the same time, as one that counts whole seconds may;
 * - without, the same words are as many messages as came in one stretch. What is told again in the same stretch by a
 *   sender that begins anew is one message, what is told again later is one more: shown twice rather than lost.
 */
export function fingerprint({ platform, room, userId, userName, text, kind }: Said, mark: Mark): string {
  const who = userId === '' ? { name: userName } : { id: userId }
  const whole = JSON.stringify([platform, room, who, kind, text, markOf(mark)])
  return `fp-${createHash('sha256').update(whole).digest('base64url').slice(0, 24)}`
}

function markOf(mark: Mark): readonly unknown[] {
  if ('sentAt' in mark) return ['time', mark.sentAt]
  return 'number' in mark ? ['number', mark.number] : ['stretch', mark.stretch, mark.before]
}

/** Gives a message without id and time its mark, from when it came; milliseconds since 1970. */
export type MarkByArrival = (said: Said, receivedAt: number) => Mark

/**
 * Counts the same words within one stretch of time. One is made for each connection of a sender that tells again what
 * it told before it was cut off: its count then begins anew, and the repeats get the ids they had.
 *
 * @param stretchMs how long a stretch is, in milliseconds; 1 for a sender that never tells anything twice
 */
export function createMarks(stretchMs = 10_000): MarkByArrival {
  let stretch = Number.NEGATIVE_INFINITY
  const counts = new Map<string, number>()
  return (said, receivedAt) => {
    const now = Math.floor(receivedAt / stretchMs)
    // A clock that is set back goes on counting where it was: to begin anew would give out the same ids again.
    if (now > stretch) {
      stretch = now
      counts.clear()
    }
    const words = fingerprint(said, { stretch, before: 0 })
    const before = counts.get(words) ?? 0
    counts.set(words, before + 1)
    return { stretch, before }
  }
}
