import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChatGap, Comment } from '@shared/contract/chat'
import { gapsBefore } from './gaps'

const comment = (seq: number): Comment => ({
  seq,
  platform: 'bilibili',
  room: '1',
  userId: 'u',
  userName: '甲',
  text: '1',
  textLength: 1,
  kind: 'comment',
  sentAt: null,
  receivedAt: 1,
})
const gap = (afterSeq: number, index: number): ChatGap => ({
  id: String(index),
  platform: 'bilibili',
  room: '1',
  from: 1,
  to: 2,
  afterSeq,
})

it('every gap behind a comment that is held stands in the list once, whatever the filter left out', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
      fc.array(fc.integer({ min: 0, max: 60 })),
      (seqs, after) => {
        const comments = seqs.sort((left, right) => left - right).map(comment)
        const gaps = after.map(gap)
        const places = Array.from({ length: comments.length + 1 }, (_, place) => place)
        const shown = places.flatMap((place) => gapsBefore(gaps, comments, place))
        const first = comments[0]?.seq ?? 0
        expect(shown.map(({ id }) => id).sort()).toEqual(
          gaps
            .filter(({ afterSeq }) => afterSeq >= first)
            .map(({ id }) => id)
            .sort(),
        )
      },
    ),
  )
})
