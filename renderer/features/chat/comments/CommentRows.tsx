import { IconArrowDown, IconMessages, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtuoso } from 'react-virtuoso'
import { useRows } from '../../../api/hooks'
import { EmptyState } from '../../../ui/EmptyState'
import css from '../chat.module.css'
import { useChatFilter, useChatLog } from '../chatLog'
import { countAfter } from '../log'
import type { CommentActions } from './commentActions'
import { CommentRow } from './CommentRow'
import { GapMark } from './GapMark'
import { gapsBefore } from './gaps'
import { useRowWords } from './useRowWords'
import { useStickToBottom } from './useStickToBottom'

/**
 * The comments themselves: stays with the newest until the person scrolls up, then counts what came since. Drawn
 * many times a second, and nothing beside it with it.
 */
export function CommentRows({ actions }: { actions: CommentActions }) {
  const { t } = useTranslation('chat')
  const { log, looking, readOlder } = useChatLog()
  const words = useRowWords()
  const { sticking, scrollerRef, stick } = useStickToBottom()
  const { comments, firstIndex } = log
  const newestSeq = comments.at(-1)?.seq ?? 0
  const [seenSeq, setSeenSeq] = useState(newestSeq)
  if (sticking && seenSeq !== newestSeq) setSeenSeq(newestSeq)
  const news = sticking ? 0 : countAfter(comments, seenSeq)
  const gaps = useRows('gaps')
  return (
    <>
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
          increaseViewportBy={sticking ? atTheEnd : scrolling}
          computeItemKey={(_index, comment) => comment.seq}
          followOutput={sticking ? 'auto' : false}
          startReached={() => void readOlder()}
          itemContent={(index, comment) => (
            <>
              {gapsBefore(gaps, comments, index - firstIndex).map((gap) => (
                <GapMark key={gap.id} gap={gap} />
              ))}
              <CommentRow comment={comment} actions={actions} words={words} />
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
    </>
  )
}

/** How far beyond the list's edges rows are drawn, in px: at the end of a rush they are gone before they are seen. */
const atTheEnd = { top: 30, bottom: 0 }
const scrolling = { top: 200, bottom: 200 }

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
