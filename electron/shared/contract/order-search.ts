import { z } from 'zod'
import { orderStates } from '../domain/orders/order-state'
import { call } from './definition'
import { Id, Nothing, typed } from './fields'
import { Order } from './orders'

/** Which orders are shown, beside the words they have. */
export const OrderFilters = z.object({
  /** Any of these; none of them stands for all. */
  states: z.array(z.enum(orderStates)).max(orderStates.length),
  /** Only what somebody still has to pay. */
  unpaid: z.boolean(),
  /** Only what cannot be sent, for its recipient is not known. */
  lacksRecipient: z.boolean(),
  platform: z.string().max(500).nullable(),
  /** Only what holds this product. */
  productId: Id.nullable(),
})
export type OrderFilters = z.infer<typeof OrderFilters>

/** Every order is shown. */
export const noOrderFilters: OrderFilters = {
  states: [],
  unpaid: false,
  lacksRecipient: false,
  platform: null,
  productId: null,
}

/** How many orders a search counts before it says that there are more. */
export const mostCounted = 1_000

export const OrderSearch = z.object({
  /** Words, all of which must be there; empty for any order. */
  text: typed(100),
  /** Null for all shows. */
  showId: Id.nullable(),
  filters: OrderFilters,
  sort: z.enum(['newest', 'oldest']),
  /** Goes on behind the last place of an answer; null from the beginning. */
  after: z.int().positive().nullable(),
  limit: z.int().min(1).max(500),
})
export type OrderSearch = z.infer<typeof OrderSearch>

export const FoundOrders = z.object({
  orders: z.array(Order),
  /** Where to go on; null when that was all. */
  next: z.int().positive().nullable(),
  /** How many there are, at most `mostCounted`; null when going on. */
  total: z.int().nonnegative().nullable(),
  /** There are more than `total`. */
  more: z.boolean(),
  /** Old orders that cannot be found by words yet, while they are indexed after an update. */
  unindexed: z.int().nonnegative(),
})
export type FoundOrders = z.infer<typeof FoundOrders>

/** Where a column stands and how wide it is, in pixels; one that is left out is not shown. */
export const OrderColumn = z.object({ key: typed(40).min(1), width: z.int().min(40).max(1_200).nullable() })
export type OrderColumn = z.infer<typeof OrderColumn>

/** A way to look at orders that the host gave a name. */
export const OrderView = z.object({
  id: Id,
  name: typed(30).min(1),
  text: typed(100),
  allShows: z.boolean(),
  filters: OrderFilters,
  columns: z.array(OrderColumn).max(40),
  sort: z.object({ key: typed(40).min(1), descending: z.boolean() }).nullable(),
})
export type OrderView = z.infer<typeof OrderView>

/** What is kept of how orders are looked at: the views, and the columns where none is chosen. */
export const OrderViews = z.object({
  views: z.array(OrderView).max(40),
  columns: z.array(OrderColumn).max(40).nullable(),
})
export type OrderViews = z.infer<typeof OrderViews>

export const orderSearchCalls = {
  /** Which orders of a show have all words; their rows are pushed, or listed, already. */
  'orders.match': call(
    z.object({ showId: Id, text: typed(100) }),
    z.object({ ids: z.array(Id), unindexed: z.int().nonnegative() }),
  ),
  'orders.find': call(OrderSearch, FoundOrders),
  'orders.views': call(Nothing, OrderViews),
  'orders.keepViews': call(OrderViews, Nothing),
}
