import type { Database } from 'better-sqlite3'
import { OrderEffect, type OrderAction } from '@shared/contract/order-desk'
import type { OrderActionStore, StoredAction } from '../services/ports'

type ActionRow = Omit<OrderAction, 'effects' | 'undone'> & { readonly undone: 0 | 1 }
type EffectRow = Omit<OrderEffect, 'before' | 'after'> & {
  readonly before: string | null
  readonly after: string
  readonly lineName: string | null
}

const effect = `SELECT effects.order_id AS orderId, field, line_id AS lineId, before, after,
    (SELECT name FROM order_lines WHERE order_lines.id = line_id) AS lineName
  FROM order_effects AS effects`
const undone = '(SELECT 1 FROM order_actions AS later WHERE later.undoes = actions.seq)'

/** The record of what was done to orders: the audit trail, and what undoing needs. */
export function orderActionStore(database: Database): OrderActionStore {
  const add = database.prepare<[string, string, number, number | null]>(
    'INSERT INTO order_actions (kind, who, at, undoes) VALUES (?, ?, ?, ?)',
  )
  const addEffect = database.prepare<[number, string, string, string | null, string | null, string]>(
    'INSERT INTO order_effects (action_seq, order_id, field, line_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const newest = database.prepare<[], { seq: number }>(
    'SELECT COALESCE(MAX(seq), 0) AS seq FROM order_actions',
  )
  const ofOrder = database.prepare<[string], ActionRow>(
    `SELECT seq, kind, who, at, ${undone} IS NOT NULL AS undone FROM order_actions AS actions
     WHERE seq IN (SELECT action_seq FROM order_effects WHERE order_id = ?) ORDER BY seq`,
  )
  const effectsOfOrder = database.prepare<[number, string], EffectRow>(
    `${effect} WHERE action_seq = ? AND effects.order_id = ? ORDER BY seq`,
  )
  const effects = database.prepare<[number], EffectRow>(`${effect} WHERE action_seq = ? ORDER BY seq`)
  const last = database.prepare<[number, number], { seq: number; kind: OrderAction['kind'] }>(
    `SELECT seq, kind FROM (SELECT * FROM order_actions AS actions
       WHERE seq > ? AND who = 'host' AND kind NOT IN ('undone', 'claim_undone') ORDER BY seq DESC LIMIT ?) AS actions
     WHERE ${undone} IS NULL ORDER BY seq DESC LIMIT 1`,
  )
  const withEffect = database.prepare<[string, string, string], { seq: number | null }>(
    'SELECT MAX(action_seq) AS seq FROM order_effects WHERE order_id = ? AND field = ? AND after = ?',
  )
  const kindOf = database.prepare<[number], { kind: OrderAction['kind'] }>(
    'SELECT kind FROM order_actions WHERE seq = ?',
  )
  return {
    add({ kind, who, at, undoes }, changed) {
      const seq = Number(add.run(kind, who, at, undoes).lastInsertRowid)
      for (const { orderId, field, lineId, before, after } of changed)
        addEffect.run(
          seq,
          orderId,
          field,
          lineId,
          before === null ? null : JSON.stringify(before),
          JSON.stringify(after),
        )
      return seq
    },
    newest: () => newest.get()?.seq ?? 0,
    ofOrder: (orderId) =>
      ofOrder.all(orderId).map((row) => ({
        ...row,
        undone: row.undone === 1,
        effects: effectsOfOrder.all(row.seq, orderId).map(toEffect),
      })),
    lastToUndo(since, within) {
      const row = last.get(since, within)
      return row ? toAction(row, effects.all(row.seq)) : null
    },
    lastWith(orderId, field, after) {
      const seq = withEffect.get(orderId, field, JSON.stringify(after))?.seq ?? null
      return seq === null
        ? null
        : toAction({ seq, kind: kindOf.get(seq)?.kind ?? 'edited' }, effects.all(seq))
    },
  }
}

function toAction(row: Pick<StoredAction, 'seq' | 'kind'>, effects: readonly EffectRow[]): StoredAction {
  return { ...row, effects: effects.map(toEffect) }
}

function toEffect({ before, after, lineName, ...row }: EffectRow) {
  const values = { before: before === null ? null : parsed(before), after: parsed(after) }
  return { ...OrderEffect.parse({ ...row, ...values }), lineName }
}

const parsed = (text: string): unknown => JSON.parse(text)
