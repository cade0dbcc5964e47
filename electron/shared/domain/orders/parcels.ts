/** Whom a parcel goes to; empty strings where it is not known. */
export type Address = { readonly name: string; readonly phone: string; readonly address: string }

/** What merging needs to know of an order. */
export type ShippableOrder = { readonly id: string; readonly buyerId: string; readonly recipient: Address }

/** A line as it is packed; quantities in smallest units, price of one unit. */
export type PackedLine = {
  readonly productId: string
  readonly unit: string
  readonly smallestUnit: string
  readonly unitSize: number
  readonly priceFen: number
  readonly quantity: number
  readonly amountFen: number
}

/**
 * Groups orders into parcels, in the order in which they came: one parcel per buyer; buyers who gave the same
 * phone and the same name are one person on two platforms, unless they asked for two different addresses.
 */
export function mergeIntoParcels<Order extends ShippableOrder>(orders: readonly Order[]): Order[][] {
  const byBuyer = new Map<string, Order[]>()
  for (const order of orders) {
    const own = byBuyer.get(order.buyerId)
    if (own) own.push(order)
    else byBuyer.set(order.buyerId, [order])
  }
  const parcels: Order[][] = []
  const byPerson = new Map<string, { address: string; orders: Order[] }[]>()
  for (const own of byBuyer.values()) {
    const { name, phone, address } = comparable(parcelRecipient(own))
    const person = JSON.stringify([phone, name])
    const known = phone === '' ? [] : (byPerson.get(person) ?? [])
    const parcel =
      known.find((other) => other.address === address) ??
      known.find((other) => address === '' || other.address === '')
    if (parcel) {
      parcel.orders.push(...own)
      parcel.address ||= address
    } else {
      parcels.push(own)
      byPerson.set(person, [...known, { address, orders: own }])
    }
  }
  return parcels
}

/** Digits of a phone number as people type it, without +86: "+86 138-0000-1111" → "13800001111". */
export function normalisePhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  return /^(?:00)?86(?=1\d{10}$)/.test(digits) ? digits.slice(-11) : digits
}

/** The recipient on a parcel's slip: of its orders the one that says most, the newest among equals. */
export function parcelRecipient(orders: readonly ShippableOrder[]): Address {
  let best: Address = { name: '', phone: '', address: '' }
  for (const { recipient } of orders) if (filled(recipient) >= filled(best)) best = recipient
  return best
}

/** Adds lines of the same product, units and price together and leaves out those with nothing in them. */
export function mergeLines<Line extends PackedLine>(lines: readonly Line[]): Line[] {
  const merged = new Map<string, Line>()
  for (const line of lines) {
    if (line.quantity === 0) continue
    const key = JSON.stringify([line.productId, line.priceFen, line.unit, line.smallestUnit, line.unitSize])
    const before = merged.get(key)
    const quantity = (before?.quantity ?? 0) + line.quantity
    // The amount is summed, not worked out anew: a parcel costs what its orders cost, to the fen.
    const amountFen = (before?.amountFen ?? 0) + line.amountFen
    merged.set(key, { ...(before ?? line), quantity, amountFen })
  }
  return [...merged.values()]
}

/** Which earlier parcel each group goes on being, by index: the one of its oldest order that no other group has. */
export function keepParcels(
  groups: readonly (readonly ShippableOrder[])[],
  parcelOfOrder: ReadonlyMap<string, string>,
): (string | null)[] {
  const taken = new Set<string>()
  return groups.map((orders) => {
    for (const order of orders) {
      const parcel = parcelOfOrder.get(order.id)
      if (parcel === undefined || taken.has(parcel)) continue
      taken.add(parcel)
      return parcel
    }
    return null
  })
}

/** How much of an address is known: somewhere to send it counts for more than whom to call. */
function filled({ name, phone, address }: Address): number {
  return (address.trim() === '' ? 0 : 4) + (phone.trim() === '' ? 0 : 2) + (name.trim() === '' ? 0 : 1)
}

/** An address without the differences that people do not mean: widths of characters, blanks, +86. */
export function comparable({ name, phone, address }: Address): Address {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return { name: plain(name), phone: normalisePhone(phone), address: plain(address) }
}
