import type { CallInput } from '@shared/contract'
import type { Order, OrderLine } from '@shared/contract/orders'
import { planBuy } from '@shared/domain/orders/order-lines'
import { isOpen } from '@shared/domain/orders/order-state'
import { FieldcastError } from '@shared/errors'
import type { OrderBook } from './order-book'
import type { Touched, Workbench } from '../workbench'

/** Makes two orders of one, and one of several. */
export class SplitAndMerge {
  constructor(
    private readonly bench: Workbench,
    private readonly book: OrderBook,
  ) {}

  /** Takes quantities of an open order's lines into a new order of the same buyer; answers the new one. */
  split({ id, lines }: CallInput<'orders.split'>): Order {
    const made = this.bench.change((touched) => {
      touched.does('split')
      const order = this.open(id)
      const { showId, buyerId, recipient, note } = order
      const taken = lines.map(({ lineId, quantity }) => {
        const line = order.lines.find((one) => one.id === lineId && !one.gift)
        if (!line || quantity > line.quantity) throw new FieldcastError('no_such_order_line')
        return { line, quantity }
      })
      const left = order.lines.reduce((sum, line) => sum + (line.gift ? 0 : line.quantity), 0)
      // An order that gives all away would only change its number.
      if (taken.reduce((sum, { quantity }) => sum + quantity, 0) >= left)
        throw new FieldcastError('nothing_to_split')
      const newId = this.book.open(touched, { showId, buyerId, recipient, source: 'split', note })
      for (const { line, quantity } of taken) {
        this.book.setQuantity(touched, line.id, this.book.line(line.id).quantity - quantity)
        this.book.openLineLike(touched, newId, line.id, quantity)
      }
      return newId
    })
    return this.book.get(made)
  }

  /** Brings the lines of other open orders of the show into one; those are left empty, and so cancelled. */
  merge({ into, from }: CallInput<'orders.merge'>): Order {
    this.bench.change((touched) => {
      touched.does('merged')
      const target = this.open(into)
      for (const id of from) {
        const source = this.open(id)
        if (id === into || source.showId !== target.showId) throw new FieldcastError('order_cannot_move')
        for (const line of source.lines) {
          if (line.quantity === 0) continue
          this.book.setQuantity(touched, line.id, 0)
          if (!line.gift) this.bring(touched, into, line)
        }
        const known = this.book.get(into)
        if (known.recipient.address === '' && source.recipient.address !== '')
          this.book.setRecipient(touched, known, source.recipient)
      }
    })
    return this.book.get(into)
  }

  /** Onto the line of the same product that has the same terms, else onto one of its own. */
  private bring(touched: Touched, into: string, line: OrderLine): void {
    const own = this.book
      .get(into)
      .lines.filter(({ productId, gift }) => productId === line.productId && !gift)
    const { set, open } = planBuy(own, line, line.quantity)
    for (const { lineId, quantity } of set) this.book.setQuantity(touched, lineId, quantity)
    if (open > 0) this.book.openLineLike(touched, into, line.id, open)
  }

  private open(id: string): Order {
    const order = this.book.get(id)
    if (!isOpen(order.state)) throw new FieldcastError('order_closed')
    return order
  }
}
