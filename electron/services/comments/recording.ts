import { maskPhones } from '@shared/domain/masked-phones'
import { FieldcastError } from '@shared/errors'
import type { RecordedComment, Store } from '../ports'

/** Comments read from the journal at once: a show may have a million. */
const part = 1000

/** A show's comments as a replay reads them: a line each, in parts that are read one after the other. */
export type ShowRecording = { readonly startedAt: number; readonly parts: Iterable<string> }

/**
 * Records a show. Without names, users are numbered in the order in which they first speak, and phone numbers within
 * what they say are masked: for support, whom neither is any business of. Throws FieldcastError not_found or no_comments.
 */
export function recordShow(store: Store, showId: string, withNames: boolean): ShowRecording {
  const show = store.shows.get(showId)
  if (!show) throw new FieldcastError('not_found', 'no such show')
  if (store.comments.count(showId) === 0) throw new FieldcastError('no_comments')
  return { startedAt: show.startedAt, parts: partsOf(store, showId, withNames ? asItWas : withoutNames()) }
}

function* partsOf(store: Store, showId: string, change: (comment: RecordedComment) => RecordedComment) {
  let after = 0
  for (;;) {
    const comments = store.comments.recorded(showId, after, part)
    const last = comments.at(-1)
    if (!last) return
    after = last.seq
    yield comments.map((comment) => `${lineOf(change(comment))}\n`).join('')
  }
}

/** The very shape that the replay and the ingest read (docs/ingest.md). */
function lineOf({
  platform,
  room,
  messageId,
  userId,
  userName,
  text,
  kind,
  sentAt,
  receivedAt,
}: RecordedComment) {
  const time = sentAt ?? receivedAt
  return JSON.stringify({ platform, room, id: messageId, userId, user: userName, text, kind, time })
}

const asItWas = (comment: RecordedComment): RecordedComment => comment

function withoutNames(): (comment: RecordedComment) => RecordedComment {
  const numbers = new Map<string, number>()
  return (comment) => {
    const who = JSON.stringify([comment.platform, comment.userId])
    const number = numbers.get(who) ?? numbers.size + 1
    numbers.set(who, number)
    const name = `用户${number}`
    return { ...comment, userId: name, userName: name, text: maskPhones(comment.text) }
  }
}
