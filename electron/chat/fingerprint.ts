import { createHash } from 'node:crypto'
import type { Clock } from '../services/ports'
import type { ParsedItem } from './comment-item'

/** How long the same words of the same person count as one message, in milliseconds. */
const sameMessageMs = 10_000

/** Makes the message id of a comment whose platform gives none, from what it says, who says it and when. */
export type Fingerprint = (item: Omit<ParsedItem, 'givenId'>) => string

/**
 * Two messages of one person in one room with the same words have one fingerprint when they were sent at the same
 * moment or, where no moment is known, when they arrive within ten seconds: a connector repeats itself at once.
 */
export function createFingerprint(clock: Clock): Fingerprint {
  return ({ platform, room, userId, userName, text, kind, sentAt }) => {
    const moment = sentAt ?? `about ${Math.floor(clock.now() / sameMessageMs)}`
    const facts = JSON.stringify([platform, room, userId, userName, text, kind, moment])
    return `print:${createHash('sha256').update(facts).digest('hex').slice(0, 32)}`
  }
}
