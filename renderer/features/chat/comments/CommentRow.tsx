import type { Comment } from '@shared/contract/chat'
import { IconCirclePlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../../../ui/time'
import css from '../chat.module.css'
import { PlatformMark } from '../PlatformMark'

/** Characters of a comment shown in the list; the rest is a click away. */
const shownLength = 80

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
  const long = textLength > shownLength
  return (
    <article className={css['comment']} data-kind={kind} data-testid="comment">
      <PlatformMark platform={comment.platform} />
      <div className={css['commentBody']}>
        <span className={css['commentName']}>{comment.userName}</span>
        {kind !== 'comment' && <span className={css['kind']}>{t(`kinds.${kind}`)}</span>}
        <span className={css['commentText']}>{long ? `${shortened(text)}…` : text}</span>
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

/** The first characters of a text, never half of an emoji. */
function shortened(text: string): string {
  return text.slice(0, shownLength).replace(/[\ud800-\udbff]$/, '')
}
