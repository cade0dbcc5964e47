import { z } from 'zod'
import { orderStates } from '../domain/orders/order-state'
import { call } from './definition'
import { Fen, Id, Nothing, Timestamp, typed } from './fields'
import { Order, Recipient, paymentMethods } from './orders'

const Quantity = z.int().min(1).max(10_000_000)
const Lines = z.array(z.object({ productId: Id, quantity: Quantity }))

/** An order taken on the telephone or in WeChat; it holds stock as one from a comment does. */
export const TypedOrder = z.object({
  /** Where the buyer came from. */
  platform: z.enum(['phone', 'wechat', 'other']),
  buyerName: typed(60).min(1),
  recipient: Recipient,
  lines: Lines.min(1).max(50),
  note: typed(300),
})
export type TypedOrder = z.infer<typeof TypedOrder>

/** Why an order of many could not be moved. */
export const Refused = z.object({
  id: Id,
  number: z.string(),
  reason: z.enum(['order_cannot_move', 'out_of_stock']),
})

/** What was changed of an order; the values are JSON of the field's own type, null where there was none. */
export const OrderEffect = z.object({
  orderId: Id,
  field: z.enum([
    'quantity',
    'state',
    'recipient',
    'note',
    'payment',
    'shippingByHand',
    'payBy',
    'waybill',
    'claim',
    'opened',
    'restocked',
  ]),
  /** The line, and what it is called, where it is about one. */
  lineId: Id.nullable(),
  before: z.json(),
  after: z.json(),
})
export type OrderEffect = z.infer<typeof OrderEffect>

/** What may be done to orders; each is one line of the audit trail. */
export const actionKinds = [
  'claim_accepted',
  'claim_undone',
  'typed',
  'imported',
  'waybills',
  'edited',
  'moved',
  'paid',
  'cancelled',
  'restored',
  'refunded',
  'split',
  'merged',
  'unpaid_released',
  'undone',
] as const

/** One line of an order's audit trail. */
export const OrderAction = z.object({
  seq: z.int().positive(),
  kind: z.enum(actionKinds),
  who: z.enum(['host', 'rule', 'helper']),
  at: Timestamp,
  /** It was taken back later. */
  undone: z.boolean(),
  effects: z.array(OrderEffect.extend({ lineName: z.string().nullable() })),
})
export type OrderAction = z.infer<typeof OrderAction>

/** The topic `undo`: what the undo key would take back; null when there is nothing since the start. */
export const UndoState = z.object({
  next: z
    .object({
      seq: z.int().positive(),
      kind: z.enum(actionKinds),
      /** How many orders it changed, and the number of one of them. */
      orders: z.int().positive(),
      number: z.string(),
    })
    .nullable(),
})
export type UndoState = z.infer<typeof UndoState>

/** Money off or a gift for every so many smallest units of a product. */
export const PriceRule = z.object({
  id: Id,
  productId: Id,
  every: Quantity,
  minusFen: Fen,
  gift: z.object({ productId: Id, quantity: Quantity }).nullable(),
})
export type PriceRule = z.infer<typeof PriceRule>

export const orderDeskCalls = {
  'orders.type': call(TypedOrder, Order),
  'orders.addLine': call(z.object({ id: Id, productId: Id, quantity: Quantity }), Order),
  'orders.setNote': call(z.object({ id: Id, note: typed(300) }), Order),
  /** The host's own fee, or null to let the rules decide again. */
  'orders.setShipping': call(z.object({ id: Id, shippingFen: Fen.nullable() }), Order),
  /** Moves many at once; each that cannot be is named with its reason, the others move. */
  'orders.move': call(
    z.object({
      ids: z.array(Id).min(1).max(10_000),
      to: z.enum(orderStates),
      /** How they were paid; needed to move to paid, and only there. */
      payment: z.object({ method: z.enum(paymentMethods), note: typed(200) }).nullable(),
      /** Whether the goods of a refunded order go back on the shelf. */
      restock: z.boolean(),
    }),
    z.object({ moved: z.int(), refused: z.array(Refused) }),
  ),
  /** Gives unpaid orders so many minutes from now, or for ever. */
  'orders.waitLonger': call(
    z.object({ ids: z.array(Id).min(1).max(10_000), minutes: z.int().min(1).max(10_080).nullable() }),
    Nothing,
  ),
  /** Takes quantities of an open order's lines into a new order of the same buyer. */
  'orders.split': call(
    z.object({
      id: Id,
      lines: z
        .array(z.object({ lineId: Id, quantity: Quantity }))
        .min(1)
        .max(50),
    }),
    Order,
  ),
  /** Brings the lines of other open orders of the show into one; the others are left empty and cancelled. */
  'orders.merge': call(z.object({ into: Id, from: z.array(Id).min(1).max(200) }), Order),
  /** Takes the host's last action back. */
  'orders.undo': call(Nothing, z.object({ kind: z.enum(actionKinds), orders: z.int() })),
  /** What was done to an order, oldest first. */
  'orders.history': call(z.object({ id: Id }), z.array(OrderAction)),
  'orders.rules': call(Nothing, z.array(PriceRule)),
  /** The rules that hold from now on; orders that are open are priced by them at their next change. */
  'orders.setRules': call(
    z.object({ rules: z.array(PriceRule.omit({ id: true })).max(500) }),
    z.array(PriceRule),
  ),
}
