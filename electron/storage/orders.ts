import type { Database } from 'better-sqlite3'
import { Discounts, Payment, type Order, type OrderLine } from '@shared/contract/orders'
import type { BuyerOrder, OrderStore, StoredLine } from '../services/ports'

type OrderRow = Omit<Order, 'recipient' | 'lines' | 'discounts' | 'payment' | 'totalFen'> & {
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly discounts: string
  readonly paidAt: number | null
  readonly paidMethod: string | null
  readonly paidNote: string
}
type Titled = Pick<BuyerOrder, 'showTitle' | 'showStartedAt'>
type LineRow = Omit<OrderLine, 'gift'> & { readonly gift: 0 | 1; readonly orderId: string }

const order = `SELECT orders.id, number, show_id AS showId, buyer_id AS buyerId, platform,
    user_name AS buyerName, orders.recipient_name AS name, orders.recipient_phone AS phone,
    orders.recipient_address AS address, created_at AS createdAt, goods_fen AS goodsFen, discounts,
    discount_fen AS discountFen, shipping_fen AS shippingFen, shipping_by_hand_fen AS shippingByHandFen, state,
    state_at AS stateAt, source, note, paid_at AS paidAt, paid_method AS paidMethod, paid_note AS paidNote,
    pay_by AS payBy, courier, waybill
  FROM orders JOIN buyers ON buyers.id = buyer_id`
const line = `SELECT order_id AS orderId, id, product_id AS productId, code, name, unit,
    smallest_unit AS smallestUnit, unit_size AS unitSize, price_fen AS priceFen, quantity,
    amount_fen AS amountFen, gift
  FROM order_lines`
const storedLine = `SELECT id, order_id AS orderId, product_id AS productId, unit,
    smallest_unit AS smallestUnit, unit_size AS unitSize, price_fen AS priceFen, quantity
  FROM order_lines`

/** Orders and their lines. */
export function orderStore(database: Database): OrderStore {
  const ofShow = database.prepare<[string], OrderRow>(`${order} WHERE show_id = ? ORDER BY orders.seq`)
  const byId = database.prepare<[string], OrderRow>(`${order} WHERE orders.id = ?`)
  const ofUser = database.prepare<[string, string, number], OrderRow & Titled>(
    `SELECT mine.*, shows.title AS showTitle, shows.started_at AS showStartedAt FROM (${order}
       WHERE platform = ? AND user_key = ? ORDER BY orders.seq DESC LIMIT ?) AS mine
     JOIN shows ON shows.id = mine.showId ORDER BY showStartedAt DESC, mine.createdAt DESC`,
  )
  const linesOfShow = database.prepare<[string], LineRow>(`${line} WHERE show_id = ? ORDER BY seq`)
  const linesOfOrder = database.prepare<[string], LineRow>(`${line} WHERE order_id = ? ORDER BY seq`)
  const held = database.prepare<[string, string], { sum: number }>(
    'SELECT COALESCE(SUM(quantity), 0) AS sum FROM order_lines WHERE show_id = ? AND product_id = ?',
  )
  const ofBuyer = database.prepare<[string, string], { id: string }>(
    'SELECT id FROM orders WHERE show_id = ? AND buyer_id = ?',
  )
  const ordinal = database.prepare<[string], { next: number }>(
    'SELECT COALESCE(MAX(ordinal), 0) + 1 AS next FROM orders WHERE day = ?',
  )
  const open = database.prepare<[Record<string, string | number>]>(
    `INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
       recipient_address, created_at, state, state_at)
     VALUES (@id, @number, @day, @ordinal, @showId, @buyerId, @name, @phone, @address, @at, 'claimed', @at)`,
  )
  const recipient = database.prepare<[string, string, string, string]>(
    'UPDATE orders SET recipient_name = ?, recipient_phone = ?, recipient_address = ? WHERE id = ?',
  )
  const oneLine = database.prepare<[string], StoredLine>(`${storedLine} WHERE id = ?`)
  const linesOf = database.prepare<[string, string], StoredLine>(
    `${storedLine} WHERE order_id = ? AND product_id = ? ORDER BY seq`,
  )
  const openLine = database.prepare<[{ id: string; orderId: string; productId: string }]>(
    `INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
       price_fen, wholesale_fen, quantity)
     SELECT @id, orders.id, show_id, products.id, code, name, unit, smallest_unit, unit_size, price_fen,
       wholesale_fen, 0
     FROM orders, products WHERE orders.id = @orderId AND products.id = @productId`,
  )
  const quantity = database.prepare<[number, string]>('UPDATE order_lines SET quantity = ? WHERE id = ?')
  // What holds nothing is cancelled, and is claimed again as soon as it holds something.
  const settle = database.prepare<[{ lineId: string; at: number }]>(
    `UPDATE orders SET state = CASE held_lines WHEN 0 THEN 'cancelled' ELSE 'claimed' END, state_at = @at
     WHERE id = (SELECT order_id FROM order_lines WHERE id = @lineId)
       AND ((held_lines = 0 AND state IN ('claimed', 'confirmed')) OR (held_lines > 0 AND state = 'cancelled'))`,
  )
  return {
    list(showId) {
      const lines = byOrder(linesOfShow.all(showId))
      return ofShow.all(showId).map((row) => toOrder(row, lines.get(row.id) ?? []))
    },
    get(id) {
      const row = byId.get(id)
      return row ? toOrder(row, byOrder(linesOfOrder.all(id)).get(id) ?? []) : null
    },
    ofUser: (platform, userKey, limit) =>
      ofUser.all(platform, userKey, limit).map(({ showTitle, showStartedAt, ...row }) => ({
        ...toOrder(row, byOrder(linesOfOrder.all(row.id)).get(row.id) ?? []),
        showTitle,
        showStartedAt,
      })),
    held: (showId, productId) => held.get(showId, productId)?.sum ?? 0,
    ofBuyer: (showId, buyerId) => ofBuyer.get(showId, buyerId) ?? null,
    nextOrdinal: (day) => ordinal.get(day)?.next ?? 1,
    open: ({ recipient: to, ...rest }) => void open.run({ ...rest, ...to }),
    setRecipient: (id, { name, phone, address }) => void recipient.run(name, phone, address, id),
    line: (lineId) => oneLine.get(lineId) ?? null,
    linesOf: (orderId, productId) => linesOf.all(orderId, productId),
    openLine: (one) => void openLine.run(one),
    setQuantity(lineId, to, at) {
      quantity.run(to, lineId)
      settle.run({ lineId, at })
    },
  }
}

function byOrder(rows: readonly LineRow[]): Map<string, OrderLine[]> {
  const lines = new Map<string, OrderLine[]>()
  for (const { orderId, gift, ...row } of rows) {
    const line = { ...row, gift: gift === 1 }
    const others = lines.get(orderId)
    if (others) others.push(line)
    else lines.set(orderId, [line])
  }
  return lines
}

function toOrder({ name, phone, address, ...row }: OrderRow, lines: OrderLine[]): Order {
  const { discounts, paidAt: at, paidMethod: method, paidNote: note, ...rest } = row
  return {
    ...rest,
    recipient: { name, phone, address },
    lines,
    discounts: Discounts.parse(JSON.parse(discounts)),
    payment: at === null ? null : Payment.parse({ at, method, note }),
    totalFen: row.goodsFen - row.discountFen + row.shippingFen,
  }
}
