import type { ImportedOrder } from '@shared/domain/sheets/read-orders'
import { isMasked } from '@shared/domain/sheets/read-orders'
import type { Clock, Ids, Store } from '../ports'
import { userKeyOf, type OrderBook } from '../orders/order-book'
import type { Touched } from '../workbench'

/** Makes one order out of what a platform's list says of it, inside the caller's transaction. */
export type OrderMaker = {
  /** Answers its id. Throws out_of_stock {left}: nothing is made then. */
  make(touched: Touched, showId: string, order: ImportedOrder): string
}

/**
 * Makes orders through the order book, one for each number of the platform's: their stock is held, or sold where they
 * are paid, and the audit trail tells where they came from.
 */
export class ImportedOrderMaker implements OrderMaker {
  constructor(
    private readonly store: Store,
    private readonly book: OrderBook,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  make(touched: Touched, showId: string, order: ImportedOrder): string {
    const { lines, paidAt, paidFen, sent, courier, waybill } = order
    const id = this.open(touched, showId, order)
    for (const { productId, quantity } of lines)
      this.book.carryOut(touched, id, productId, { set: [], open: quantity })
    const now = () => this.book.get(id)
    // Whether it is paid is seen on the platform: nobody is to be hurried here.
    if (now().payBy !== null) this.book.setPayBy(touched, now(), null)
    if (paidAt !== null) {
      const payment = { method: 'platform', ...paymentOf(paidAt, paidFen, this.clock.now()) } as const
      this.book.setPayment(touched, now(), payment)
      this.book.setState(touched, now(), 'paid')
    }
    if (courier !== '' || waybill !== '') this.book.setWaybill(touched, now(), { courier, waybill })
    if (sent) this.book.setState(touched, now(), 'shipped')
    return id
  }

  private open(touched: Touched, showId: string, order: ImportedOrder): string {
    const { buyers, imports } = this.store
    const { platform, recipient, externalNumber, note } = order
    const buyer = buyers.meet({ newId: this.ids.next(), platform, ...buyerOf(order) })
    if (recipient.address !== '' && !Object.values(recipient).some(isMasked))
      buyers.remember(buyer.id, recipient)
    const id = this.book.open(touched, { showId, buyerId: buyer.id, recipient, source: 'imported', note })
    imports.note(platform, externalNumber, id)
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
