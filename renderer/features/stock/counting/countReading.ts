import { readQuantity } from '../../../ui/figures/quantityText'
import type { StockRow } from '../stockRows'

/** What was typed for a product, read: `difference` is to what should lie there, in smallest units. */
export type Counted =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'counted'; readonly quantity: number; readonly difference: number }

/** Reads one field of the count; an empty one is a product that was not counted. */
export function readCounted(text: string | undefined, { product, shelf }: StockRow): Counted {
  if (text === undefined || text.trim() === '' || shelf === null) return { kind: 'empty' }
  const quantity = readQuantity(text, product)
  if (quantity === null) return { kind: 'unclear' }
  return { kind: 'counted', quantity, difference: quantity - shelf.total }
}

/** The count so far. */
export type CountSum = {
  readonly counts: readonly { readonly productId: string; readonly counted: number }[]
  readonly different: number
  readonly unclear: number
}

/** Adds up what was typed. */
export function sumOf(rows: readonly StockRow[], typed: Readonly<Record<string, string>>): CountSum {
  const read = rows.map((row) => ({
    productId: row.product.id,
    counted: readCounted(typed[row.product.id], row),
  }))
  return {
    counts: read.flatMap(({ productId, counted }) =>
      counted.kind === 'counted' ? [{ productId, counted: counted.quantity }] : [],
    ),
    different: read.filter(({ counted }) => counted.kind === 'counted' && counted.difference !== 0).length,
    unclear: read.filter(({ counted }) => counted.kind === 'unclear').length,
  }
}
