import type { Order } from '@shared/contract/orders'
import type { Parcel } from '@shared/contract/packing'
import type { Product } from '@shared/contract/products'
import { parcelNumber } from '@shared/domain/local-day'
import { isAlive } from '@shared/domain/orders/order-state'
import { keepParcels, mergeIntoParcels } from '@shared/domain/orders/parcels'
import { dealIntoBoxes, type Packed } from '@shared/domain/packing/boxes'
import type { Clock, Ids, Store, StoredParcel } from '../ports'
import type { SettingsDesk } from '../settings'
import { parcelsOfBuyer } from './parcel-contents'

/** What ships together. */
export class Packing {
  constructor(
    private readonly store: Store,
    private readonly settings: Pick<SettingsDesk, 'current'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The parcels of a show that has ended, with what its orders say now; none while it is live. */
  parcels(showId: string): Parcel[] {
    if (!this.hasEnded(showId)) return []
    this.store.transaction(() => this.mergeWithin(showId))
    const orders = new Map(this.shippedWith(showId).map((order) => [order.id, order]))
    const products = this.products()
    return [...byBuyer(this.store.parcels.list(showId)).values()]
      .flatMap((boxes) => parcelsOfBuyer(showId, boxes, orders, products))
      .sort((one, other) => (one.number < other.number ? -1 : 1))
  }

  /** Deals all of a show out to parcels anew, by the rules and weights of now. */
  dealAgain(showId: string): Parcel[] {
    this.store.transaction(() => {
      for (const { id } of this.store.parcels.list(showId)) this.store.parcels.setPacked(id, [])
    })
    return this.parcels(showId)
  }

  /** How many orders of earlier shows could travel with this one's parcels, and how many do. */
  carried(showId: string): { waiting: number; carried: number } {
    if (!this.hasEnded(showId)) return { waiting: 0, carried: 0 }
    const { carried } = this.store
    return { waiting: carried.waitingFor(showId).length, carried: carried.to(showId).length }
  }

  /** Has all that wait travel with this show's parcels, or go back into the parcels they were in. */
  carryOver(showId: string, carry: boolean): Parcel[] {
    if (!this.hasEnded(showId)) return []
    const { carried, parcels } = this.store
    this.store.transaction(() => {
      if (carry) {
        for (const { id, parcelId } of carried.waitingFor(showId)) {
          parcels.takeOrderOut(id)
          carried.carry(id, showId, parcelId)
        }
      } else {
        for (const { id, parcelId } of carried.to(showId)) {
          carried.leave(id)
          parcels.takeOrderOut(id)
          if (parcelId !== null) parcels.putOrder(id, parcelId)
        }
      }
    })
    return this.parcels(showId)
  }

  /**
   * Brings a show's parcels in step with its orders, inside the caller's transaction: an order that was
   * cancelled leaves, an address that shows two buyers to be one merges them. A parcel keeps its number, and
   * what is in it as long as its orders are the same.
   */
  mergeWithin(showId: string): void {
    const { parcels, shows } = this.store
    const open = this.shippedWith(showId).filter(({ state }) => isAlive(state))
    const boxes = byBuyer(parcels.list(showId))
    const before = new Map(
      [...boxes].flatMap(([id, [first]]) => (first?.orderIds ?? []).map((orderId) => [orderId, id])),
    )
    const groups = mergeIntoParcels(open)
    const kept = keepParcels(groups, before)
    const day = shows.day(showId)
    const products = this.products()
    for (const [index, group] of groups.entries()) {
      const parcelId = kept[index] ?? this.newParcel(showId, day, null, 1)
      for (const { id } of group) {
        if (before.get(id) !== parcelId) parcels.putOrder(id, parcelId)
        before.delete(id)
      }
      this.deal(showId, day, parcelId, boxes.get(parcelId) ?? [], group, products)
    }
    for (const orderId of before.keys()) parcels.takeOrderOut(orderId)
  }

  /** Deals what one buyer gets out to parcels, unless what is in them is still what was ordered. */
  private deal(
    showId: string,
    day: string,
    parcelId: string,
    boxes: readonly StoredParcel[],
    orders: readonly Order[],
    products: ReadonlyMap<string, Product>,
  ): void {
    const { parcels } = this.store
    const lines = orders.flatMap((order) => order.lines).filter(({ quantity }) => quantity > 0)
    if (
      isWhole(
        boxes.flatMap(({ packed }) => packed),
        lines,
      )
    )
      return
    const dealt = dealIntoBoxes(
      lines.map(({ id, productId, quantity, unitSize }) => {
        const product = products.get(productId)
        const [grams, millilitres] = [product?.weightGrams ?? 0, product?.volumeMillilitres ?? 0]
        return { lineId: id, quantity, unitSize, grams, millilitres, cold: product?.cold ?? 'none' }
      }),
      this.settings.current().parcelRules,
    )
    const idOf = new Map(boxes.map(({ part, id }) => [part, id]))
    for (const [index, packed] of dealt.entries()) {
      const part = index + 1
      const id = part === 1 ? parcelId : (idOf.get(part) ?? this.newParcel(showId, day, parcelId, part))
      parcels.setPacked(id, packed)
    }
    for (const { id, part } of boxes) if (part > dealt.length) parcels.setPacked(id, [])
  }

  /** The orders of a show without those that travel with a later one, and with those that travel with it. */
  private shippedWith(showId: string): Order[] {
    const { orders, carried } = this.store
    const away = new Set(carried.awayFrom(showId))
    const own = orders.list(showId).filter(({ id }) => !away.has(id))
    return [...own, ...carried.to(showId).flatMap(({ id }) => orders.get(id) ?? [])]
  }

  private products(): ReadonlyMap<string, Product> {
    return new Map(this.store.products.list().map((product) => [product.id, product]))
  }

  private hasEnded(showId: string): boolean {
    return this.store.shows.get(showId)?.state === 'ended'
  }

  private newParcel(showId: string, day: string, partOf: string | null, part: number): string {
    const id = this.ids.next()
    const ordinal = this.store.parcels.nextOrdinal(day)
    const number = parcelNumber(day, ordinal)
    this.store.parcels.add({ id, number, day, ordinal, showId, at: this.clock.now(), partOf, part })
    return id
  }
}

/** The parcels of each buyer, the first one first. */
function byBuyer(parcels: readonly StoredParcel[]): Map<string, StoredParcel[]> {
  const found = new Map<string, StoredParcel[]>()
  for (const parcel of [...parcels].sort((one, other) => one.part - other.part)) {
    const first = parcel.partOf ?? parcel.id
    found.set(first, [...(found.get(first) ?? []), parcel])
  }
  return found
}

function isWhole(
  packed: readonly Packed[],
  lines: readonly { readonly id: string; readonly quantity: number }[],
): boolean {
  const left = new Map(lines.map(({ id, quantity }) => [id, quantity]))
  for (const { lineId, quantity } of packed) left.set(lineId, (left.get(lineId) ?? 0) - quantity)
  return [...left.values()].every((quantity) => quantity === 0)
}
