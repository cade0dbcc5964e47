import type { Product } from '@shared/contract/products'
import type { ShelfRow } from '@shared/contract/stock'
import { isLow } from '@shared/domain/orders/stock'
import { findProducts } from '../../api/productSearch'

/** A product with what should lie on the shelf of it, in smallest units; `shelf` is null for what is made of others. */
export type StockRow = {
  readonly product: Product
  readonly shelf: {
    readonly available: number
    readonly held: number
    readonly unpacked: number
    readonly total: number
  } | null
}

/** The products of the shop with their stock, in the order of the rundown. */
export function stockRowsOf(
  products: readonly Product[],
  shelf: ReadonlyMap<string, ShelfRow>,
  query: string,
): readonly StockRow[] {
  return findProducts(products, query, false).map((product) => {
    const row = shelf.get(product.id)
    if (product.parts.length > 0 || row === undefined) return { product, shelf: null }
    const { available, held, unpacked } = row
    return { product, shelf: { available, held, unpacked, total: available + held + unpacked } }
  })
}

/** How a product stands, where that needs a mark; null where there is enough. */
export function stockMarkOf(product: Product): 'oversold' | 'soldOut' | 'low' | null {
  if (product.available < 0) return 'oversold'
  if (product.available === 0) return 'soldOut'
  return isLow(product) ? 'low' : null
}
