import type { CallInput } from '@shared/contract'
import type { Order } from '@shared/contract/orders'
import type { Parcel, SlipFile } from '@shared/contract/packing'
import { parcelNumber } from '@shared/domain/local-day'
import { isAlive } from '@shared/domain/orders/order-state'
import { keepParcels, mergeIntoParcels, mergeLines, parcelRecipient } from '@shared/domain/orders/parcels'
import { FieldcastError } from '@shared/errors'
import type { Clock, Ids, SlipPrinter, Store, StoredParcel } from '../ports'
import type { SettingsDesk } from '../settings'

/** What ships together, and its slips. */
export class Packing {
  constructor(
    private readonly store: Store,
    private readonly settings: Pick<SettingsDesk, 'current'>,
    private readonly printer: SlipPrinter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The parcels of a show that has ended, with what its orders say now; none while it is live. */
  parcels(showId: string): Parcel[] {
    if (this.store.shows.get(showId)?.state !== 'ended') return []
    this.store.transaction(() => this.mergeWithin(showId))
    const orders = new Map(this.store.orders.list(showId).map((order) => [order.id, order]))
    return this.store.parcels.list(showId).map((parcel) => toParcel(showId, parcel, orders))
  }

  /** Prints the slips of all parcels, or of those named. Throws no_parcels when there is nothing to print. */
  async makeSlips({ showId, parcelIds, hidePrices }: CallInput<'packing.makeSlips'>): Promise<SlipFile> {
    const wanted = parcelIds === null ? null : new Set(parcelIds)
    const parcels = this.parcels(showId).filter(({ id }) => wanted === null || wanted.has(id))
    if (parcels.length === 0) throw new FieldcastError('no_parcels')
    const { shopName, sender, thankYou } = this.settings.current()
    const showTitle = this.store.shows.get(showId)?.title
    const title = showTitle ? { showTitle } : {}
    return this.printer.print(parcels, { hidePrices, shopName, sender, thankYou, ...title })
  }

  /**
   * Brings a show's parcels in step with its orders, inside the caller's transaction: an order that was
   * cancelled leaves, an address that shows two buyers to be one merges them. A parcel keeps its number.
   */
  mergeWithin(showId: string): void {
    const { orders, parcels, shows } = this.store
    const open = orders.list(showId).filter(({ state }) => isAlive(state))
    const before = new Map(
      parcels.list(showId).flatMap(({ id, orderIds }) => orderIds.map((orderId) => [orderId, id])),
    )
    const groups = mergeIntoParcels(open)
    const kept = keepParcels(groups, before)
    const day = shows.day(showId)
    for (const [index, group] of groups.entries()) {
      const parcelId = kept[index] ?? this.newParcel(showId, day)
      for (const { id } of group) {
        if (before.get(id) !== parcelId) parcels.putOrder(id, parcelId)
        before.delete(id)
      }
    }
    for (const orderId of before.keys()) parcels.takeOrderOut(orderId)
  }

  private newParcel(showId: string, day: string): string {
    const id = this.ids.next()
    const ordinal = this.store.parcels.nextOrdinal(day)
    const number = parcelNumber(day, ordinal)
    this.store.parcels.add({ id, number, day, ordinal, showId, at: this.clock.now() })
    return id
  }
}

function toParcel(showId: string, parcel: StoredParcel, all: ReadonlyMap<string, Order>): Parcel {
  const orders = parcel.orderIds.flatMap((id) => all.get(id) ?? [])
  const { id, number, createdAt } = parcel
  return {
    id,
    number,
    showId,
    buyerName: [...new Set(orders.map(({ buyerName }) => buyerName))].join(' / '),
    recipient: { ...parcelRecipient(orders) },
    orderNumbers: orders.map((order) => order.number),
    lines: mergeLines(orders.flatMap(({ lines }) => lines)),
    totalFen: orders.reduce((sum, { totalFen }) => sum + totalFen, 0),
    createdAt,
  }
}
