import type { CallInput, CallOutput } from '@shared/contract'
import type { Comment } from '@shared/contract/chat'
import type { ChatUser } from '@shared/contract/chat-panel'
import { filterTest } from '@shared/domain/chat-filter'
import { FieldcastError } from '@shared/errors'
import type { Store } from '../ports'
import { userKeyOf } from '../orders/order-book'
import { recordShow, type ShowRecording } from './recording'

/** Comments read from the journal at a time while looking for some, and looked at in one call: 20 ms at most. */
const readAtOnce = 1_000
const looksAt = 5_000
/** What a buyer's card shows. */
const cardComments = 30
const cardOrders = 20

/** Looking back into the journal of comments. */
export class ChatLog {
  constructor(private readonly store: Store) {}

  /** The newest comments older than `before`, oldest first. */
  recent({ before, limit }: CallInput<'chat.recent'>): Comment[] {
    return this.store.comments.recent(before, limit)
  }

  /** The newest that pass a filter, as far as one call looks back. */
  find({ filter, before, limit }: CallInput<'chat.find'>): CallOutput<'chat.find'> {
    const { comments } = this.store
    const passes = filterTest(filter)
    const claims = filter.claimsOnly || filter.productId !== null
    const read = (at: number | null) =>
      claims ? comments.asking(filter.productId, at, readAtOnce) : comments.recent(at, readAtOnce)
    const found: Comment[] = []
    let at = before
    for (let looked = 0; looked < looksAt; looked += readAtOnce) {
      const part = read(at)
      for (const comment of part.reverse()) {
        at = comment.seq
        if (passes(comment)) found.push(comment)
        if (found.length === limit) return { comments: found.reverse(), next: at }
      }
      if (part.length < readAtOnce) return { comments: found.reverse(), next: null }
    }
    return { comments: found.reverse(), next: at }
  }

  /** What is known of somebody who comments. */
  buyer({ platform, userId }: ChatUser): CallOutput<'chat.buyer'> {
    const comments = this.store.comments.ofUser(platform, userId, cardComments)
    const userName = comments.at(-1)?.userName ?? userId
    const userKey = userKeyOf({ userId, userName })
    const orders = this.store.orders.ofUser(platform, userKey, cardOrders)
    const person = this.store.people.mark(platform, userKey)
    const commentCount = this.store.comments.countOfUser(platform, userId)
    return { userName, comments, commentCount, orders, person }
  }

  saidBy(buyerId: string): { texts: string[] } {
    return { texts: this.store.comments.ofBuyer(buyerId, cardComments).map(({ text }) => text) }
  }

  wholeText(seq: number): { text: string } {
    const text = this.store.comments.wholeText(seq)
    if (text === null) throw new FieldcastError('not_found', 'no such comment')
    return { text }
  }

  /** The comments of a show for a replay; see recordShow. */
  record(showId: string, withNames: boolean): ShowRecording {
    return recordShow(this.store, showId, withNames)
  }
}
