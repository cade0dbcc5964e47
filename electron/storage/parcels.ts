import type { Database } from 'better-sqlite3'
import type { ParcelStore } from '../services/ports'

type Row = { id: string; number: string; createdAt: number; orderId: string }

/** Parcels and the orders in them; one that was merged into another keeps its number, out of use. */
export function parcelStore(database: Database): ParcelStore {
  const ofShow = database.prepare<[string], Row>(
    `SELECT parcels.id, parcels.number, parcels.created_at AS createdAt, order_id AS orderId
     FROM parcels JOIN parcel_orders ON parcel_id = parcels.id JOIN orders ON orders.id = order_id
     WHERE parcels.show_id = ? ORDER BY parcels.ordinal, orders.seq`,
  )
  const ordinal = database.prepare<[string], { next: number }>(
    'SELECT COALESCE(MAX(ordinal), 0) + 1 AS next FROM parcels WHERE day = ?',
  )
  const add = database.prepare<[Record<string, string | number>]>(
    `INSERT INTO parcels (id, number, day, ordinal, show_id, created_at)
     VALUES (@id, @number, @day, @ordinal, @showId, @at)`,
  )
  const putOrder = database.prepare<[string, string]>(
    `INSERT INTO parcel_orders (order_id, parcel_id) VALUES (?, ?)
     ON CONFLICT (order_id) DO UPDATE SET parcel_id = excluded.parcel_id`,
  )
  const takeOut = database.prepare<[string]>('DELETE FROM parcel_orders WHERE order_id = ?')
  const byNumber = database.prepare<[string], { id: string; showId: string }>(
    'SELECT id, show_id AS showId FROM parcels WHERE number = ?',
  )
  const ticked = database
    .prepare<[string], string>('SELECT line_id FROM packed_lines WHERE parcel_id = ? ORDER BY at')
    .pluck()
  const tick = database.prepare<[string, string, number]>(
    'INSERT INTO packed_lines (parcel_id, line_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const untick = database.prepare<[string, string]>(
    'DELETE FROM packed_lines WHERE parcel_id = ? AND line_id = ?',
  )
  return {
    byNumber: (number) => byNumber.get(number) ?? null,
    ticked: (parcelId) => ticked.all(parcelId),
    tick: (parcelId, lineId, at) => void tick.run(parcelId, lineId, at),
    untick: (parcelId, lineId) => void untick.run(parcelId, lineId),
    list(showId) {
      const parcels = new Map<string, Omit<Row, 'orderId'> & { orderIds: string[] }>()
      for (const { orderId, ...row } of ofShow.all(showId)) {
        const known = parcels.get(row.id)
        if (known) known.orderIds.push(orderId)
        else parcels.set(row.id, { ...row, orderIds: [orderId] })
      }
      return [...parcels.values()]
    },
    nextOrdinal: (day) => ordinal.get(day)?.next ?? 1,
    add: (parcel) => void add.run(parcel),
    putOrder: (orderId, parcelId) => void putOrder.run(orderId, parcelId),
    takeOrderOut: (orderId) => void takeOut.run(orderId),
  }
}
