import type { Database } from 'better-sqlite3'
import type { Comment } from '@shared/contract/chat'
import { shownPart, textLength } from '@shared/domain/shown-text'
import type { CommentJournal, JournalEntry, JournalledComment, RecordedComment } from '../services/ports'

/** The part of a comment's text that is shown; whole where it is short, for SQLite's substr stops at a NUL. */
export const shownTextColumn = `CASE WHEN text_length <= 500 THEN text ELSE substr(text, 1, 500) END AS text`

const columns = `seq, platform, room, user_id AS userId, user_name AS userName, ${shownTextColumn},
  text_length AS textLength, kind, sent_at AS sentAt, received_at AS receivedAt`
const context = 'show_id AS showId, on_air_product_id AS onAirProductId'

/** The journal of comments: written once, as received, never edited. */
export function commentJournal(database: Database): CommentJournal {
  const append = database.prepare<[JournalEntry & { textLength: number }]>(
    `INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind, sent_at,
       received_at, show_id, on_air_product_id)
     VALUES (@platform, @room, @messageId, @userId, @userName, @text, @textLength, @kind, @sentAt, @receivedAt,
       @showId, @onAirProductId)
     ON CONFLICT (platform, room, message_id) DO NOTHING`,
  )
  const one = database.prepare<[number], JournalledComment>(
    `SELECT ${columns}, ${context} FROM comments WHERE seq = ?`,
  )
  const recent = database.prepare<[number, number], Comment>(
    `SELECT ${columns} FROM comments WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
  )
  const whole = database.prepare<[number], { text: string }>('SELECT text FROM comments WHERE seq = ?')
  // Places run without gaps, for comments are never deleted: counting a million would hold up every start.
  const countAll = database.prepare<[], { count: number }>(
    'SELECT COALESCE(MAX(seq), 0) AS count FROM comments',
  )
  const countShow = database.prepare<[string], { count: number }>(
    'SELECT COUNT(*) AS count FROM comments WHERE show_id = ?',
  )
  const after = database.prepare<[number, number], JournalledComment>(
    `SELECT ${columns}, ${context} FROM comments WHERE seq > ? ORDER BY seq LIMIT ?`,
  )
  const asking = database.prepare<[{ productId: string | null; before: number; limit: number }], Comment>(
    `SELECT ${columns} FROM comments WHERE seq < @before AND seq IN (SELECT comment_seq FROM claims
       WHERE @productId IS NULL OR product_id = @productId)
     ORDER BY seq DESC LIMIT @limit`,
  )
  const ofUser = database.prepare<[string, string, number], Comment>(
    `SELECT ${columns} FROM comments WHERE platform = ? AND user_id = ? ORDER BY seq DESC LIMIT ?`,
  )
  const countUser = database.prepare<[string, string], { count: number }>(
    'SELECT COUNT(*) AS count FROM comments WHERE platform = ? AND user_id = ?',
  )
  const ofBuyer = database.prepare<[string, number], Comment>(
    `SELECT ${columns} FROM comments WHERE (platform, user_id) IN
       (SELECT platform, substr(user_key, 4) FROM buyers WHERE id = ? AND user_key LIKE 'id:%')
     ORDER BY seq DESC LIMIT ?`,
  )
  const first = database.prepare<[string, number], { seq: number | null }>(
    'SELECT MIN(seq) AS seq FROM comments WHERE show_id = ? AND received_at >= ?',
  )
  const recorded = database.prepare<[string, number, number], RecordedComment>(
    `SELECT seq, platform, room, message_id AS messageId, user_id AS userId, user_name AS userName, text, kind,
       sent_at AS sentAt, received_at AS receivedAt
     FROM comments WHERE show_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  )
  return {
    append(entry) {
      const length = textLength(entry.text)
      const { changes, lastInsertRowid } = append.run({ ...entry, textLength: length })
      if (changes === 0) return null
      const { platform, room, userId, userName, kind, sentAt, receivedAt } = entry
      const text = shownPart(entry.text)
      const seq = Number(lastInsertRowid)
      return { seq, platform, room, userId, userName, text, textLength: length, kind, sentAt, receivedAt }
    },
    get: (seq) => one.get(seq) ?? null,
    recent: (before, limit) => recent.all(before ?? Number.MAX_SAFE_INTEGER, limit).reverse(),
    wholeText: (seq) => whole.get(seq)?.text ?? null,
    count: (showId) => (showId === null ? countAll.get() : countShow.get(showId))?.count ?? 0,
    after: (seq, limit) => after.all(seq, limit),
    asking: (productId, before, limit) =>
      asking.all({ productId, before: before ?? Number.MAX_SAFE_INTEGER, limit }).reverse(),
    ofUser: (platform, userId, limit) => ofUser.all(platform, userId, limit).reverse(),
    countOfUser: (platform, userId) => countUser.get(platform, userId)?.count ?? 0,
    ofBuyer: (buyerId, limit) => ofBuyer.all(buyerId, limit),
    firstSince: (showId, since) => first.get(showId, since)?.seq ?? null,
    recorded: (showId, seq, limit) => recorded.all(showId, seq, limit),
  }
}
