import type { Comment } from '@shared/contract/chat'
import { IconCirclePlus, IconPin } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { clockTime } from '../../../ui/figures/time'
import css from '../chat.module.css'
import { PlatformMark } from '../PlatformMark'

/** From how many characters a comment is held to a few lines; a row taller than the list would make it jump. */
const longFrom = 120
/** Characters of a long comment that the window is handed; the rest is a click away. */
const handedOver = 500

/** What can be done with a comment; the same object for as long as the list stands. */
export type CommentActions = {
  readonly onWholeText: (comment: Comment) => void
  readonly onMakeClaim: (comment: Comment) => void
  readonly onBuyer: (comment: Comment) => void
}

/** One comment, as text and never as markup. */
export const CommentRow = memo(function CommentRow({
  comment,
  actions,
}: {
  comment: Comment
  actions: CommentActions
}) {
  const { t } = useTranslation('chat')
  const { text, textLength, kind, userName } = comment
  const long = textLength > longFrom
  return (
    <article className={css['comment']} data-kind={kind} data-testid="comment">
      <PlatformMark platform={comment.platform} />
      <div className={css['commentBody']}>
        <button
          type="button"
          className={css['commentName']}
          title={t('buyer.open')}
          onClick={() => actions.onBuyer(comment)}
        >
          {userName}
        </button>
        {kind !== 'comment' && <span className={css['kind']}>{t(`kinds.${kind}`)}</span>}
        <span className={css['commentText']} data-long={long || undefined}>
          {textLength > handedOver ? `${text}…` : text}
        </span>
        {long && (
          <button type="button" className={css['showAll']} onClick={() => actions.onWholeText(comment)}>
            {t('showAll', { count: textLength })}
          </button>
        )}
      </div>
      <time className={css['commentTime']} dateTime={new Date(comment.receivedAt).toISOString()}>
        {clockTime(comment.receivedAt)}
      </time>
      <RowTools comment={comment} actions={actions} />
    </article>
  )
})

/** Over the time, while the mouse or the focus is on the row. */
function RowTools({ comment, actions }: { comment: Comment; actions: CommentActions }) {
  const { t } = useTranslation('chat')
  const call = useCall()
  return (
    <div className={css['rowTools']}>
      <button
        type="button"
        className={css['rowTool']}
        aria-label={t('pin')}
        title={t('pin')}
        onClick={() => void call('chat.pin', { seq: comment.seq, pinned: true })}
      >
        <IconPin size={17} stroke={1.6} aria-hidden />
      </button>
      {comment.kind === 'comment' && (
        <button
          type="button"
          className={css['rowTool']}
          aria-label={t('makeClaim')}
          title={t('makeClaim')}
          onClick={() => actions.onMakeClaim(comment)}
        >
          <IconCirclePlus size={18} stroke={1.6} aria-hidden />
        </button>
      )}
    </div>
  )
}
