import type { Order, Recipient } from '@shared/contract/orders'
import { FieldcastError } from '@shared/errors'
import type { OrderBook } from './order-book'
import type { Store } from '../ports'
import type { Workbench } from '../workbench'

/** What the host does to orders by hand. */
export class Orders {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly book: OrderBook,
  ) {}

  list(showId: string): Order[] {
    return this.store.orders.list(showId)
  }

  /** Sets whom an order goes to, and remembers it for the buyer's next one. */
  setRecipient(id: string, recipient: Recipient): Order {
    return this.bench.change((touched) => {
      const { buyerId } = this.get(id)
      this.store.orders.setRecipient(id, recipient)
      this.store.buyers.remember(buyerId, recipient)
      touched.orders.add(id)
      return this.get(id)
    })
  }

  /** Sets a line to a quantity in smallest units; 0 cancels it. Throws out_of_stock {left}. */
  setLineQuantity(lineId: string, quantity: number): Order {
    return this.bench.change((touched) => {
      const { orderId } = this.book.line(lineId)
      this.book.setQuantity(touched, lineId, quantity)
      return this.get(orderId)
    })
  }

  private get(id: string): Order {
    const order = this.store.orders.get(id)
    if (!order) throw new FieldcastError('not_found', 'no such order')
    return order
  }
}
