/** What an order goes through; what holds nothing any more is cancelled, what was paid back is refunded. */
export const orderStates = [
  'claimed',
  'confirmed',
  'paid',
  'packed',
  'shipped',
  'done',
  'cancelled',
  'refunded',
] as const
export type OrderState = (typeof orderStates)[number]

/** Moves a person may make; going back is undoing, which is no move. Packed before paid is cash on delivery. */
const moves = {
  claimed: ['confirmed', 'paid', 'packed', 'cancelled'],
  confirmed: ['paid', 'packed', 'cancelled'],
  paid: ['packed', 'shipped', 'refunded'],
  packed: ['shipped', 'refunded', 'cancelled'],
  shipped: ['done', 'refunded', 'cancelled'],
  done: ['refunded'],
  cancelled: ['claimed'],
  refunded: [],
} as const satisfies Record<OrderState, readonly OrderState[]>

/** Whether an order may go from one state to another; what was paid for is refunded, and nothing else is. */
export function mayMove(
  order: { readonly state: OrderState; readonly paid: boolean },
  to: OrderState,
): boolean {
  const possible: readonly OrderState[] = moves[order.state]
  if (!possible.includes(to)) return false
  return (to !== 'cancelled' || !order.paid) && (to !== 'refunded' || order.paid)
}

/** Whether the buyer can still pay: one that is on its way already stays where it is, and is paid for. */
export function mayBePaid(order: { readonly state: OrderState; readonly paid: boolean }): boolean {
  return isAlive(order.state) && !order.paid
}

/** Whether its lines may still change: nobody has paid for them, and they are not in a box. */
export function isOpen(state: OrderState): boolean {
  return state === 'claimed' || state === 'confirmed'
}

/** Whether something of it is, or is to be, sent to somebody. */
export function isAlive(state: OrderState): boolean {
  return state !== 'cancelled' && state !== 'refunded'
}

/** Whether its goods have left the shelf for good: paid for, or in a box. */
export function isSold(state: OrderState): boolean {
  return !isOpen(state) && isAlive(state)
}
