import type { CallInput } from '@shared/contract'
import type { Comment } from '@shared/contract/chat'
import { FieldcastError } from '@shared/errors'
import type { Store } from '../ports'

/** Looking back into the journal of comments. */
export class ChatLog {
  constructor(private readonly store: Store) {}

  /** The newest comments older than `before`, oldest first. */
  recent({ before, limit }: CallInput<'chat.recent'>): Comment[] {
    return this.store.comments.recent(before, limit)
  }

  wholeText(seq: number): { text: string } {
    const text = this.store.comments.wholeText(seq)
    if (text === null) throw new FieldcastError('not_found', 'no such comment')
    return { text }
  }
}
