import type { OrderEffect } from '@shared/contract/order-desk'
import type { Order, Payment, Recipient, Sending } from '@shared/contract/orders'
import { orderNumber } from '@shared/domain/local-day'
import type { LinePlan } from '@shared/domain/orders/order-lines'
import { isSold, type OrderState } from '@shared/domain/orders/order-state'
import { lineMove, soldMoves, type StockMove } from '@shared/domain/orders/stock'
import { FieldcastError } from '@shared/errors'
import type { SettingsDesk } from '../settings'
import type { SteadyTime } from './steady-time'
import type { ClaimEffect, Clock, Ids, Store, StoredLine } from '../ports'
import type { Touched } from '../workbench'

/** Who a comment came from. */
export type Commenter = { readonly platform: string; readonly userId: string; readonly userName: string }

/** How a buyer is known on a platform. Some hide user ids: strangers without one must not become one buyer. */
export function userKeyOf({ userId, userName }: Omit<Commenter, 'platform'>): string {
  return userId === '' ? `name:${userName}` : `id:${userId}`
}

type Opening = { readonly showId: string; readonly buyerId: string; readonly recipient: Recipient } & Partial<
  Pick<Order, 'source' | 'note'>
>

/**
 * Orders and the stock they hold: the one place that changes them. Each change says what it did, for the audit trail and
 * for undoing; all of it runs inside the caller's transaction.
 */
export class OrderBook {
  constructor(
    private readonly store: Store,
    private readonly settings: Pick<SettingsDesk, 'current'>,
    private readonly clock: Clock,
    private readonly time: SteadyTime,
    private readonly ids: Ids,
  ) {}

  /**
   * The buyer's order in a show that can still change, or one opened for them; a returning buyer's address is on it
   * at once. What was paid for is closed: more goes on an order of its own.
   */
  orderOf(touched: Touched, showId: string, commenter: Commenter): string {
    const { buyers, orders } = this.store
    const { platform, userName } = commenter
    const buyer = buyers.meet({ newId: this.ids.next(), platform, userKey: userKeyOf(commenter), userName })
    const known = orders.changeableOf(showId, buyer.id)
    return known?.id ?? this.open(touched, { showId, buyerId: buyer.id, recipient: buyer.recipient })
  }

  /** Opens an order with nothing in it yet; answers its id. */
  open(touched: Touched, { showId, buyerId, recipient, source, note }: Opening): string {
    const { orders, shows } = this.store
    const id = this.ids.next()
    const day = shows.day(showId)
    const ordinal = orders.nextOrdinal(day)
    const number = orderNumber(day, ordinal)
    const [at, payBy] = [this.clock.now(), this.payBy()]
    const said = { source: source ?? ('comment' as const), note: note ?? '' }
    orders.open({ id, number, day, ordinal, showId, buyerId, recipient, ...said, payBy, at })
    this.say(touched, { orderId: id, field: 'opened', before: null, after: number })
    return id
  }

  /** Carries a plan out on an order's lines of one product. */
  carryOut(touched: Touched, orderId: string, productId: string, plan: LinePlan): ClaimEffect[] {
    const effects = plan.set.map(({ lineId, quantity }) => this.setQuantity(touched, lineId, quantity))
    if (plan.open > 0) effects.push(this.openLine(touched, { orderId, productId, gift: false }, plan.open))
    return effects
  }

  /** Opens a line at the product's terms of now, or as a gift for nothing. Throws out_of_stock {left}. */
  openLine(
    touched: Touched,
    line: { readonly orderId: string; readonly productId: string; readonly gift: boolean },
    quantity: number,
  ): ClaimEffect {
    const id = this.ids.next()
    this.store.orders.openLine({ id, ...line })
    return this.setQuantity(touched, id, quantity)
  }

  /** Opens a line at the terms of another. Throws out_of_stock {left}. */
  openLineLike(touched: Touched, orderId: string, likeLineId: string, quantity: number): void {
    const id = this.ids.next()
    this.store.orders.openLineLike({ id, orderId, likeLineId })
    this.setQuantity(touched, id, quantity)
  }

  /** Sets a line to a quantity; the difference leaves the stock or comes back to it. Throws out_of_stock {left}. */
  setQuantity(touched: Touched, lineId: string, quantity: number): ClaimEffect {
    const line = this.line(lineId)
    const { productId, orderId, quantity: before } = line
    if (quantity !== before) {
      const move = lineMove(before, quantity, isSold(line.orderState))
      if (move) this.enter(line, move)
      const state = this.store.orders.setQuantity(lineId, quantity, this.clock.now())
      this.say(touched, { orderId, field: 'quantity', lineId, before, after: quantity })
      if (state !== null) {
        this.say(touched, { orderId, field: 'state', before: line.orderState, after: state })
        if (state === 'claimed') this.store.orders.setPayBy(orderId, this.payBy())
      }
      touched.products.add(productId)
      touched.toPrice.add(orderId)
      touched.figures = true
    }
    return { lineId, before, after: quantity }
  }

  /**
   * Sets an order's state. Goods that thereby are sold leave what is held, and come back to it where an undone payment
   * opens the order again; `enters` false leaves the ledger alone, as for a refund whose goods are gone.
   */
  setState(touched: Touched, order: Order, to: OrderState, enters = true): void {
    const sold = isSold(to)
    if (enters && sold !== isSold(order.state))
      for (const line of this.store.orders.heldLines(order.id)) {
        for (const move of soldMoves(line.quantity, sold)) this.enter(line, move)
        touched.products.add(line.productId)
      }
    this.store.orders.setState(order.id, to, this.clock.now())
    this.say(touched, { orderId: order.id, field: 'state', before: order.state, after: to })
    touched.figures = true
  }

  /** Puts the goods of a refunded order back on the shelf, or takes them off it again. Throws out_of_stock {left}. */
  setRestocked(touched: Touched, orderId: string, restocked: boolean): void {
    for (const line of this.store.orders.heldLines(orderId)) {
      this.enter(line, {
        kind: restocked ? 'return' : 'sale',
        delta: restocked ? line.quantity : -line.quantity,
      })
      touched.products.add(line.productId)
    }
    this.say(touched, { orderId, field: 'restocked', before: !restocked, after: restocked })
  }

  setRecipient(touched: Touched, order: Order, recipient: Recipient): void {
    this.store.orders.setRecipient(order.id, recipient)
    this.say(touched, { orderId: order.id, field: 'recipient', before: order.recipient, after: recipient })
    touched.toPrice.add(order.id)
  }

  setNote(touched: Touched, order: Order, note: string): void {
    this.store.orders.setNote(order.id, note)
    this.say(touched, { orderId: order.id, field: 'note', before: order.note, after: note })
  }

  setPayment(touched: Touched, order: Order, payment: Payment | null): void {
    this.store.orders.setPayment(order.id, payment)
    this.say(touched, { orderId: order.id, field: 'payment', before: order.payment, after: payment })
  }

  /** By which courier an order goes, and the number on its label. */
  setWaybill(touched: Touched, order: Order, sending: Sending): void {
    this.store.orders.setWaybill(order.id, sending)
    const { courier, waybill } = order
    this.say(touched, {
      orderId: order.id,
      field: 'waybill',
      before: { courier, waybill },
      after: { ...sending },
    })
  }

  setPayBy(touched: Touched, order: Order, payBy: number | null): void {
    this.store.orders.setPayBy(order.id, payBy)
    this.say(touched, { orderId: order.id, field: 'payBy', before: order.payBy, after: payBy })
  }

  setShippingByHand(touched: Touched, order: Order, fen: number | null): void {
    this.store.orders.setShippingByHand(order.id, fen)
    const before = order.shippingByHandFen
    this.say(touched, { orderId: order.id, field: 'shippingByHand', before, after: fen })
    touched.toPrice.add(order.id)
  }

  /** Notes that a claim went onto an order, so that undoing takes it off. */
  sayClaim(touched: Touched, orderId: string, claimId: string): void {
    this.say(touched, { orderId, field: 'claim', before: null, after: claimId })
  }

  /** The line, which must exist. */
  line(lineId: string): StoredLine {
    const line = this.store.orders.line(lineId)
    if (!line) throw new FieldcastError('not_found', 'no such order line')
    return line
  }

  /** The order, which must exist. */
  get(id: string): Order {
    const order = this.store.orders.get(id)
    if (!order) throw new FieldcastError('not_found', 'no such order')
    return order
  }

  /** Until when an order of now has to be paid, in so many minutes or those of the settings; null for never. */
  payBy(minutes = this.settings.current().payWithinMinutes): number | null {
    return minutes === null ? null : this.time.now() + minutes * 60_000
  }

  private say(touched: Touched, effect: Omit<OrderEffect, 'lineId'> & { readonly lineId?: string }): void {
    touched.effects.push({ lineId: null, ...effect })
    touched.orders.add(effect.orderId)
  }

  /** Enters a line's move in the ledger; what is made of parts moves its parts. Throws out_of_stock {left}. */
  private enter(line: StoredLine, move: StockMove): void {
    const { stock, products } = this.store
    const at = this.clock.now()
    const parts = products.parts(line.productId)
    const ledgers = parts.length > 0 ? parts : [{ productId: line.productId, quantity: 1 }]
    for (const { productId, quantity } of ledgers) {
      const delta = move.delta * quantity
      const takes = move.kind === 'reservation' || move.kind === 'sale'
      if (!takes) stock.enter({ ...move, productId, delta, orderLineId: line.id, reason: '', at })
      else if (!stock.take(move.kind, { productId, orderLineId: line.id, quantity: -delta, at })) {
        const left = products.get(line.productId)?.available ?? 0
        throw new FieldcastError('out_of_stock', `asked for ${String(-move.delta)}, ${String(left)} left`, {
          left,
        })
      }
    }
  }
}
