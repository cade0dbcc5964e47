import type { Database } from 'better-sqlite3'
import { ImportMapping } from '@shared/contract/order-sheets'
import type { ImportStore } from '../services/ports'

/** Orders that came out of platforms' lists, and how such lists are read. */
export function importStore(database: Database): ImportStore {
  const orderOf = database.prepare<[string, string], { id: string }>(
    'SELECT order_id AS id FROM order_imports WHERE platform = ? AND external_number = ?',
  )
  const note = database.prepare<[string, string, string]>(
    'INSERT INTO order_imports (platform, external_number, order_id) VALUES (?, ?, ?)',
  )
  const describe = database.prepare<[Record<string, string | number | null>]>(
    `UPDATE orders SET source = 'imported', note = @note, courier = @courier, waybill = @waybill,
       state = @state, state_at = @at, paid_at = @paidAt, paid_method = @paidMethod, paid_note = @paidNote
     WHERE id = @id`,
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
    note: (platform, externalNumber, orderId) => void note.run(platform, externalNumber, orderId),
    describe({ payment, ...order }) {
      const [paidAt, paidMethod] = payment ? [payment.at, payment.method] : [null, null]
      describe.run({ ...order, paidAt, paidMethod, paidNote: payment?.note ?? '' })
    },
    mapping(headers) {
      const row = mapping.get(headers)
      const parsed = ImportMapping.safeParse(row === undefined ? undefined : JSON.parse(row.mapping))
      return parsed.success ? parsed.data : null
    },
    keepMapping: (headers, kept, at) => void keep.run(headers, JSON.stringify(kept), at),
  }
}
