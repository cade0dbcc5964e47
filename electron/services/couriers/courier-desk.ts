import type { CallInput } from '@shared/contract'
import { CourierLayouts, type CourierParcel } from '@shared/contract/couriers'
import { FieldcastError } from '@shared/errors'
import type { OrderBook } from '../orders/order-book'
import type { Store } from '../ports'
import type { Packing } from '../selling/packing'
import type { Workbench } from '../workbench'

/** What couriers are told of a show's parcels, and what of it is put right before. */
export class CourierDesk {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly book: Pick<OrderBook, 'get' | 'setRecipient'>,
    private readonly packing: Pick<Packing, 'parcels'>,
  ) {}

  /** The parcels of a show that has ended, each with its orders; none while it is live. */
  parcels(showId: string): CourierParcel[] {
    const shown = this.packing.parcels(showId)
    const ordersOf = new Map(this.store.parcels.list(showId).map(({ id, orderIds }) => [id, orderIds]))
    return shown.map(({ id, number, buyerName, recipient, lines }) => ({
      id,
      number,
      buyerName,
      recipient,
      lines,
      orders: (ordersOf.get(id) ?? []).map((orderId) => {
        const order = this.book.get(orderId)
        const { note, courier, waybill, state } = order
        return {
          id: orderId,
          number: order.number,
          recipient: order.recipient,
          note,
          courier,
          waybill,
          state,
        }
      }),
    }))
  }

  /** Sets whom a parcel goes to, on each of its orders. */
  setRecipient({ showId, parcelId, recipient }: CallInput<'couriers.setRecipient'>): void {
    const parcel = this.store.parcels.list(showId).find(({ id }) => id === parcelId)
    if (!parcel) throw new FieldcastError('not_found', 'no such parcel')
    this.bench.change((touched) => {
      touched.does('edited')
      for (const id of parcel.orderIds) {
        const order = this.book.get(id)
        this.book.setRecipient(touched, order, recipient)
        this.store.buyers.remember(order.buyerId, recipient)
      }
    })
  }

  /** The sheets whose columns the host changed. */
  layouts(): CourierLayouts {
    return this.store.settings.kept('couriers.layouts') ?? {}
  }

  keepLayout({ sheet, layout }: CallInput<'couriers.keepLayout'>): CourierLayouts {
    const others = Object.entries(this.layouts()).filter(([other]) => other !== sheet)
    const layouts = CourierLayouts.parse(
      Object.fromEntries(layout === null ? others : [...others, [sheet, layout]]),
    )
    this.store.transaction(() => this.store.settings.keep('couriers.layouts', layouts))
    return layouts
  }
}
