import { type Order } from '@shared/contract/orders'

/** Something that can be done to many orders at once; the page is handed those of the other parts of the desk. */
export type ManyOrderAction = {
  readonly id: string
  readonly label: string
  readonly run: (orderIds: readonly string[]) => Promise<void>
  /** Whether it can be done to all of these. */
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
