import type { ProductPart } from '@shared/contract/products'

/** One row of what a product is made of, as it stands in the form. */
export type PartRow = {
  readonly productId: string | null
  /** In smallest units of that product, as typed. */
  readonly quantity: string
}

type ReadParts =
  | { readonly ok: true; readonly parts: ProductPart[] }
  | { readonly ok: false; readonly problem: 'partIncomplete' | 'partTwice' }

/** Reads the rows; each must name a product, once, and a whole number of it. */
export function readParts(rows: readonly PartRow[]): ReadParts {
  const parts = rows.flatMap(({ productId, quantity: text }) => {
    const quantity = readPartQuantity(text)
    return productId === null || quantity === null ? [] : [{ productId, quantity }]
  })
  if (parts.length < rows.length) return { ok: false, problem: 'partIncomplete' }
  if (new Set(parts.map(({ productId }) => productId)).size < parts.length)
    return { ok: false, problem: 'partTwice' }
  return { ok: true, parts }
}

/** A whole number from 1 to 100,000, as typed; null where it is none. */
export function readPartQuantity(text: string): number | null {
  const cleaned = text.normalize('NFKC').trim()
  const quantity = /^\d{1,6}$/.test(cleaned) ? Number(cleaned) : 0
  return quantity >= 1 && quantity <= 100_000 ? quantity : null
}
