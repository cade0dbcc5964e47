import { type Order, type Recipient } from '@shared/contract/orders'
import { isAlive } from '@shared/domain/orders/order-state'
import { formatQuantity } from '@shared/domain/quantity'

/** What stands on a parcel that is missing, the most needed first; null when nothing is. */
export function missingPart(recipient: Recipient): 'address' | 'phone' | 'name' | null {
  if (recipient.address.trim() === '') return 'address'
  if (recipient.phone.trim() === '') return 'phone'
  return recipient.name.trim() === '' ? 'name' : null
}

/** Whether an order cannot be sent yet; a cancelled one needs no address. */
export function lacksAddress(order: Order): boolean {
  return isAlive(order.state) && missingPart(order.recipient) !== null
}

/** What an order holds in one line: 甜玉米 2箱 · 土鸡蛋 30个; lines cancelled are left out. */
export function itemsInWords(order: Pick<Order, 'lines'>): string {
  return order.lines
    .filter((line) => line.quantity > 0)
    .map((line) => `${line.name} ${formatQuantity(line.quantity, line)}`)
    .join(' · ')
}

/** Figures of the totals line; revenue in fen, of open orders. */
export type OrderTotals = {
  readonly orders: number
  readonly open: number
  readonly withoutAddress: number
  readonly revenueFen: number
}

/** Counts a list of orders. */
export function totalsOf(orders: readonly Order[]): OrderTotals {
  const open = orders.filter((order) => isAlive(order.state))
  return {
    orders: orders.length,
    open: open.length,
    withoutAddress: open.filter(lacksAddress).length,
    revenueFen: open.reduce((sum, order) => sum + order.totalFen, 0),
  }
}

/** The next order after `id` that lacks an address, going round from the end to the start; null when no other does. */
export function nextWithoutAddress(orders: readonly Order[], id: string): Order | null {
  const from = orders.findIndex((order) => order.id === id)
  const after = [...orders.slice(from + 1), ...orders.slice(0, Math.max(0, from))]
  return after.find((order) => order.id !== id && lacksAddress(order)) ?? null
}
