import type { Database } from 'better-sqlite3'
import type { Packed } from '@shared/domain/packing/boxes'
import type { ParcelStore, StoredParcel } from '../services/ports'

type Row = Omit<StoredParcel, 'orderIds' | 'packed'>

/** Parcels, the orders in them and how much of each line; one that was merged into another keeps its number, out of use. */
export function parcelStore(database: Database): ParcelStore {
  const ofShow = database.prepare<[string], Row>(
    `SELECT id, number, created_at AS createdAt, part_of AS partOf, part FROM parcels AS parcel
     WHERE show_id = ? AND EXISTS (SELECT 1 FROM parcel_orders WHERE parcel_id = COALESCE(part_of, parcel.id))
     ORDER BY ordinal`,
  )
  const ordersOfShow = database.prepare<[string], { parcelId: string; orderId: string }>(
    `SELECT parcel_id AS parcelId, order_id AS orderId
     FROM parcels JOIN parcel_orders ON parcel_id = parcels.id JOIN orders ON orders.id = order_id
     WHERE parcels.show_id = ? ORDER BY orders.seq`,
  )
  const linesOfShow = database.prepare<[string], Packed & { parcelId: string }>(
    `SELECT parcel_id AS parcelId, line_id AS lineId, parcel_lines.quantity
     FROM parcels JOIN parcel_lines ON parcel_id = parcels.id JOIN order_lines ON order_lines.id = line_id
     WHERE parcels.show_id = ? ORDER BY order_lines.seq`,
  )
  const ordinal = database.prepare<[string], { next: number }>(
    'SELECT COALESCE(MAX(ordinal), 0) + 1 AS next FROM parcels WHERE day = ?',
  )
  const add = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO parcels (id, number, day, ordinal, show_id, created_at, part_of, part)
     VALUES (@id, @number, @day, @ordinal, @showId, @at, @partOf, @part)`,
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
  const unpack = database.prepare<[string]>('DELETE FROM parcel_lines WHERE parcel_id = ?')
  const pack = database.prepare<[string, string, number]>(
    'INSERT INTO parcel_lines (parcel_id, line_id, quantity) VALUES (?, ?, ?)',
  )
  return {
    byNumber: (number) => byNumber.get(number) ?? null,
    ticked: (parcelId) => ticked.all(parcelId),
    tick: (parcelId, lineId, at) => void tick.run(parcelId, lineId, at),
    untick: (parcelId, lineId) => void untick.run(parcelId, lineId),
    list(showId) {
      const orders = gather(ordersOfShow.all(showId), ({ orderId }) => orderId)
      const packed = gather(linesOfShow.all(showId), ({ lineId, quantity }) => ({ lineId, quantity }))
      return ofShow.all(showId).map((row) => ({
        ...row,
        orderIds: orders.get(row.partOf ?? row.id) ?? [],
        packed: packed.get(row.id) ?? [],
      }))
    },
    nextOrdinal: (day) => ordinal.get(day)?.next ?? 1,
    add: (parcel) => void add.run(parcel),
    putOrder: (orderId, parcelId) => void putOrder.run(orderId, parcelId),
    takeOrderOut: (orderId) => void takeOut.run(orderId),
    setPacked(parcelId, packed) {
      unpack.run(parcelId)
      for (const { lineId, quantity } of packed) pack.run(parcelId, lineId, quantity)
    },
  }
}

function gather<Entry extends { parcelId: string }, Value>(
  rows: readonly Entry[],
  valueOf: (row: Entry) => Value,
): Map<string, Value[]> {
  const found = new Map<string, Value[]>()
  for (const row of rows) {
    const known = found.get(row.parcelId)
    if (known) known.push(valueOf(row))
    else found.set(row.parcelId, [valueOf(row)])
  }
  return found
}
