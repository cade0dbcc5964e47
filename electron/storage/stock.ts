import type { Database } from 'better-sqlite3'
import type { ShelfRow, StockEntry } from '@shared/contract/stock'
import type { StockLedger } from '../services/ports'

type Taking = {
  kind: string
  productId: string
  orderLineId: string | null
  quantity: number
  reason: string
  at: number
}

/** The append-only stock ledger; the figures in stock_levels follow it by trigger. */
export function stockLedger(database: Database): StockLedger {
  const enter = database.prepare<[string, string, number, string | null, string, number]>(
    `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  // Looking and taking are one statement, so that the last unit can be sold once.
  const take = database.prepare<[Taking]>(
    `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
     SELECT product_id, @kind, -@quantity, @orderLineId, @reason, @at
     FROM stock_levels WHERE product_id = @productId AND available >= @quantity`,
  )
  const correct = database.prepare<[{ productId: string; available: number; reason: string; at: number }]>(
    `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
     SELECT product_id, 'correction', @available - available, NULL, @reason, @at
     FROM stock_levels WHERE product_id = @productId AND available <> @available`,
  )
  // What could be claimed after an entry is what can be claimed now, less all that came later: later than this page,
  // summed once, and later on it.
  const entries = database.prepare<[{ productId: string; before: number | null; limit: number }], StockEntry>(
    `SELECT moves.seq, moves.kind, moves.delta, moves.reason, moves.at, number AS orderNumber,
       available - COALESCE((SELECT SUM(delta) FROM stock_moves
           WHERE @before IS NOT NULL AND product_id = @productId AND seq >= @before), 0)
         - COALESCE(SUM(moves.delta) OVER (ORDER BY moves.seq DESC
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS available
     FROM (SELECT * FROM stock_moves WHERE product_id = @productId AND (@before IS NULL OR seq < @before)
         ORDER BY seq DESC LIMIT @limit) AS moves
       JOIN stock_levels USING (product_id)
       LEFT JOIN order_lines ON order_lines.id = order_line_id LEFT JOIN orders ON orders.id = order_id
     ORDER BY moves.seq DESC`,
  )
  const shelf = database.prepare<[], ShelfRow>(
    `SELECT product_id AS productId, available, reserved AS held,
       COALESCE((SELECT SUM(quantity) FROM (
           SELECT line.quantity * COALESCE(parts.quantity, 1) AS quantity
           FROM orders JOIN order_lines AS line ON line.order_id = orders.id
             LEFT JOIN product_parts AS parts ON parts.product_id = line.product_id
           WHERE orders.state = 'paid' AND COALESCE(parts.part_id, line.product_id) = levels.product_id)), 0) AS unpacked
     FROM stock_levels AS levels
     WHERE NOT EXISTS (SELECT 1 FROM product_parts WHERE product_parts.product_id = levels.product_id)`,
  )
  return {
    enter: ({ productId, kind, delta, orderLineId, reason, at }) =>
      void enter.run(productId, kind, delta, orderLineId, reason, at),
    take: (kind, taking) => take.run({ kind, reason: '', ...taking }).changes === 1,
    takeAway: (kind, taking) => take.run({ kind, orderLineId: null, ...taking }).changes === 1,
    correct: (productId, available, reason, at) =>
      correct.run({ productId, available, reason, at }).changes === 1,
    entries: (productId, before, limit) => entries.all({ productId, before, limit }),
    shelf: () => shelf.all(),
  }
}
