import type { Product } from '@shared/contract/products'
import { toSmallestUnits } from '@shared/domain/quantity'

/** What the fields hold while a person types. */
export type ProductQuantity = {
  readonly product: Product | null
  readonly amount: number | string
  readonly unit: 'unit' | 'smallest'
}

/** The quantity in smallest units, or null while it is not one. */
export function quantityOf({ product, amount, unit }: ProductQuantity): number | null {
  const typed = Number(amount)
  if (!product || amount === '' || !Number.isFinite(typed) || typed <= 0) return null
  const quantity = toSmallestUnits(typed, unit === 'smallest' ? product.smallestUnit : null, product)
  return Number.isInteger(quantity) && quantity <= 10_000_000 ? quantity : null
}

/** The fields for a quantity of smallest units: in whole units where it divides. */
export function fieldsFor(product: Product | null, quantity: number | null): ProductQuantity {
  if (!product || quantity === null) return { product, amount: 1, unit: 'unit' }
  return quantity % product.unitSize === 0
    ? { product, amount: quantity / product.unitSize, unit: 'unit' }
    : { product, amount: quantity, unit: 'smallest' }
}
