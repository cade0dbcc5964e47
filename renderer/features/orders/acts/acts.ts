import type { Order } from '@shared/contract/orders'
import { mayBePaid, mayMove, type OrderState } from '@shared/domain/orders/order-state'

/** What the host may do to an order's state, in the order of a menu. */
export const acts = ['confirm', 'pay', 'pack', 'ship', 'finish', 'restore', 'refund', 'cancel'] as const
export type Act = (typeof acts)[number]

/** Where each act takes an order. */
export const stateAfter = {
  confirm: 'confirmed',
  pay: 'paid',
  pack: 'packed',
  ship: 'shipped',
  finish: 'done',
  restore: 'claimed',
  refund: 'refunded',
  cancel: 'cancelled',
} as const satisfies Record<Act, OrderState>

/** The next sensible act of each state. */
const next = {
  claimed: 'pay',
  confirmed: 'pay',
  paid: 'pack',
  packed: 'ship',
  shipped: 'finish',
  done: 'pay',
  cancelled: 'restore',
  refunded: null,
} as const satisfies Record<OrderState, Act | null>

type Acted = Pick<Order, 'state' | 'payment'>

/** Whether the act is a legal move of the order. */
export function mayAct(order: Acted, act: Act): boolean {
  const now = { state: order.state, paid: order.payment !== null }
  return act === 'pay' ? mayBePaid(now) : mayMove(now, stateAfter[act])
}

/** The one act that comes next, or null where nothing is left to do, and the others that are legal. */
export function actsOf(order: Acted): { readonly primary: Act | null; readonly others: readonly Act[] } {
  const wanted = next[order.state]
  const primary = wanted !== null && mayAct(order, wanted) ? wanted : null
  return { primary, others: acts.filter((act) => act !== primary && mayAct(order, act)) }
}
