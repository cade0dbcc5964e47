import type { Product } from '@shared/contract/products'
import type { enteredKinds } from '@shared/contract/stock'
import { readQuantity } from '../../../ui/figures/quantityText'

/** What the host enters by hand. */
export type EnteredKind = (typeof enteredKinds)[number]

/** Reads how much, in smallest units; negative only for a correction such as "-2箱". Null when it is no such quantity. */
export function readEntry(kind: EnteredKind, text: string, product: Product): number | null {
  const cleaned = text.normalize('NFKC').trim()
  const sign = kind === 'correction' ? /^([+\-−–])(.*)$/.exec(cleaned) : null
  const quantity = readQuantity(sign?.[2] ?? cleaned, product)
  if (quantity === null || quantity === 0) return null
  return sign !== null && sign[1] !== '+' ? -quantity : quantity
}

/** What it does to what can be sold. */
export function deltaOf(kind: EnteredKind, quantity: number): number {
  return kind === 'spoilage' ? -quantity : quantity
}
