import type { Database } from 'better-sqlite3'
import type { StockLedger } from '../services/ports'

type Move = { productId: string; orderLineId: string; quantity: number; at: number }

/** The append-only stock ledger; the figures in stock_levels follow it by trigger. */
export function stockLedger(database: Database): StockLedger {
  const enter = database.prepare<[string, string, number, string | null, number]>(
    `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at) VALUES (?, ?, ?, ?, '', ?)`,
  )
  // Looking and taking are one statement, so that the last unit can be sold once.
  const reserve = database.prepare<[Move]>(
    `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
     SELECT product_id, 'reservation', -@quantity, @orderLineId, '', @at
     FROM stock_levels WHERE product_id = @productId AND available >= @quantity`,
  )
  const correct = database.prepare<[{ productId: string; available: number; reason: string; at: number }]>(
    `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
     SELECT product_id, 'correction', @available - available, NULL, @reason, @at
     FROM stock_levels WHERE product_id = @productId AND available <> @available`,
  )
  return {
    enter: ({ productId, kind, quantity, orderLineId, at }) =>
      void enter.run(productId, kind, quantity, orderLineId, at),
    reserve: (productId, orderLineId, quantity, at) =>
      reserve.run({ productId, orderLineId, quantity, at }).changes === 1,
    correct: (productId, available, reason, at) =>
      correct.run({ productId, available, reason, at }).changes === 1,
  }
}
