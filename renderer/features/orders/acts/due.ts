import type { Order } from '@shared/contract/orders'
import { isOpen } from '@shared/domain/orders/order-state'

/** So long before its deadline an unpaid order is warned about, in ms. */
const warnMs = 5 * 60_000

/** Until when an order has to be paid, or null where it need not be, or is not waited for any more. */
export function deadlineOf(order: Pick<Order, 'state' | 'payment' | 'payBy'>): number | null {
  return isOpen(order.state) && order.payment === null ? order.payBy : null
}

/** Unpaid orders that are about to let go of their stock, the most urgent first. */
export function dueOrders(orders: readonly Order[], now: number): readonly Order[] {
  return orders
    .filter((order) => {
      const deadline = deadlineOf(order)
      return deadline !== null && deadline - now <= warnMs
    })
    .sort((one, other) => (one.payBy ?? 0) - (other.payBy ?? 0))
}

/** Within how many minutes all of these have to be paid; a begun minute counts whole, at least 1. */
export function minutesLeft(due: readonly Order[], now: number): number {
  return Math.max(1, ...due.map(({ payBy }) => Math.ceil(((payBy ?? now) - now) / 60_000)))
}

/** Orders that were waiting for their payment and, their deadline over, are cancelled now. */
export function letGo(before: readonly Order[], now: readonly Order[]): readonly Order[] {
  const waiting = new Map(before.map((order) => [order.id, deadlineOf(order)]))
  return now.filter(({ id, state, stateAt }) => {
    const deadline = waiting.get(id) ?? null
    return state === 'cancelled' && deadline !== null && stateAt >= deadline
  })
}
