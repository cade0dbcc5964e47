import type { Order } from '@shared/contract/orders'
import { isAlive } from '@shared/domain/orders/order-state'

/** The orders among `now` that were not among `before` and hold something; those of another show are not news. */
export function newOrders(before: readonly Order[], now: readonly Order[]): readonly Order[] {
  const showId = now[0]?.showId
  const known = new Map(before.map((order) => [order.id, order]))
  // A list of another show comes whole, as after a start: none of it has just been ordered.
  if (before.length === 0 && now.length > 1) return []
  if (before.length > 0 && before[0]?.showId !== showId) return []
  return now.filter((order) => isAlive(order.state) && !isKnownAlive(known.get(order.id)))
}

const isKnownAlive = (order: Order | undefined) => order !== undefined && isAlive(order.state)
