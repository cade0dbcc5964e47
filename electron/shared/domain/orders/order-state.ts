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
  packed: ['paid', 'shipped', 'refunded', 'cancelled'],
  shipped: ['paid', 'done', 'refunded'],
  done: ['refunded'],
  cancelled: ['claimed'],
  refunded: [],
} as const satisfies Record<OrderState, readonly OrderState[]>

/** Whether an order may go from one state to another. */
export function mayMove(from: OrderState, to: OrderState): boolean {
  const possible: readonly OrderState[] = moves[from]
  return possible.includes(to)
}

/** Whether its lines may still change: nobody has paid for them, and they are not in a box. */
export function isOpen(state: OrderState): boolean {
  return state === 'claimed' || state === 'confirmed'
}

/** Whether something of it is, or is to be, sent to somebody. */
export function isAlive(state: OrderState): boolean {
  return state !== 'cancelled' && state !== 'refunded'
}
