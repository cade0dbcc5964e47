import type { CallOutput } from '@shared/contract'
import type { OrderEffect } from '@shared/contract/order-desk'
import { Id } from '@shared/contract/fields'
import { Order, Recipient, Sending } from '@shared/contract/orders'
import { isOpen, isSold } from '@shared/domain/orders/order-state'
import { FieldcastError, assertNever } from '@shared/errors'
import type { Claims } from '../selling/claims'
import type { StoredAction } from '../ports'
import type { Touched, Workbench } from '../workbench'
import type { OrderBook } from './order-book'
import type { OrderRecord } from './order-record'

/**
 * Takes the host's actions back, the newest first. What happened to the same orders since stays: only the difference
 * that the action made is undone.
 */
export class Undoing {
  constructor(
    private readonly bench: Workbench,
    private readonly book: OrderBook,
    private readonly record: OrderRecord,
    private readonly claims: Pick<Claims, 'undoWithin'>,
  ) {}

  /** Throws nothing_to_undo, or action_cannot_undo when something since stands in the way. */
  undo(): CallOutput<'orders.undo'> {
    const action = this.record.next()
    if (!action) throw new FieldcastError('nothing_to_undo')
    this.bench.change((touched) => {
      touched.does('undone', 'host', action.seq)
      this.takeBack(touched, action)
    })
    return { kind: action.kind, orders: new Set(action.effects.map(({ orderId }) => orderId)).size }
  }

  private takeBack(touched: Touched, action: StoredAction): void {
    const claims = action.effects.filter(({ field }) => field === 'claim')
    try {
      // A claim knows itself what it did, line by line; prices and gifts follow from that.
      if (claims.length > 0) for (const { after } of claims) this.claims.undoWithin(touched, Id.parse(after))
      else for (const effect of [...action.effects].reverse()) this.takeBackEffect(touched, effect)
    } catch (error) {
      if (!(error instanceof FieldcastError)) throw error
      throw new FieldcastError('action_cannot_undo', error.message, error.details)
    }
  }

  private takeBackEffect(touched: Touched, effect: OrderEffect): void {
    const { field, orderId, before } = effect
    const order = this.book.get(orderId)
    switch (field) {
      case 'quantity':
        this.takeBackQuantity(touched, effect)
        return
      case 'state':
        this.takeBackState(touched, order, effect)
        return
      case 'restocked':
        this.book.setRestocked(touched, orderId, before === true)
        return
      case 'recipient':
        this.book.setRecipient(touched, order, Recipient.parse(before))
        return
      case 'note':
        this.book.setNote(touched, order, Order.shape.note.parse(before))
        return
      case 'payment':
        this.book.setPayment(touched, order, Order.shape.payment.parse(before))
        return
      case 'waybill':
        this.book.setWaybill(touched, order, Sending.parse(before))
        return
      case 'payBy':
        this.book.setPayBy(touched, order, Order.shape.payBy.parse(before))
        return
      case 'shippingByHand':
        this.book.setShippingByHand(touched, order, Order.shape.shippingByHandFen.parse(before))
        return
      // An order that was opened stays, with nothing in it: numbers run without gaps.
      case 'opened':
      case 'claim':
        return
      default:
        assertNever(field)
    }
  }

  private takeBackQuantity(touched: Touched, { lineId, before, after }: OrderEffect): void {
    if (lineId === null || typeof before !== 'number' || typeof after !== 'number') return
    const line = this.book.line(lineId)
    // Gifts follow from what is bought.
    if (line.gift && isOpen(line.orderState)) return
    const quantity = line.quantity - (after - before)
    if (quantity < 0) throw new FieldcastError('action_cannot_undo', 'the line holds less than was added')
    this.book.setQuantity(touched, lineId, quantity)
  }

  private takeBackState(touched: Touched, order: Order, { before, after }: OrderEffect): void {
    const state = Order.shape.state.parse(before)
    // It follows from its lines: they are taken back next.
    if (order.state === state) return
    if (order.state !== after) throw new FieldcastError('action_cannot_undo', 'the order went on since')
    const refund = order.state === 'refunded' && isSold(state)
    this.book.setState(touched, order, state, !refund)
  }
}
