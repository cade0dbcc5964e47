import type { Database } from 'better-sqlite3'
import type { Claim } from '@shared/contract/claims'
import type { ClaimEffect, ClaimStore, ReadClaim } from '../services/ports'
import { shownTextColumn } from './comments'

const claim = `SELECT id, claims.show_id AS showId, comment_seq AS commentSeq, platform, user_id AS userId,
    user_name AS userName, ${shownTextColumn}, product_id AS productId, intent, quantity, unit, confidence,
    state, problem, order_id AS orderId, received_at AS receivedAt, decided_at AS decidedAt
  FROM claims JOIN comments ON comments.seq = comment_seq`
const nextDecision = `(SELECT COALESCE(MAX(decided_seq), 0) + 1 FROM claims WHERE decided_seq IS NOT NULL)`

/** What comments ask for, how it was decided, and what each decision did. */
export function claimStore(database: Database): ClaimStore {
  const cursor = database.prepare<[], { value: number }>(`SELECT value FROM meta WHERE key = 'matched_to'`)
  const moveCursor = database.prepare<[number]>(
    `INSERT INTO meta (key, value) VALUES ('matched_to', ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  )
  const add = database.prepare<[ReadClaim]>(
    `INSERT INTO claims (id, show_id, comment_seq, asked_product_id, asked_quantity, product_id, intent,
       quantity, unit, confidence)
     VALUES (@id, @showId, @commentSeq, @productId, @quantity, @productId, @intent, @quantity, @unit,
       @confidence)
     ON CONFLICT (comment_seq, asked_product_id, intent) DO NOTHING`,
  )
  const byId = database.prepare<[string], Claim>(`${claim} WHERE id = ?`)
  const byComment = database.prepare<[number, string, string], Claim>(
    `${claim} WHERE comment_seq = ? AND asked_product_id = ? AND intent = ?`,
  )
  const waiting = database.prepare<[string], Claim>(
    `${claim} WHERE claims.show_id = ? AND state = 'waiting' ORDER BY claims.seq`,
  )
  const certain = database.prepare<[string], { id: string }>(
    `SELECT id FROM claims
     WHERE show_id = ? AND state = 'waiting' AND confidence = 'certain' ORDER BY claims.seq`,
  )
  const decided = database.prepare<[string, number, number], Claim>(
    `${claim} WHERE claims.show_id = ? AND state <> 'waiting' ORDER BY decided_seq DESC LIMIT ? OFFSET ?`,
  )
  const ordered = database.prepare<[string, number, number], Claim>(
    `${claim} WHERE claims.show_id = ? AND state <> 'waiting' AND state = 'accepted' AND intent <> 'cancel'
       AND decided_at >= ? AND EXISTS (SELECT 1 FROM order_lines
         WHERE order_lines.order_id = claims.order_id AND order_lines.product_id = claims.product_id
           AND order_lines.quantity > 0)
     ORDER BY decided_seq DESC LIMIT ?`,
  )
  const accept = database.prepare<[string, number | null, string, number, string]>(
    `UPDATE claims SET state = 'accepted', problem = NULL, product_id = ?, quantity = ?, order_id = ?,
       decided_at = ?, decided_seq = ${nextDecision}
     WHERE id = ?`,
  )
  const reject = database.prepare<[number, string]>(
    `UPDATE claims SET state = 'rejected', decided_at = ?, decided_seq = ${nextDecision} WHERE id = ?`,
  )
  const problem = database.prepare<[string | null, string]>('UPDATE claims SET problem = ? WHERE id = ?')
  const reopen = database.prepare<[number | null, string]>(
    `UPDATE claims SET state = 'waiting', problem = NULL, order_id = NULL, decided_at = NULL,
       decided_seq = NULL, product_id = asked_product_id, quantity = COALESCE(?, asked_quantity)
     WHERE id = ?`,
  )
  const forget = database.prepare<[string]>(
    'DELETE FROM claim_effects WHERE claim_seq = (SELECT seq FROM claims WHERE id = ?)',
  )
  const keep = database.prepare<[string, number, number, string]>(
    `INSERT INTO claim_effects (claim_seq, line_id, quantity_before, quantity_after)
     SELECT seq, ?, ?, ? FROM claims WHERE id = ?`,
  )
  const effects = database.prepare<[string], ClaimEffect>(
    `SELECT line_id AS lineId, quantity_before AS before, quantity_after AS after
     FROM claim_effects JOIN claims ON claims.seq = claim_seq WHERE id = ?`,
  )
  return {
    cursor: () => cursor.get()?.value ?? 0,
    moveCursor: (seq) => void moveCursor.run(seq),
    add: (one) => add.run(one).changes === 1,
    get: (id) => byId.get(id) ?? null,
    byComment: (seq, productId, intent) => byComment.get(seq, productId, intent) ?? null,
    waiting: (showId) => waiting.all(showId),
    waitingCertainIds: (showId) => certain.all(showId).map(({ id }) => id),
    decided: (showId, limit, offset) => decided.all(showId, limit, offset),
    ordered: (showId, since, limit) => ordered.all(showId, since, limit),
    accept: (id, { productId, quantity }, orderId, at) =>
      void accept.run(productId, quantity, orderId, at, id),
    reject: (id, at) => void reject.run(at, id),
    setProblem: (id, value) => void problem.run(value, id),
    reopen(id, ask) {
      forget.run(id)
      reopen.run(ask?.quantity ?? null, id)
    },
    keepEffects(id, all) {
      for (const { lineId, before, after } of all) keep.run(lineId, before, after, id)
    },
    effects: (id) => effects.all(id),
  }
}
