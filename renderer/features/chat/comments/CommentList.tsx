import type { Comment } from '@shared/contract/chat'
import type { ChatUser } from '@shared/contract/chat-panel'
import { IconArrowDown, IconMessages, IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtuoso } from 'react-virtuoso'
import { useRows } from '../../../api/hooks'
import { EmptyState } from '../../../ui/EmptyState'
import css from '../chat.module.css'
import { BuyerDialog } from '../buyer/BuyerDialog'
import { useChatFilter, useChatLog } from '../chatLog'
import { countAfter } from '../log'
import { FilterBar } from '../tools/FilterBar'
import { ListTools } from '../tools/ListTools'
import type { CommentActions } from './commentActions'
import { CommentRow } from './CommentRow'
import { GapMark } from './GapMark'
import { gapsBefore } from './gaps'
import { MakeClaimDialog } from './MakeClaimDialog'
import { PinnedComments } from './PinnedComments'
import { useStickToBottom } from './useStickToBottom'
import { WholeTextDialog } from './WholeTextDialog'

type OpenDialog =
  | { readonly what: 'wholeText' | 'makeClaim'; readonly comment: Comment }
  | { readonly what: 'buyer'; readonly user: ChatUser }

/** The room's chat: stays with the newest until the person scrolls up, then counts what came since. */
export function CommentList() {
  const { t } = useTranslation('chat')
  const { log, looking, readOlder } = useChatLog()
  const { active } = useChatFilter()
  const [searching, setSearching] = useState(false)
  const { sticking, scrollerRef, stick } = useStickToBottom()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const { comments, firstIndex } = log
  const newestSeq = comments.at(-1)?.seq ?? 0
  const [seenSeq, setSeenSeq] = useState(newestSeq)
  if (sticking && seenSeq !== newestSeq) setSeenSeq(newestSeq)
  const news = sticking ? 0 : countAfter(comments, seenSeq)
  const gaps = useRows('gaps')
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
      {comments.length === 0 ? (
        <NoComments looking={looking} />
      ) : (
        <Virtuoso
          scrollerRef={scrollerRef}
          className={css['commentList']}
          role="log"
          aria-label={t('listLabel')}
          aria-live="off"
          data-panel
          data={comments}
          firstItemIndex={firstIndex}
          initialTopMostItemIndex={{ index: 'LAST', align: 'end' }}
          defaultItemHeight={30}
          increaseViewportBy={200}
          computeItemKey={(_index, comment) => comment.seq}
          followOutput={sticking ? 'auto' : false}
          startReached={() => void readOlder()}
          itemContent={(index, comment) => (
            <>
              {gapsBefore(gaps, comments, index - firstIndex).map((gap) => (
                <GapMark key={gap.id} gap={gap} />
              ))}
              <CommentRow comment={comment} actions={actions} />
            </>
          )}
        />
      )}
      {gapsBefore(gaps, comments, comments.length).map((gap) => (
        <GapMark key={gap.id} gap={gap} />
      ))}
      {!sticking && comments.length > 0 && (
        <button type="button" className={css['newOnes']} data-some={news > 0 || undefined} onClick={stick}>
          <IconArrowDown size={15} stroke={2} aria-hidden />
          {news > 0 ? t('newOnes', { count: news }) : t('toNewest')}
        </button>
      )}
      <WholeTextDialog comment={dialog?.what === 'wholeText' ? dialog.comment : null} onClose={close} />
      <MakeClaimDialog comment={dialog?.what === 'makeClaim' ? dialog.comment : null} onClose={close} />
      <BuyerDialog user={dialog?.what === 'buyer' ? dialog.user : null} onClose={close} />
    </section>
  )
}

function NoComments({ looking }: { looking: boolean }) {
  const { t } = useTranslation('chat')
  const { active } = useChatFilter()
  if (!active)
    return (
      <EmptyState icon={<IconMessages size={28} stroke={1.5} />} title={t('empty')} text={t('emptyHint')} />
    )
  return (
    <EmptyState
      icon={<IconSearch size={28} stroke={1.5} />}
      title={t(looking ? 'filter.looking' : 'filter.none')}
      text={t('filter.noneHint')}
    />
  )
}
