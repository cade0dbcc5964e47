import type { CallInput } from '@shared/contract'
import type { Comment } from '@shared/contract/chat'
import { FieldcastError } from '@shared/errors'
import type { Store } from '../ports'
import { recordShow, type ShowRecording } from './recording'

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

  /** The comments of a show for a replay; see recordShow. */
  record(showId: string, withNames: boolean): ShowRecording {
    return recordShow(this.store, showId, withNames)
  }
}
