import type { Order } from '@shared/contract/orders'
import { isOpen } from '@shared/domain/orders/order-state'
import { normalisePhone } from '@shared/domain/orders/parcels'

/** Orders that can be brought into another: the buyer's own, and those of others in the show. */
export type MergeChoices = { readonly same: readonly Order[]; readonly others: readonly Order[] }

/** Open orders of the same show; the buyer is the same by who they are, by telephone or by name. */
export function mergeChoices(into: Order, orders: readonly Order[]): MergeChoices {
  const open = orders.filter(
    ({ id, showId, state }) => id !== into.id && showId === into.showId && isOpen(state),
  )
  const isSame = (order: Order) =>
    order.buyerId === into.buyerId || order.buyerName === into.buyerName || samePhone(order, into)
  return { same: open.filter(isSame), others: open.filter((order) => !isSame(order)) }
}

/** Those whose buyer, number or items hold what is typed. */
export function mergeMatches(orders: readonly Order[], typed: string): readonly Order[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase()
  const wanted = plain(typed.trim())
  return orders.filter(({ buyerName, number, lines }) =>
    plain([buyerName, number, ...lines.map(({ name }) => name)].join('\n')).includes(wanted),
  )
}

function samePhone({ recipient: one }: Order, { recipient: other }: Order): boolean {
  const phone = normalisePhone(one.phone)
  return phone !== '' && phone === normalisePhone(other.phone)
}
