import { type OrderFilters } from '@shared/contract/order-search'
import { type Order } from '@shared/contract/orders'
import { isAlive } from '@shared/domain/orders/order-state'
import { lacksAddress } from '../orderView'

/** Whether an order at hand passes filters, as the search among all orders would have it. */
export function passes(order: Order, filters: OrderFilters): boolean {
  const { states, unpaid, lacksRecipient, platform, productId } = filters
  if (states.length > 0 && !states.includes(order.state)) return false
  if (unpaid && (order.payment !== null || !isAlive(order.state))) return false
  if (lacksRecipient && !lacksAddress(order)) return false
  if (platform !== null && order.platform !== platform) return false
  return productId === null || order.lines.some((line) => line.productId === productId && line.quantity > 0)
}

/** How many filters narrow the list. */
export function countFilters({ states, unpaid, lacksRecipient, platform, productId }: OrderFilters): number {
  return [states.length > 0, unpaid, lacksRecipient, platform !== null, productId !== null].filter(Boolean)
    .length
}
