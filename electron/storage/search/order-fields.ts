import type { Database } from 'better-sqlite3'
import type { OrderFields } from '@shared/domain/search/order-text'
import { shownTextColumn } from '../comments'

/** Reads what an order is found by; null where there is no such order any more. */
export function orderFields(database: Database): (seq: number) => OrderFields | null {
  const order = database.prepare<[number], Omit<OrderFields, 'products' | 'comments'> & { id: string }>(
    `SELECT orders.id, number, user_name AS buyerName, orders.recipient_name AS name,
       orders.recipient_phone AS phone, orders.recipient_address AS address, waybill, note
     FROM orders JOIN buyers ON buyers.id = buyer_id WHERE orders.seq = ?`,
  )
  // Cancelled lines too: what somebody had ordered is asked for as well.
  const products = database.prepare<[string], { code: string; name: string }>(
    'SELECT code, name FROM order_lines WHERE order_id = ? ORDER BY seq',
  )
  const comments = database.prepare<[string], { text: string }>(
    `SELECT ${shownTextColumn} FROM claims JOIN comments ON comments.seq = comment_seq
     WHERE order_id = ? ORDER BY claims.seq`,
  )
  return (seq) => {
    const row = order.get(seq)
    if (!row) return null
    const { id, ...fields } = row
    return {
      ...fields,
      products: products.all(id).flatMap(({ code, name }) => [code, name]),
      comments: comments.all(id).map(({ text }) => text),
    }
  }
}
