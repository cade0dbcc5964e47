import type { Comment } from '@shared/contract/chat'
import { IconCirclePlus, IconPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import css from '../chat.module.css'
import type { CommentActions } from './commentActions'

/** Over the time, while the mouse or the focus is on the row. */
export function RowTools({ comment, actions }: { comment: Comment; actions: CommentActions }) {
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
