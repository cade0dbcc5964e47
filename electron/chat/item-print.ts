import type { Clock } from '../services/ports'
import type { ParsedItem } from './comment-item'
import { createMarks, fingerprint } from './fingerprint'

/** Makes the message id of a comment whose sender gives none. */
export type ItemPrint = (item: Omit<ParsedItem, 'givenId'>) => string

/** One is made for each connection, as createMarks says: what is told again after a reconnect is known then. */
export function createItemPrint(clock: Clock): ItemPrint {
  const markByArrival = createMarks()
  return (item) => {
    const { sentAt } = item
    return fingerprint(item, sentAt === null ? markByArrival(item, clock.now()) : { sentAt })
  }
}
