import type { CallOutput } from '@shared/contract'
import type { Order } from '@shared/contract/orders'
import type { PackedParcel, Parcel } from '@shared/contract/packing'
import { FieldcastError } from '@shared/errors'
import type { OrderMoves } from '../orders/order-moves'
import type { Clock, Store } from '../ports'
import type { Packing } from './packing'

/** A parcel on the table: scanned, filled line by line, closed. What lies in its box is remembered. */
export class PackingTable {
  constructor(
    private readonly store: Store,
    private readonly packing: Pick<Packing, 'parcels'>,
    private readonly moves: Pick<OrderMoves, 'move'>,
    private readonly clock: Clock,
  ) {}

  /** The parcel of a number as it is printed. Throws no_such_parcel. */
  open(number: string): PackedParcel {
    const found = this.store.parcels.byNumber(number.normalize('NFKC').trim().toUpperCase())
    if (!found) throw new FieldcastError('no_such_parcel', 'unknown', { number })
    return this.read(found.showId, found.id, number)
  }

  /** Puts a line into the box, or takes it out again. */
  tick({ number, lineId, ticked }: { number: string; lineId: string; ticked: boolean }): PackedParcel {
    const { parcel } = this.open(number)
    if (!parcel.lines.some(({ id }) => id === lineId)) throw new FieldcastError('no_such_order_line')
    if (ticked) this.store.parcels.tick(parcel.id, lineId, this.clock.now())
    else this.store.parcels.untick(parcel.id, lineId)
    return this.open(number)
  }

  /**
   * Closes the box: orders that are whole in boxes that are full are packed. One that is in several parcels waits for the
   * last of them. Throws parcel_not_full while a line is missing.
   */
  finish(number: string): CallOutput<'packing.finish'> {
    const { parcel } = this.open(number)
    const ofShow = this.packing.parcels(parcel.showId)
    if (!this.isFull(parcel)) throw new FieldcastError('parcel_not_full')
    const waiting = new Set(
      ofShow.filter((other) => !this.isFull(other)).flatMap(({ orderNumbers }) => orderNumbers),
    )
    const ids = this.ordersOf(parcel).flatMap((order) =>
      isPacked(order.state) || waiting.has(order.number) ? [] : [order.id],
    )
    const { refused } =
      ids.length === 0
        ? { refused: [] }
        : this.moves.move({ ids, to: 'packed', payment: null, restock: false })
    return { ...this.open(number), refused }
  }

  private read(showId: string, id: string, number: string): PackedParcel {
    const parcel = this.packing.parcels(showId).find((other) => other.id === id)
    // All its orders were cancelled, or merged into another parcel.
    if (!parcel) throw new FieldcastError('no_such_parcel', 'empty', { number })
    const packed = this.ordersOf(parcel).every(({ state }) => isPacked(state))
    return { parcel, ticked: this.store.parcels.ticked(id), packed }
  }

  private isFull({ id, lines }: Parcel): boolean {
    const ticked = this.store.parcels.ticked(id)
    return lines.every((line) => ticked.includes(line.id))
  }

  /** Found by their numbers: orders of earlier shows may travel with it, and the parts of one order share it. */
  private ordersOf({ showId, orderNumbers }: Parcel): Order[] {
    const { orders, parcels } = this.store
    const ofShow = new Map(orders.list(showId).map((order) => [order.id, order]))
    const ids = new Set(parcels.list(showId).flatMap(({ orderIds }) => orderIds))
    return [...ids]
      .flatMap((id) => ofShow.get(id) ?? orders.get(id) ?? [])
      .filter(({ number }) => orderNumbers.includes(number))
  }
}

function isPacked(state: string): boolean {
  return state === 'packed' || state === 'shipped' || state === 'done'
}
