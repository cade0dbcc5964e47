import { z } from 'zod'
import { orderStates } from '../domain/orders/order-state'
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
  /** Given for nothing with something else; it comes and goes with that. */
  gift: z.boolean(),
})
export type OrderLine = z.infer<typeof OrderLine>

/** Money off that a rule granted: so much, for every `every` smallest units of a product. */
export const Discount = z.object({
  name: z.string(),
  /** As the host says it, such as 3 and 箱. */
  every: z.int().positive(),
  unit: z.string(),
  fen: z.int().positive(),
})
export type Discount = z.infer<typeof Discount>
export const Discounts = z.array(Discount)

/** How an order was paid, as the host saw it elsewhere. */
export const paymentMethods = ['wechat', 'alipay', 'platform', 'cash', 'transfer', 'other'] as const
export const Payment = z.object({ at: Timestamp, method: z.enum(paymentMethods), note: z.string() })
export type Payment = z.infer<typeof Payment>

/** By which courier an order goes and the number on its label; empty strings where it is not known. */
export const Sending = z.object({ courier: typed(40), waybill: typed(60) })
export type Sending = z.infer<typeof Sending>

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
  goodsFen: z.int(),
  discounts: Discounts,
  discountFen: z.int(),
  shippingFen: z.int(),
  /** What the host typed instead of the fee of the rules, or null. */
  shippingByHandFen: z.int().nullable(),
  /** What the buyer is to pay: goods, less discounts, and shipping. */
  totalFen: z.int(),
  /** Cancelled as soon as no line is left. */
  state: z.enum(orderStates),
  stateAt: Timestamp,
  source: z.enum(['comment', 'typed', 'imported', 'split']),
  note: z.string(),
  payment: Payment.nullable(),
  /** When it lets go of its stock unless it is paid; null for one that waits for ever. */
  payBy: Timestamp.nullable(),
  courier: z.string(),
  waybill: z.string(),
  createdAt: Timestamp,
})
export type Order = z.infer<typeof Order>

export const orderCalls = {
  'orders.list': call(z.object({ showId: Id }), z.array(Order)),
  'orders.setRecipient': call(z.object({ id: Id, recipient: Recipient }), Order),
  /** Reserves or releases the difference in the same transaction; 0 cancels the line. */
  'orders.setLineQuantity': call(z.object({ lineId: Id, quantity: z.int().min(0).max(10_000_000) }), Order),
}
