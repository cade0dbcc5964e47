import type { ImportedOrder } from '@shared/domain/sheets/read-orders'
import { orderNumber } from '@shared/domain/local-day'
import { isMasked } from '@shared/domain/sheets/read-orders'
import type { Clock, Ids, Store } from '../ports'
import { userKeyOf, type OrderBook } from '../selling/order-book'
import type { Touched } from '../workbench'

/** Makes one order out of what a platform's list says of it, inside the caller's transaction. */
export type OrderMaker = {
  /** Answers its id. Throws out_of_stock {left}: nothing is made then. */
  make(touched: Touched, showId: string, order: ImportedOrder): string
}

/** Makes orders as claims do, one for each number of the platform's: stock is reserved in the same transaction. */
export class ImportedOrderMaker implements OrderMaker {
  constructor(
    private readonly store: Store,
    private readonly book: Pick<OrderBook, 'carryOut'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  make(touched: Touched, showId: string, order: ImportedOrder): string {
    const id = this.open(showId, order)
    for (const { productId, quantity } of order.lines)
      this.book.carryOut(touched, id, productId, { set: [], open: quantity })
    const at = this.clock.now()
    const { paidAt, paidFen, sent, note, courier, waybill } = order
    const payment =
      paidAt === null ? null : ({ method: 'platform', ...paymentOf(paidAt, paidFen, at) } as const)
    const state = sent ? 'shipped' : payment ? 'paid' : 'claimed'
    this.store.imports.describe({ id, note, courier, waybill, state, payment, at })
    touched.orders.add(id)
    return id
  }

  private open(showId: string, order: ImportedOrder): string {
    const { buyers, orders, shows } = this.store
    const { platform, recipient, externalNumber } = order
    const at = this.clock.now()
    const buyer = buyers.meet({ newId: this.ids.next(), platform, ...buyerOf(order) })
    if (recipient.address !== '' && !Object.values(recipient).some(isMasked))
      buyers.remember(buyer.id, recipient)
    const id = this.ids.next()
    const day = shows.day(showId)
    const ordinal = orders.nextOrdinal(day)
    const number = orderNumber(day, ordinal)
    orders.open({ id, number, day, ordinal, showId, buyerId: buyer.id, recipient, at })
    this.store.imports.note(platform, externalNumber, id)
    return id
  }
}

function paymentOf(
  paidAt: number | 'unknown',
  paidFen: number | null,
  now: number,
): { at: number; note: string } {
  return {
    at: paidAt === 'unknown' ? now : paidAt,
    note:
      paidFen === null ? '' : `¥${Math.floor(paidFen / 100)}.${(paidFen % 100).toString().padStart(2, '0')}`,
  }
}

/** Lists often hide who bought: then name and phone say who it is, or else nobody but this order does. */
function buyerOf({ buyerName, recipient, externalNumber }: ImportedOrder): {
  userKey: string
  userName: string
} {
  const { name, phone } = recipient
  const userName = buyerName || name || externalNumber
  if (buyerName !== '' && !isMasked(buyerName))
    return { userKey: userKeyOf({ userId: '', userName }), userName }
  const known = phone !== '' && !isMasked(phone) && !isMasked(name)
  return { userKey: known ? `recipient:${name}/${phone}` : `order:${externalNumber}`, userName }
}
