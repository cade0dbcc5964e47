import type { Comment } from '@shared/contract/chat'
import { IconCirclePlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../../../ui/figures/time'
import css from '../chat.module.css'
import { PlatformMark } from '../PlatformMark'

/** From how many characters a comment is held to a few lines; a row taller than the list would make it jump. */
const longFrom = 120
/** Characters of a long comment that the window is handed; the rest is a click away. */
const handedOver = 500

/** One comment, as text and never as markup. */
export const CommentRow = memo(function CommentRow({
  comment,
  onWholeText,
  onMakeClaim,
}: {
  comment: Comment
  onWholeText: () => void
  onMakeClaim: () => void
}) {
  const { t } = useTranslation('chat')
  const { text, textLength, kind } = comment
  const long = textLength > longFrom
  return (
    <article className={css['comment']} data-kind={kind} data-testid="comment">
      <PlatformMark platform={comment.platform} />
      <div className={css['commentBody']}>
        <span className={css['commentName']}>{comment.userName}</span>
        {kind !== 'comment' && <span className={css['kind']}>{t(`kinds.${kind}`)}</span>}
        <span className={css['commentText']} data-long={long || undefined}>
          {textLength > handedOver ? `${text}…` : text}
        </span>
        {long && (
          <button type="button" className={css['showAll']} onClick={onWholeText}>
            {t('showAll', { count: textLength })}
          </button>
        )}
      </div>
      <time className={css['commentTime']} dateTime={new Date(comment.receivedAt).toISOString()}>
        {clockTime(comment.receivedAt)}
      </time>
      {kind === 'comment' && (
        <button
          type="button"
          className={css['makeClaim']}
          aria-label={t('makeClaim')}
          title={t('makeClaim')}
          onClick={onMakeClaim}
        >
          <IconCirclePlus size={18} stroke={1.6} aria-hidden />
        </button>
      )}
    </article>
  )
})
