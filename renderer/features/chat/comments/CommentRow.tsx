import type { Comment } from '@shared/contract/chat'
import { memo, useState } from 'react'
import { clockTime } from '../../../ui/figures/time'
import css from '../chat.module.css'
import type { CommentActions } from './commentActions'
import type { RowWords } from './useRowWords'
import { RowTools } from './RowTools'

/** From how many characters a comment is held to a few lines; a row taller than the list would make it jump. */
const longFrom = 120
/** Characters of a long comment that the window is handed; the rest is a click away. */
const handedOver = 500

/** One comment, as text and never as markup. */
export const CommentRow = memo(function CommentRow({
  comment,
  actions,
  words,
}: {
  comment: Comment
  actions: CommentActions
  words: RowWords
}) {
  const { text, textLength, kind, userName } = comment
  const long = textLength > longFrom
  // In a rush most rows are never touched: what only the hand needs is made when it comes.
  const [handsOn, setHandsOn] = useState(false)
  return (
    <article
      className={css['comment']}
      data-kind={kind}
      data-testid="comment"
      onPointerEnter={() => setHandsOn(true)}
      onPointerLeave={() => setHandsOn(false)}
      onFocus={() => setHandsOn(true)}
    >
      {words.markOf(comment.platform)}
      <div className={css['commentBody']}>
        <button
          type="button"
          className={css['commentName']}
          title={words.openBuyer}
          onClick={() => actions.onBuyer(comment)}
        >
          {userName}
        </button>
        {kind !== 'comment' && <span className={css['kind']}>{words.kinds[kind]}</span>}
        <span className={css['commentText']} data-long={long || undefined}>
          {textLength > handedOver ? `${text}…` : text}
        </span>
        {long && (
          <button type="button" className={css['showAll']} onClick={() => actions.onWholeText(comment)}>
            {words.showAll(textLength)}
          </button>
        )}
      </div>
      <time className={css['commentTime']} dateTime={new Date(comment.receivedAt).toISOString()}>
        {clockTime(comment.receivedAt)}
      </time>
      {handsOn && <RowTools comment={comment} actions={actions} />}
    </article>
  )
})
