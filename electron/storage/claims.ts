import type { Database } from 'better-sqlite3'
import type { Claim } from '@shared/contract/claims'
import type { InLine } from '@shared/domain/orders/waiting-line'
import type { ClaimEffect, ClaimStore, ReadClaim } from '../services/ports'
import { shownTextColumn } from './comments'

// Whoever is on the blacklist is let in by hand only. Asked for and not kept: it may change while the claim waits.
const problemColumn = `CASE WHEN state = 'waiting' AND EXISTS (SELECT 1 FROM buyers JOIN people USING (id)
    WHERE buyers.platform = comments.platform AND blacklisted_at IS NOT NULL AND user_key = CASE comments.user_id
      WHEN '' THEN 'name:' || comments.user_name ELSE 'id:' || comments.user_id END)
  THEN 'buyer_blacklisted' ELSE problem END AS problem`
const claim = `SELECT id, claims.show_id AS showId, comment_seq AS commentSeq, platform, user_id AS userId,
    user_name AS userName, ${shownTextColumn}, product_id AS productId, intent, quantity, unit, confidence,
    reason, offered_at AS offeredAt, span_start AS spanStart, span_end AS spanEnd, state, ${problemColumn}, order_id AS orderId, received_at AS receivedAt, decided_at AS decidedAt
  FROM claims JOIN comments ON comments.seq = comment_seq`
type Row = Omit<Claim, 'span'> & { readonly spanStart: number | null; readonly spanEnd: number | null }

const toClaim = ({ spanStart, spanEnd, ...row }: Row): Claim => ({
  ...row,
  span: spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd },
})
const optional = (row: Row | undefined) => (row ? toClaim(row) : null)
const nextDecision = `(SELECT COALESCE(MAX(decided_seq), 0) + 1 FROM claims WHERE decided_seq IS NOT NULL)`

/** What comments ask for, how it was decided, and what each decision did. */
export function claimStore(database: Database): ClaimStore {
  const cursor = database.prepare<[], { value: number }>(`SELECT value FROM meta WHERE key = 'matched_to'`)
  const moveCursor = database.prepare<[number]>(
    `INSERT INTO meta (key, value) VALUES ('matched_to', ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  )
  const add = database.prepare<
    [Omit<ReadClaim, 'span'> & { spanStart: number | null; spanEnd: number | null }]
  >(
    `INSERT INTO claims (id, show_id, comment_seq, asked_product_id, asked_quantity, product_id, intent,
       quantity, unit, confidence, reason, span_start, span_end)
     VALUES (@id, @showId, @commentSeq, @productId, @quantity, @productId, @intent, @quantity, @unit,
       @confidence, @reason, @spanStart, @spanEnd)
     ON CONFLICT (comment_seq, asked_product_id, intent) DO NOTHING`,
  )
  const byId = database.prepare<[string], Row>(`${claim} WHERE id = ?`)
  const byComment = database.prepare<[number, string, string], Row>(
    `${claim} WHERE comment_seq = ? AND asked_product_id = ? AND intent = ?`,
  )
  const waiting = database.prepare<[string], Row>(
    `${claim} WHERE claims.show_id = ? AND state = 'waiting' ORDER BY claims.seq`,
  )
  const certain = database.prepare<[string], { id: string }>(
    `SELECT id FROM claims
     WHERE show_id = ? AND state = 'waiting' AND confidence = 'certain' ORDER BY claims.seq`,
  )
  const decided = database.prepare<[string, number, number], Row>(
    `${claim} WHERE claims.show_id = ? AND state <> 'waiting' ORDER BY decided_seq DESC LIMIT ? OFFSET ?`,
  )
  const ordered = database.prepare<[string, number, number], Row>(
    `${claim} WHERE claims.show_id = ? AND state <> 'waiting' AND state = 'accepted' AND intent <> 'cancel'
       AND decided_at >= ? AND EXISTS (SELECT 1 FROM order_lines
         WHERE order_lines.order_id = claims.order_id AND order_lines.product_id = claims.product_id
           AND order_lines.quantity > 0)
     ORDER BY decided_seq DESC LIMIT ?`,
  )
  const accept = database.prepare<[string, number | null, string, number, string]>(
    `UPDATE claims SET state = 'accepted', problem = NULL, offered_at = NULL, product_id = ?, quantity = ?, order_id = ?,
       decided_at = ?, decided_seq = ${nextDecision}
     WHERE id = ?`,
  )
  const reject = database.prepare<[number, string]>(
    `UPDATE claims SET state = 'rejected', offered_at = NULL, decided_at = ?, decided_seq = ${nextDecision} WHERE id = ?`,
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
  const inLine = database.prepare<[string, string], InLine & { offeredAt: number | null }>(
    `SELECT id, quantity, offered_at AS offeredAt FROM claims
     WHERE show_id = ? AND state = 'waiting' AND problem = 'out_of_stock' AND product_id = ? AND quantity IS NOT NULL
     ORDER BY seq`,
  )
  const offer = database.prepare<[number | null, string]>('UPDATE claims SET offered_at = ? WHERE id = ?')
  return {
    cursor: () => cursor.get()?.value ?? 0,
    moveCursor: (seq) => void moveCursor.run(seq),
    add: ({ span, ...one }) =>
      add.run({ ...one, spanStart: span?.start ?? null, spanEnd: span?.end ?? null }).changes === 1,
    get: (id) => optional(byId.get(id)),
    byComment: (seq, productId, intent) => optional(byComment.get(seq, productId, intent)),
    waiting: (showId) => waiting.all(showId).map(toClaim),
    waitingCertainIds: (showId) => certain.all(showId).map(({ id }) => id),
    decided: (showId, limit, offset) => decided.all(showId, limit, offset).map(toClaim),
    ordered: (showId, since, limit) => ordered.all(showId, since, limit).map(toClaim),
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
    inLine: (showId, productId) => inLine.all(showId, productId),
    setOffered: (id, at) => void offer.run(at, id),
  }
}
