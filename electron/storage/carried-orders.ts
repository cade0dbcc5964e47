import type { Database } from 'better-sqlite3'
import type { CarriedOrderStore } from '../services/ports'

/** Orders that travel with the parcels of a later show than their own. */
export function carriedOrderStore(database: Database): CarriedOrderStore {
  const fromShow = database.prepare<[string], { id: string }>(
    `SELECT order_id AS id FROM carried_orders JOIN orders ON orders.id = order_id WHERE orders.show_id = ?`,
  )
  const toShow = database.prepare<[string], { id: string; parcelId: string | null }>(
    `SELECT order_id AS id, parcel_id AS parcelId FROM carried_orders JOIN orders ON orders.id = order_id
     WHERE carried_orders.show_id = ? ORDER BY orders.seq`,
  )
  // Of the same person, whatever account; still to be sent, in a show that ended before this one began.
  const waiting = database.prepare<[{ showId: string }], { id: string; parcelId: string | null }>(
    `SELECT earlier.id, parcel_id AS parcelId
     FROM orders AS earlier
       JOIN buyers ON buyers.id = earlier.buyer_id
       JOIN shows ON shows.id = earlier.show_id
       LEFT JOIN parcel_orders ON parcel_orders.order_id = earlier.id
     WHERE earlier.state IN ('claimed', 'confirmed', 'paid')
       AND shows.state = 'ended'
       AND shows.started_at < (SELECT started_at FROM shows WHERE id = @showId)
       AND earlier.id NOT IN (SELECT order_id FROM carried_orders)
       AND buyers.person_id IN (
         SELECT person_id FROM orders JOIN buyers ON buyers.id = buyer_id
         WHERE show_id = @showId AND orders.state IN ('claimed', 'confirmed', 'paid'))
     ORDER BY earlier.seq`,
  )
  const carry = database.prepare<[string, string, string | null]>(
    'INSERT INTO carried_orders (order_id, show_id, parcel_id) VALUES (?, ?, ?)',
  )
  const leave = database.prepare<[string]>('DELETE FROM carried_orders WHERE order_id = ?')
  return {
    awayFrom: (showId) => fromShow.all(showId).map(({ id }) => id),
    to: (showId) => toShow.all(showId),
    waitingFor: (showId) => waiting.all({ showId }),
    carry: (orderId, showId, parcelId) => void carry.run(orderId, showId, parcelId),
    leave: (orderId) => void leave.run(orderId),
  }
}
