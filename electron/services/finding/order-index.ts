import type { OrderSearch } from '@shared/contract/order-search'
import type { Readings } from '@shared/domain/search/readings'

// What the search asks of the data file. All of it is synchronous and short: the caller pauses in between.

/** What is looked for, without the page of it that is wanted. */
export type OrderQuery = Pick<OrderSearch, 'text' | 'showId' | 'filters' | 'sort'>

/** A run through the orders; `places` are `orders.seq`, in the order asked for. */
export type OrderHunt = {
  /** The next places behind `after` (null: from the beginning), at most `limit`, as far as one step looks. */
  step(after: number | null, limit: number): { readonly places: number[]; readonly reached: number | null }
}

/** The index of orders. A broken one is begun anew, as `unindexed` then tells; orders do not suffer from it. */
export type OrderIndex = {
  /** How names are read; orders are indexed from then on. */
  use(readings: Readings): void
  /** Indexes some of what changed since it was indexed; true when nothing is left. Part of the caller's transaction. */
  catchUp(): boolean
  /** Whether something changed since it was indexed; costs next to nothing. */
  isDue(): boolean
  /** Takes what changed out of the index at once, words that are erased with it; it is indexed again with the rest. */
  forgetDue(): void
  /** Whether all orders that were there before the index was are in it; costs next to nothing. */
  isBuilt(): boolean
  /** Indexes some of the orders that were there before the index was, from the newest down; true when that was all. */
  build(): boolean
  /** How many orders no word finds yet. */
  unindexed(): number
  hunt(query: OrderQuery): OrderHunt
  idAt(place: number): string | null
}
