import type { Comment } from '@shared/contract/chat'
import type { ChatUser } from '@shared/contract/chat-panel'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../chat.module.css'
import { BuyerDialog } from '../buyer/BuyerDialog'
import { useChatFilter } from '../chatLog'
import { FilterBar } from '../tools/FilterBar'
import { ListTools } from '../tools/ListTools'
import type { CommentActions } from './commentActions'
import { CommentRows } from './CommentRows'
import { MakeClaimDialog } from './MakeClaimDialog'
import { PinnedComments } from './PinnedComments'
import { WholeTextDialog } from './WholeTextDialog'

type OpenDialog =
  | { readonly what: 'wholeText' | 'makeClaim'; readonly comment: Comment }
  | { readonly what: 'buyer'; readonly user: ChatUser }

/** The room's chat, and what can be done with it. */
export function CommentList() {
  const { t } = useTranslation('chat')
  const { active } = useChatFilter()
  const [searching, setSearching] = useState(false)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = useCallback(() => setDialog(null), [])
  // The same functions at every batch, or every row in sight would be drawn anew with each.
  const actions = useMemo(
    (): CommentActions => ({
      onWholeText: (comment) => setDialog({ what: 'wholeText', comment }),
      onMakeClaim: (comment) => setDialog({ what: 'makeClaim', comment }),
      onBuyer: ({ platform, userId }) => setDialog({ what: 'buyer', user: { platform, userId } }),
    }),
    [],
  )

  return (
    <section className={css['comments']} aria-label={t('title')}>
      <header className={css['commentsHead']}>
        <h2 className={css['title']}>{t('title')}</h2>
        <ListTools searching={searching || active} onSearch={() => setSearching((open) => !open)} />
      </header>
      {(searching || active) && <FilterBar onClose={() => setSearching(false)} />}
      <PinnedComments />
      <CommentRows actions={actions} />
      <WholeTextDialog comment={dialog?.what === 'wholeText' ? dialog.comment : null} onClose={close} />
      <MakeClaimDialog comment={dialog?.what === 'makeClaim' ? dialog.comment : null} onClose={close} />
      <BuyerDialog user={dialog?.what === 'buyer' ? dialog.user : null} onClose={close} />
    </section>
  )
}
