import type { Comment } from '@shared/contract/chat'

/** What can be done with a comment; the same object for as long as the list stands. */
export type CommentActions = {
  readonly onWholeText: (comment: Comment) => void
  readonly onMakeClaim: (comment: Comment) => void
  readonly onBuyer: (comment: Comment) => void
}
