import type { Coldness } from './boxes'

/** What a list of goods needs to know of a line in a parcel. */
export type PackedGoods = {
  readonly productId: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly smallestUnit: string
  readonly unitSize: number
  readonly quantity: number
  readonly amountFen: number
  readonly weightGrams: number
  readonly shelfPlace: string
  readonly cold: Coldness
}

const byWords = new Intl.Collator('zh-CN', { numeric: true })

/** All of each product and unit that the parcels hold together, in the order of the codes (2 before 10). */
export function goodsOf(parcels: readonly { readonly lines: readonly PackedGoods[] }[]): PackedGoods[] {
  const sums = new Map<string, PackedGoods>()
  for (const line of parcels.flatMap(({ lines }) => lines)) {
    const key = JSON.stringify([line.productId, line.unit, line.smallestUnit, line.unitSize])
    const before = sums.get(key)
    sums.set(key, {
      ...(before ?? line),
      quantity: (before?.quantity ?? 0) + line.quantity,
      amountFen: (before?.amountFen ?? 0) + line.amountFen,
      weightGrams: (before?.weightGrams ?? 0) + line.weightGrams,
    })
  }
  return [...sums.values()].sort((one, other) => byWords.compare(one.code, other.code))
}

/** The same goods as somebody walks along the shelves, those without a place last. */
export function alongTheShelves(goods: readonly PackedGoods[]): PackedGoods[] {
  const last = (place: string) => (place === '' ? 1 : 0)
  return [...goods].sort(
    (one, other) =>
      last(one.shelfPlace) - last(other.shelfPlace) || byWords.compare(one.shelfPlace, other.shelfPlace),
  )
}
