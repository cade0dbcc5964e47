import type { Database } from 'better-sqlite3'
import type { Order, OrderLine } from '@shared/contract/orders'
import type { BuyerOrder, OrderStore, StoredLine } from '../services/ports'

type OrderRow = Pick<
  Order,
  'id' | 'number' | 'showId' | 'buyerId' | 'platform' | 'buyerName' | 'createdAt'
> & {
  readonly name: string
  readonly phone: string
  readonly address: string
}
type Titled = Pick<BuyerOrder, 'showTitle' | 'showStartedAt'>
type LineRow = OrderLine & { readonly orderId: string }

const order = `SELECT orders.id, number, show_id AS showId, buyer_id AS buyerId, platform,
    user_name AS buyerName, orders.recipient_name AS name, orders.recipient_phone AS phone,
    orders.recipient_address AS address, created_at AS createdAt
  FROM orders JOIN buyers ON buyers.id = buyer_id`
const line = `SELECT order_id AS orderId, id, product_id AS productId, code, name, unit,
    smallest_unit AS smallestUnit, unit_size AS unitSize, price_fen AS priceFen, quantity,
    amount_fen AS amountFen
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
       recipient_address, created_at)
     VALUES (@id, @number, @day, @ordinal, @showId, @buyerId, @name, @phone, @address, @at)`,
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
    setQuantity: (lineId, to) => void quantity.run(to, lineId),
  }
}

function byOrder(rows: readonly LineRow[]): Map<string, OrderLine[]> {
  const lines = new Map<string, OrderLine[]>()
  for (const { orderId, ...row } of rows) {
    const others = lines.get(orderId)
    if (others) others.push(row)
    else lines.set(orderId, [row])
  }
  return lines
}

function toOrder({ name, phone, address, ...row }: OrderRow, lines: OrderLine[]): Order {
  return {
    ...row,
    recipient: { name, phone, address },
    lines,
    totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    state: lines.some((one) => one.quantity > 0) ? 'open' : 'cancelled',
  }
}
