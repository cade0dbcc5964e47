import type { Comment } from '@shared/contract/chat'
import { IconArrowDown, IconMessages } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtuoso } from 'react-virtuoso'
import { EmptyState } from '../../../ui/EmptyState'
import css from '../chat.module.css'
import { useChatLog } from '../chatLog'
import { countAfter } from '../log'
import { CommentRow } from './CommentRow'
import { MakeClaimDialog } from './MakeClaimDialog'
import { PasteButton } from './PasteButton'
import { useStickToBottom } from './useStickToBottom'
import { WholeTextDialog } from './WholeTextDialog'

type OpenDialog = { readonly what: 'wholeText' | 'makeClaim'; readonly comment: Comment }

/** The room's chat: stays with the newest until the person scrolls up, then counts what came since. */
export function CommentList() {
  const { t } = useTranslation('chat')
  const { log, readOlder } = useChatLog()
  const { sticking, scrollerRef, stick } = useStickToBottom()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const { comments, firstIndex } = log
  const newestSeq = comments.at(-1)?.seq ?? 0
  const [seenSeq, setSeenSeq] = useState(newestSeq)
  if (sticking && seenSeq !== newestSeq) setSeenSeq(newestSeq)
  const news = sticking ? 0 : countAfter(comments, seenSeq)

  return (
    <section className={css['comments']} aria-label={t('title')}>
      <header className={css['commentsHead']}>
        <h2 className={css['title']}>{t('title')}</h2>
        <PasteButton />
      </header>
      {comments.length === 0 ? (
        <EmptyState icon={<IconMessages size={28} stroke={1.5} />} title={t('empty')} text={t('emptyHint')} />
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
          itemContent={(_index, comment) => (
            <CommentRow
              comment={comment}
              onWholeText={() => setDialog({ what: 'wholeText', comment })}
              onMakeClaim={() => setDialog({ what: 'makeClaim', comment })}
            />
          )}
        />
      )}
      {!sticking && comments.length > 0 && (
        <button type="button" className={css['newOnes']} data-some={news > 0 || undefined} onClick={stick}>
          <IconArrowDown size={15} stroke={2} aria-hidden />
          {news > 0 ? t('newOnes', { count: news }) : t('toNewest')}
        </button>
      )}
      <WholeTextDialog
        comment={dialog?.what === 'wholeText' ? dialog.comment : null}
        onClose={() => setDialog(null)}
      />
      <MakeClaimDialog
        comment={dialog?.what === 'makeClaim' ? dialog.comment : null}
        onClose={() => setDialog(null)}
      />
    </section>
  )
}
