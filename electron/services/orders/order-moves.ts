import type { CallInput, CallOutput } from '@shared/contract'
import type { Order } from '@shared/contract/orders'
import type { OrderAction } from '@shared/contract/order-desk'
import { isOpen, mayBePaid, mayMove, type OrderState } from '@shared/domain/orders/order-state'
import { FieldcastError } from '@shared/errors'
import type { OrderBook } from './order-book'
import type { Clock, Store } from '../ports'
import type { Touched, Workbench } from '../workbench'

type Moving = Omit<CallInput<'orders.move'>, 'ids'>

/** Takes orders from one state to another: paid, packed, shipped, cancelled and back, one or many at once. */
export class OrderMoves {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly book: OrderBook,
    private readonly clock: Clock,
  ) {}

  /** Moves each order that can be; those that cannot stay as they are and are named with the reason. */
  move({ ids, ...moving }: CallInput<'orders.move'>): CallOutput<'orders.move'> {
    return this.bench.change((touched) => {
      touched.does(kindOf(moving.to))
      const refused: CallOutput<'orders.move'>['refused'] = []
      for (const id of ids) {
        const order = this.book.get(id)
        const reason = this.moveIfPossible(touched, order, moving)
        if (reason !== null) refused.push({ id, number: order.number, reason })
      }
      return { moved: ids.length - refused.length, refused }
    })
  }

  /** Cancels orders whose time to be paid is over; their stock is free again. */
  release(ids: readonly string[]): void {
    this.bench.change((touched) => {
      touched.does('unpaid_released', 'rule')
      for (const id of ids) {
        const order = this.store.orders.get(id)
        if (order && isOpen(order.state)) this.empty(touched, order)
      }
    })
  }

  private moveIfPossible(
    touched: Touched,
    order: Order,
    moving: Moving,
  ): CallOutput<'orders.move'>['refused'][number]['reason'] | null {
    try {
      this.bench.attempt(touched, () => {
        this.moveWithin(touched, order, moving)
      })
      return null
    } catch (error) {
      if (!(error instanceof FieldcastError)) throw error
      if (error.code === 'order_cannot_move' || error.code === 'out_of_stock') return error.code
      throw error
    }
  }

  private moveWithin(touched: Touched, order: Order, { to, payment, restock }: Moving): void {
    const now = { state: order.state, paid: order.payment !== null }
    if (to === 'paid') {
      if (!mayBePaid(now)) throw new FieldcastError('order_cannot_move')
      this.book.setPayment(touched, order, {
        at: this.clock.now(),
        method: payment?.method ?? 'other',
        note: payment?.note ?? '',
      })
      // What is in its box or on its way already stays there.
      if (isOpen(order.state)) this.book.setState(touched, order, 'paid')
      return
    }
    if (!mayMove(now, to)) throw new FieldcastError('order_cannot_move')
    if (to === 'cancelled') this.empty(touched, order)
    else if (to === 'claimed') this.restore(touched, order)
    else if (to === 'refunded') {
      this.book.setState(touched, order, 'refunded', false)
      if (restock) this.book.setRestocked(touched, order.id, true)
    } else this.book.setState(touched, order, to)
  }

  /** A cancelled order is one whose lines hold nothing; its gifts go with them. */
  private empty(touched: Touched, order: Order): void {
    for (const line of order.lines) if (line.quantity > 0) this.book.setQuantity(touched, line.id, 0)
    // One that was packed is not cancelled by its lines alone.
    const after = this.book.get(order.id)
    if (after.state !== 'cancelled') this.book.setState(touched, after, 'cancelled', false)
  }

  /** Brings back what a cancelled order held. Throws out_of_stock {left} when that is sold meanwhile. */
  private restore(touched: Touched, order: Order): void {
    const cancelling = this.store.actions.lastWith(order.id, 'state', 'cancelled')
    const held = cancelling?.effects.filter(
      ({ orderId, field }) => orderId === order.id && field === 'quantity',
    )
    for (const { lineId, before } of held ?? []) {
      const line = order.lines.find(({ id }) => id === lineId)
      if (line && !line.gift && typeof before === 'number') this.book.setQuantity(touched, line.id, before)
    }
    if (this.book.get(order.id).state === 'cancelled') throw new FieldcastError('order_cannot_move')
  }
}

function kindOf(to: OrderState): OrderAction['kind'] {
  if (to === 'paid' || to === 'cancelled' || to === 'refunded') return to
  return to === 'claimed' ? 'restored' : 'moved'
}
