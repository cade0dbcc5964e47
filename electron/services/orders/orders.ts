import type { CallInput } from '@shared/contract'
import type { OrderAction } from '@shared/contract/order-desk'
import type { Order, Recipient } from '@shared/contract/orders'
import { localDay } from '@shared/domain/local-day'
import { normalisePhone } from '@shared/domain/orders/parcels'
import { isOpen } from '@shared/domain/orders/order-state'
import { planBuy } from '@shared/domain/orders/order-lines'
import { FieldcastError } from '@shared/errors'
import type { OrderBook } from './order-book'
import type { OrderRecord } from './order-record'
import type { Clock, Ids, Store } from '../ports'
import type { Touched, Workbench } from '../workbench'

/** What the host does to one order by hand. */
export class Orders {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly book: OrderBook,
    private readonly record: OrderRecord,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(showId: string): Order[] {
    return this.store.orders.list(showId)
  }

  /** What was done to an order, oldest first. */
  history(id: string): OrderAction[] {
    return this.record.of(id)
  }

  /** Takes down an order from the telephone or from WeChat; it holds stock at once. Throws out_of_stock {left}. */
  type({ platform, buyerName, recipient, lines, note }: CallInput<'orders.type'>): Order {
    const typed = this.bench.change((touched) => {
      touched.does('typed')
      const showId = this.store.shows.currentId() ?? this.openBook(touched)
      const phone = normalisePhone(recipient.phone)
      const userKey = phone === '' ? `name:${buyerName}` : `id:${phone}`
      const buyer = this.store.buyers.meet({ newId: this.ids.next(), platform, userKey, userName: buyerName })
      if (recipient.address !== '') this.store.buyers.remember(buyer.id, recipient)
      const to = recipient.address === '' && recipient.phone === '' ? buyer.recipient : recipient
      const id = this.book.open(touched, { showId, buyerId: buyer.id, recipient: to, source: 'typed', note })
      for (const { productId, quantity } of lines) this.add(touched, id, productId, quantity)
      return id
    })
    return this.book.get(typed)
  }

  /** Adds a product to an order, onto the line that has its terms of now. Throws out_of_stock {left}. */
  addLine({ id, productId, quantity }: CallInput<'orders.addLine'>): Order {
    return this.edit(id, (touched, order) => {
      this.mustBeChangeable(order)
      this.add(touched, id, productId, quantity)
    })
  }

  /** Sets a line to a quantity in smallest units; 0 cancels it. Throws out_of_stock {left}. */
  setLineQuantity(lineId: string, quantity: number): Order {
    const { orderId } = this.book.line(lineId)
    return this.edit(orderId, (touched, order) => {
      this.mustBeChangeable(order)
      this.book.setQuantity(touched, lineId, quantity)
    })
  }

  /** Sets whom an order goes to, and remembers it for the buyer's next one. */
  setRecipient(id: string, recipient: Recipient): Order {
    return this.edit(id, (touched, order) => {
      this.book.setRecipient(touched, order, recipient)
      this.store.buyers.remember(order.buyerId, recipient)
    })
  }

  setNote(id: string, note: string): Order {
    return this.edit(id, (touched, order) => {
      this.book.setNote(touched, order, note)
    })
  }

  /** Sets the host's own shipping fee, or null for that of the rules. */
  setShipping(id: string, fen: number | null): Order {
    return this.edit(id, (touched, order) => {
      this.mustBeChangeable(order)
      this.book.setShippingByHand(touched, order, fen)
    })
  }

  /** Gives unpaid orders so many minutes from now, or for ever. */
  waitLonger(ids: readonly string[], minutes: number | null): void {
    this.bench.change((touched) => {
      touched.does('edited')
      for (const id of ids) this.book.setPayBy(touched, this.book.get(id), this.book.payBy(minutes))
    })
  }

  /** The answer is read once all that follows from the change, such as its price, is in it. */
  private edit(id: string, work: (touched: Touched, order: Order) => void): Order {
    this.bench.change((touched) => {
      touched.does('edited')
      work(touched, this.book.get(id))
    })
    return this.book.get(id)
  }

  private add(touched: Touched, orderId: string, productId: string, quantity: number): void {
    const product = this.store.products.get(productId)
    if (!product) throw new FieldcastError('not_found', 'no such product')
    if (product.archived) throw new FieldcastError('product_archived')
    const plan = planBuy(this.store.orders.linesOf(orderId, productId), product, quantity)
    this.book.carryOut(touched, orderId, productId, plan)
  }

  private mustBeChangeable({ state }: Order): void {
    if (!isOpen(state) && state !== 'cancelled') throw new FieldcastError('order_closed')
  }

  /** A shop that never was live takes orders by telephone too: they stand in a show that has ended as it began. */
  private openBook(touched: Touched): string {
    const [id, at] = [this.ids.next(), this.clock.now()]
    this.store.shows.start({ id, title: '', day: localDay(at), at })
    this.store.shows.end(id, at)
    touched.show = true
    return id
  }
}
