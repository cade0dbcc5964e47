import { type Order } from '@shared/contract/orders'

/** What can be done to many orders at once; it asks by itself what it needs to know, and says what was refused. */
export type ManyOrderAction = {
  readonly id: string
  readonly label: string
  /** Settles when it is done or was thought better of. */
  readonly run: (orderIds: readonly string[]) => Promise<void>
  /** Whether it would do something to at least one of them. */
  readonly enabled: (orders: readonly Order[]) => boolean
}

/** What chosen orders come to. */
export type ChosenTotals = { readonly orders: number; readonly items: number; readonly totalFen: number }

/** Adds chosen orders up; an item is a line that holds something, and what is cancelled costs nothing. */
export function chosenTotals(orders: readonly Order[]): ChosenTotals {
  return {
    orders: orders.length,
    items: orders.reduce((sum, order) => sum + order.lines.filter(({ quantity }) => quantity > 0).length, 0),
    totalFen: orders.reduce(
      (sum, order) => sum + (order.state === 'cancelled' || order.state === 'refunded' ? 0 : order.totalFen),
      0,
    ),
  }
}
