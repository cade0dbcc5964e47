import { productCodeKey } from '../product-code'
import type { Units } from '../quantity'
import type { ImportMapping, ProductChoice } from './import-mapping'

/** What of a product is needed to find it in a platform's list. */
export type KnownProduct = Units & {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly priceFen: number
}

/** What a row says of its product. */
export type ProductWords = { readonly product: string; readonly code: string; readonly spec: string }

/** How a product was found. */
export type Found = ProductChoice & { readonly how: 'chosen' | 'code' | 'name' }

/** Finds our product for what a row says of its own. */
export type ProductFinder = {
  /** By the host's choice, by code, or by a name or alias that is the same and of one product only; else null. */
  readonly find: (words: ProductWords) => Found | null
  /** A product whose name stands in what the row says, for the host to confirm. */
  readonly suggest: (words: ProductWords) => string | null
  readonly get: (id: string) => KnownProduct | null
}

/** What stands for a platform's product in a mapping. */
export function productKey({ product, code, spec }: ProductWords): string {
  return JSON.stringify([plain(product), plain(code), plain(spec)])
}

/** @param products those that can be sold, not archived ones */
export function createProductFinder(
  products: readonly KnownProduct[],
  choices: ImportMapping['products'],
): ProductFinder {
  const byId = new Map(products.map((product) => [product.id, product]))
  const byCode = new Map(products.map((product) => [productCodeKey(product.code), product]))
  const byName = new Map<string, KnownProduct | null>()
  for (const product of products)
    for (const name of new Set([product.name, ...product.aliases].map(plain)))
      // A name that two products share finds neither.
      byName.set(name, byName.has(name) ? null : product)
  const long = products
    .flatMap((product) =>
      [product.name, ...product.aliases].map((name) => ({ name: plain(name), id: product.id })),
    )
    .filter(({ name }) => name.length > 1)
    .sort((one, other) => other.name.length - one.name.length)
  const whole = (product: KnownProduct | null | undefined, how: Found['how']): Found | null =>
    product ? { productId: product.id, perPiece: product.unitSize, how } : null
  return {
    find(words) {
      const chosen = choices[productKey(words)]
      if (chosen && byId.has(chosen.productId)) return { ...chosen, how: 'chosen' }
      return (
        (words.code === '' ? null : whole(byCode.get(productCodeKey(words.code)), 'code')) ??
        whole(byName.get(plain(words.product)), 'name')
      )
    },
    suggest(words) {
      const text = plain(`${words.product} ${words.spec}`)
      return long.find(({ name }) => text.includes(name))?.id ?? null
    },
    get: (id) => byId.get(id) ?? null,
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
