import { z } from 'zod'
import { call } from './definition'
import { Id, Timestamp, typed } from './fields'

/** Whom a parcel goes to; empty strings where it is not known yet. */
export const Recipient = z.object({ name: typed(60), phone: typed(40), address: typed(300) })
export type Recipient = z.infer<typeof Recipient>

export const OrderLine = z.object({
  id: Id,
  productId: Id,
  /** Code, name, units and price as they were when the line was accepted. */
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  smallestUnit: z.string(),
  unitSize: z.int().positive(),
  /** Price of one `unit`. */
  priceFen: z.int(),
  /** In smallest units; 0 for a line that was cancelled. */
  quantity: z.int().nonnegative(),
  /** What the line costs, rounded half up to a fen. */
  amountFen: z.int(),
})
export type OrderLine = z.infer<typeof OrderLine>

/** One buyer's accepted claims in one show; a row of the topic `orders` for the show of the topic `show`. */
export const Order = z.object({
  id: Id,
  /** As printed, such as 20261123-0007. */
  number: z.string(),
  showId: Id,
  buyerId: Id,
  platform: z.string(),
  buyerName: z.string(),
  recipient: Recipient,
  lines: z.array(OrderLine),
  totalFen: z.int(),
  /** Cancelled when no line is left. */
  state: z.enum(['open', 'cancelled']),
  createdAt: Timestamp,
})
export type Order = z.infer<typeof Order>

export const orderCalls = {
  'orders.list': call(z.object({ showId: Id }), z.array(Order)),
  'orders.setRecipient': call(z.object({ id: Id, recipient: Recipient }), Order),
  /** Reserves or releases the difference in the same transaction; 0 cancels the line. */
  'orders.setLineQuantity': call(z.object({ lineId: Id, quantity: z.int().min(0).max(10_000_000) }), Order),
}
