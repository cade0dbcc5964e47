import { z } from 'zod'
import { call } from './definition'
import { Id, Nothing, Quantity, Timestamp, typed } from './fields'
import { Product } from './products'

/** The moves a host enters by hand; those of orders enter themselves. */
export const enteredKinds = ['purchase', 'spoilage', 'return', 'correction'] as const

/** One entry of a product's stock ledger (库存流水). */
export const StockEntry = z.object({
  seq: z.int().positive(),
  kind: z.enum(['opening', 'purchase', 'reservation', 'release', 'sale', 'spoilage', 'return', 'correction']),
  /** In smallest units; negative for what leaves. */
  delta: z.int(),
  /** What could be claimed after it. */
  available: z.int(),
  reason: z.string(),
  /** The number of the order it was for, or null. */
  orderNumber: z.string().nullable(),
  at: Timestamp,
})
export type StockEntry = z.infer<typeof StockEntry>

/** What should lie on the shelf, in smallest units: what can be claimed, what is held, and what is paid but not packed. */
export const ShelfRow = z.object({ productId: Id, available: z.int(), held: z.int(), unpacked: z.int() })
export type ShelfRow = z.infer<typeof ShelfRow>

export const stockCalls = {
  /** Goods that came in, spoiled, came back, or were miscounted; `quantity` is signed for a correction only. */
  'stock.enter': call(
    z.object({
      productId: Id,
      kind: z.enum(enteredKinds),
      quantity: z.int().min(-10_000_000).max(10_000_000),
      reason: typed(200),
    }),
    Product,
  ),
  /** The newest entries before `before`, newest first. */
  'stock.ledger': call(
    z.object({ productId: Id, before: z.int().positive().nullable(), limit: z.int().min(1).max(500) }),
    z.array(StockEntry),
  ),
  'stock.shelf': call(Nothing, z.array(ShelfRow)),
  /** A count against the shelf (盘点): each difference is written as a correction with the reason. */
  'stock.count': call(
    z.object({
      counts: z
        .array(z.object({ productId: Id, counted: Quantity }))
        .min(1)
        .max(5_000),
      reason: typed(200),
    }),
    z.object({ corrected: z.int() }),
  ),
}
