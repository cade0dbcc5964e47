import type { ChatGap, Comment } from '@shared/contract/chat'

const none: readonly ChatGap[] = []

/** The gaps that stand before the comment at `place` of the list; at its end, those behind the last comment. */
export function gapsBefore(
  gaps: readonly ChatGap[],
  comments: readonly Comment[],
  place: number,
): readonly ChatGap[] {
  if (gaps.length === 0) return none
  // What stands before the first comment that is held belongs to what was said before it.
  const after = comments[place - 1]?.seq
  if (after === undefined) return none
  const before = comments[place]?.seq ?? Number.POSITIVE_INFINITY
  return gaps.filter(({ afterSeq }) => afterSeq >= after && afterSeq < before)
}
