import { orderNumber } from '@shared/domain/local-day'
import type { LinePlan } from '@shared/domain/orders/order-lines'
import { lineMove } from '@shared/domain/orders/stock'
import { FieldcastError } from '@shared/errors'
import type { ClaimEffect, Clock, Ids, Store, StoredLine } from '../ports'
import type { Touched } from '../workbench'

/** Who a comment came from. */
export type Commenter = { readonly platform: string; readonly userId: string; readonly userName: string }

/** How a buyer is known on a platform. Some hide user ids: strangers without one must not become one buyer. */
export function userKeyOf({ userId, userName }: Omit<Commenter, 'platform'>): string {
  return userId === '' ? `name:${userName}` : `id:${userId}`
}

/** Orders and the stock they hold; all of it runs inside the caller's transaction. */
export class OrderBook {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The buyer's order in a show, opened when there is none; a returning buyer's address is on it at once. */
  orderOf(showId: string, commenter: Commenter): string {
    const { buyers, orders, shows } = this.store
    const { platform, userName } = commenter
    const buyer = buyers.meet({ newId: this.ids.next(), platform, userKey: userKeyOf(commenter), userName })
    const known = orders.ofBuyer(showId, buyer.id)
    if (known) return known.id
    const id = this.ids.next()
    const day = shows.day(showId)
    const ordinal = orders.nextOrdinal(day)
    const number = orderNumber(day, ordinal)
    const { recipient } = buyer
    orders.open({ id, number, day, ordinal, showId, buyerId: buyer.id, recipient, at: this.clock.now() })
    return id
  }

  /** Carries a plan out on an order's lines of one product. */
  carryOut(touched: Touched, orderId: string, productId: string, plan: LinePlan): ClaimEffect[] {
    const effects = plan.set.map(({ lineId, quantity }) => this.setQuantity(touched, lineId, quantity))
    if (plan.open > 0) {
      const id = this.ids.next()
      this.store.orders.openLine({ id, orderId, productId })
      effects.push(this.setQuantity(touched, id, plan.open))
    }
    return effects
  }

  /** Sets a line to a quantity; the difference is reserved or released. Throws out_of_stock {left}. */
  setQuantity(touched: Touched, lineId: string, quantity: number): ClaimEffect {
    const line = this.line(lineId)
    const { productId, orderId } = line
    this.moveStock(line, quantity)
    this.store.orders.setQuantity(lineId, quantity, this.clock.now())
    touched.products.add(productId)
    touched.orders.add(orderId)
    touched.figures = true
    return { lineId, before: line.quantity, after: quantity }
  }

  /** The line, which must exist. */
  line(lineId: string): StoredLine {
    const line = this.store.orders.line(lineId)
    if (!line) throw new FieldcastError('not_found', 'no such order line')
    return line
  }

  private moveStock({ id, productId, quantity: before }: StoredLine, after: number): void {
    const move = lineMove(before, after)
    const at = this.clock.now()
    const { stock, products } = this.store
    if (move?.kind === 'release')
      stock.enter({ productId, kind: 'release', quantity: move.delta, orderLineId: id, at })
    if (move?.kind !== 'reservation' || stock.reserve(productId, id, -move.delta, at)) return
    const left = products.get(productId)?.available ?? 0
    throw new FieldcastError('out_of_stock', `asked for ${-move.delta}, ${left} left`, { left })
  }
}
