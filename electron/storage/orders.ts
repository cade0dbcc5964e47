import type { Database } from 'better-sqlite3'
import { Discounts, Payment, type Order, type OrderLine } from '@shared/contract/orders'
import type { OrderState } from '@shared/domain/orders/order-state'
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
type StoredRow = Omit<StoredLine, 'gift'> & { readonly gift: 0 | 1 }
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
const storedLine = `SELECT line.id, order_id AS orderId, orders.state AS orderState, product_id AS productId, line.name,
    line.unit, line.smallest_unit AS smallestUnit, line.unit_size AS unitSize, line.price_fen AS priceFen, quantity, gift`
const ofLines = 'FROM order_lines AS line JOIN orders ON orders.id = order_id'

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
  const changeable = database.prepare<[string, string], { id: string }>(
    `SELECT id FROM orders WHERE show_id = ? AND buyer_id = ? AND state IN ('claimed', 'confirmed', 'cancelled')
     ORDER BY state = 'cancelled', seq DESC LIMIT 1`,
  )
  const ordinal = database.prepare<[string], { next: number }>(
    'SELECT COALESCE(MAX(ordinal), 0) + 1 AS next FROM orders WHERE day = ?',
  )
  const open = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
       recipient_address, source, note, pay_by, created_at, state, state_at)
     VALUES (@id, @number, @day, @ordinal, @showId, @buyerId, @name, @phone, @address, @source, @note, @payBy, @at,
       'claimed', @at)`,
  )
  const recipient = database.prepare<[string, string, string, string]>(
    'UPDATE orders SET recipient_name = ?, recipient_phone = ?, recipient_address = ? WHERE id = ?',
  )
  const oneLine = database.prepare<[string], StoredRow>(`${storedLine} ${ofLines} WHERE line.id = ?`)
  const linesOf = database.prepare<[string, string], StoredRow>(
    `${storedLine} ${ofLines} WHERE order_id = ? AND product_id = ? AND gift = 0 ORDER BY line.seq`,
  )
  const heldLines = database.prepare<[string], StoredRow & { amountFen: number; weightGrams: number }>(
    `${storedLine}, amount_fen AS amountFen, weight_grams AS weightGrams
     ${ofLines} JOIN products ON products.id = product_id WHERE order_id = ? AND quantity > 0 ORDER BY line.seq`,
  )
  const priced = database.prepare<[string], { found: 1 }>(
    `SELECT 1 AS found FROM orders WHERE id = ?
       AND (discount_fen > 0 OR shipping_fen > 0 OR shipping_by_hand_fen IS NOT NULL
         OR EXISTS (SELECT 1 FROM order_lines WHERE order_id = orders.id AND gift = 1 AND quantity > 0))`,
  )
  const openLine = database.prepare<[{ id: string; orderId: string; productId: string; gift: 0 | 1 }]>(
    `INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
       price_fen, wholesale_fen, gift, quantity)
     SELECT @id, orders.id, show_id, products.id, code, name, unit, smallest_unit, unit_size,
       CASE @gift WHEN 1 THEN 0 ELSE price_fen END, wholesale_fen, @gift, 0
     FROM orders, products WHERE orders.id = @orderId AND products.id = @productId`,
  )
  const openLineLike = database.prepare<[{ id: string; orderId: string; likeLineId: string }]>(
    `INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
       price_fen, wholesale_fen, gift, quantity)
     SELECT @id, orders.id, orders.show_id, product_id, code, name, unit, smallest_unit, unit_size, price_fen,
       wholesale_fen, gift, 0
     FROM orders, order_lines WHERE orders.id = @orderId AND order_lines.id = @likeLineId`,
  )
  const set = <Value extends string | number | null>(column: string) =>
    database.prepare<[Value, string]>(`UPDATE orders SET ${column} = ? WHERE id = ?`)
  const note = set<string>('note')
  const payBy = set<number | null>('pay_by')
  const waybill = database.prepare<[string, string, string]>(
    'UPDATE orders SET courier = ?, waybill = ? WHERE id = ?',
  )
  const shippingByHand = set<number | null>('shipping_by_hand_fen')
  const state = database.prepare<[string, number, string]>(
    'UPDATE orders SET state = ?, state_at = ? WHERE id = ?',
  )
  const payment = database.prepare<[number | null, string | null, string, string]>(
    'UPDATE orders SET paid_at = ?, paid_method = ?, paid_note = ? WHERE id = ?',
  )
  const price = database.prepare<[{ id: string; discounts: string; fen: number; shippingFen: number }]>(
    `UPDATE orders SET discounts = @discounts, discount_fen = @fen, shipping_fen = @shippingFen
     WHERE id = @id AND (discounts <> @discounts OR shipping_fen <> @shippingFen)`,
  )
  const awaiting = database.prepare<[], { id: string; payBy: number }>(
    `SELECT id, pay_by AS payBy FROM orders
     -- By the index of deadlines, however many orders are open in states of their own.
     WHERE pay_by IS NOT NULL AND +state IN ('claimed', 'confirmed') ORDER BY pay_by`,
  )
  const quantity = database.prepare<[number, string]>('UPDATE order_lines SET quantity = ? WHERE id = ?')
  // What holds nothing is cancelled, and is claimed again as soon as it holds something.
  const settle = database.prepare<[{ lineId: string; at: number }], { state: OrderState }>(
    `UPDATE orders SET state = CASE held_lines WHEN 0 THEN 'cancelled' ELSE 'claimed' END, state_at = @at
     WHERE id = (SELECT order_id FROM order_lines WHERE id = @lineId)
       AND ((held_lines = 0 AND state IN ('claimed', 'confirmed')) OR (held_lines > 0 AND state = 'cancelled'))
     RETURNING state`,
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
    changeableOf: (showId, buyerId) => changeable.get(showId, buyerId) ?? null,
    nextOrdinal: (day) => ordinal.get(day)?.next ?? 1,
    open: ({ recipient: to, ...rest }) => void open.run({ ...rest, ...to }),
    setRecipient: (id, { name, phone, address }) => void recipient.run(name, phone, address, id),
    setNote: (id, value) => void note.run(value, id),
    setState: (id, value, at) => void state.run(value, at, id),
    setPayment: (id, value) =>
      void payment.run(value?.at ?? null, value?.method ?? null, value?.note ?? '', id),
    setWaybill: (id, sending) => void waybill.run(sending.courier, sending.waybill, id),
    setPayBy: (id, value) => void payBy.run(value, id),
    setShippingByHand: (id, value) => void shippingByHand.run(value, id),
    setPrice(id, { discounts, shippingFen }) {
      const fen = discounts.reduce((sum, discount) => sum + discount.fen, 0)
      price.run({ id, discounts: JSON.stringify(discounts), fen, shippingFen })
    },
    awaitingPayment: () => awaiting.all(),
    line(lineId) {
      const row = oneLine.get(lineId)
      return row ? withGift(row) : null
    },
    linesOf: (orderId, productId) => linesOf.all(orderId, productId).map(withGift),
    heldLines: (orderId) => heldLines.all(orderId).map(withGift),
    hasMoreThanGoods: (orderId) => priced.get(orderId) !== undefined,
    openLine: ({ gift, ...one }) => void openLine.run({ ...one, gift: gift ? 1 : 0 }),
    openLineLike: (one) => void openLineLike.run(one),
    setQuantity(lineId, to, at) {
      quantity.run(to, lineId)
      return settle.get({ lineId, at })?.state ?? null
    },
  }
}

const withGift = <Row extends { readonly gift: 0 | 1 }>({ gift, ...row }: Row) => ({
  ...row,
  gift: gift === 1,
})

function byOrder(rows: readonly LineRow[]): Map<string, OrderLine[]> {
  const lines = new Map<string, OrderLine[]>()
  for (const { orderId, ...row } of rows) {
    const line = withGift(row)
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
