import type { Database } from 'better-sqlite3'
import { ImportMapping } from '@shared/contract/order-sheets'
import type { ImportStore } from '../services/ports'

/** Orders that came out of platforms' lists, and how such lists are read. */
export function importStore(database: Database): ImportStore {
  // An undo leaves an order that was imported cancelled; its number may come in again.
  const takenBack = `EXISTS (
    SELECT 1 FROM orders JOIN order_effects ON order_effects.order_id = orders.id
      JOIN order_actions AS import ON import.seq = action_seq AND import.kind = 'imported'
      JOIN order_actions AS undo ON undo.undoes = import.seq
    WHERE orders.id = order_imports.order_id AND state = 'cancelled')`
  const orderOf = database.prepare<[string, string], { id: string }>(
    `SELECT order_id AS id FROM order_imports WHERE platform = ? AND external_number = ? AND NOT ${takenBack}`,
  )
  const forgetTakenBack = database.prepare<[string, string]>(
    `DELETE FROM order_imports WHERE platform = ? AND external_number = ? AND ${takenBack}`,
  )
  const note = database.prepare<[string, string, string]>(
    'INSERT INTO order_imports (platform, external_number, order_id) VALUES (?, ?, ?)',
  )
  const mapping = database.prepare<[string], { mapping: string }>(
    'SELECT mapping FROM import_mappings WHERE headers = ?',
  )
  const keep = database.prepare<[string, string, number]>(
    `INSERT INTO import_mappings (headers, mapping, used_at) VALUES (?, ?, ?)
     ON CONFLICT (headers) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
  )
  return {
    orderOf: (platform, externalNumber) => orderOf.get(platform, externalNumber)?.id ?? null,
    note(platform, externalNumber, orderId) {
      forgetTakenBack.run(platform, externalNumber)
      note.run(platform, externalNumber, orderId)
    },
    mapping(headers) {
      const row = mapping.get(headers)
      const parsed = ImportMapping.safeParse(row === undefined ? undefined : JSON.parse(row.mapping))
      return parsed.success ? parsed.data : null
    },
    keepMapping: (headers, kept, at) => void keep.run(headers, JSON.stringify(kept), at),
  }
}
