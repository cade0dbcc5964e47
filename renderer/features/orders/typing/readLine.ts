import type { Product } from '@shared/contract/products'
import { readClaims, type Catalogue } from '@shared/domain/claims'
import { toSmallestUnits } from '@shared/domain/quantity'
import { readQuantity } from '../../../ui/figures/quantityText'

/** A product and how much of it, in smallest units. */
export type Wanted = { readonly product: Product; readonly quantity: number }

/** What a typed line says, and the parts that say nothing; the products that such a part may mean. */
export type ReadLine = {
  readonly wanted: readonly Wanted[]
  readonly unread: readonly { readonly text: string; readonly maybe: readonly Product[] }[]
}

/** What stands between a product and its quantity: 1号x2, 鸡蛋*3, 玉米要2箱. */
const between = /^[号#]?(?:链接)?[\s:x×*要来买]*/u
const partsEnd = /[\s,，、;；。+]+/u

/**
 * Reads "1号2箱 鸡蛋3" into products and quantities: codes, names, other names, or a part of one that means one product;
 * without a number, one. What is not written like that is read as a buyer's comment would be.
 */
export function readLine(text: string, products: readonly Product[], catalogue: Catalogue): ReadLine {
  const parts = text.normalize('NFKC').split(partsEnd).filter(Boolean)
  const read = readParts(parts, products)
  if (read.unread.length === 0) return { ...read, wanted: together(read.wanted) }
  const claimed = readAsComment(text, products, catalogue)
  return claimed === null
    ? { ...read, wanted: together(read.wanted) }
    : { wanted: together(claimed), unread: [] }
}

function readParts(parts: readonly string[], products: readonly Product[]): ReadLine {
  const wanted: Wanted[] = []
  const unread: { text: string; maybe: readonly Product[] }[] = []
  // "鸡蛋 3": the number that stands alone belongs to the product before it, which has none yet.
  let open: Product | null = null
  for (const text of parts) {
    const alone = open === null ? null : readQuantity(text, open)
    if (open !== null && alone !== null && alone > 0) {
      wanted.splice(-1, 1, { product: open, quantity: alone })
      open = null
      continue
    }
    const found = readPart(text, products)
    open = 'product' in found && found.open ? found.product : null
    if ('product' in found) wanted.push({ product: found.product, quantity: found.quantity })
    else unread.push({ text, maybe: found.maybe })
  }
  return { wanted, unread }
}

type ReadPart =
  | { readonly product: Product; readonly quantity: number; readonly open: boolean }
  | { readonly maybe: readonly Product[] }

function readPart(text: string, products: readonly Product[]): ReadPart {
  const plain = text.toLowerCase()
  const named = products
    .flatMap((product) => keysOf(product).map((key) => ({ product, key })))
    .filter(({ key }) => plain.startsWith(key))
    .sort((one, other) => other.key.length - one.key.length)
  for (const { product, key } of named) {
    const rest = plain.slice(key.length)
    // "12" is the code 12 and never twelve less of the code 1.
    if (/\d$/.test(key) && /^[\d.]/.test(rest)) continue
    const quantity = quantityIn(rest.replace(between, ''), product)
    if (quantity !== null) return { product, ...quantity }
  }
  return readPartOfName(plain, products)
}

function readPartOfName(text: string, products: readonly Product[]): ReadPart {
  const name = text.replace(/[x×*要来买]?\d.*$/u, '')
  if (name === '') return { maybe: [] }
  const maybe = products.filter((product) => keysOf(product).some((key) => key.includes(name)))
  const [product] = maybe
  const quantity =
    product && maybe.length === 1 ? quantityIn(text.slice(name.length).replace(between, ''), product) : null
  return product && quantity ? { product, ...quantity } : { maybe: maybe.slice(0, 4) }
}

function quantityIn(
  text: string,
  product: Product,
): { readonly quantity: number; readonly open: boolean } | null {
  if (text === '') return { quantity: product.unitSize, open: true }
  const quantity = readQuantity(text, product)
  return quantity === null || quantity === 0 ? null : { quantity, open: false }
}

function keysOf({ code, name, aliases }: Product): readonly string[] {
  return [code, name, ...aliases]
    .map((word) => word.normalize('NFKC').toLowerCase().replace(/\s/g, ''))
    .filter((word) => word !== '')
}

/** Null where the grammar does not find purchases only. */
function readAsComment(text: string, products: readonly Product[], catalogue: Catalogue): Wanted[] | null {
  const claims = readClaims(text, { catalogue, nowSelling: null })
  const wanted = claims.flatMap(({ productId, intent, quantity, unit, confidence }) => {
    const product = products.find(({ id }) => id === productId)
    // A guess, or a part that was passed over, must not slip into an order that nobody reads again.
    if (!product || intent !== 'buy' || confidence !== 'certain') return []
    const smallest =
      quantity === null ? product.unitSize : Math.round(toSmallestUnits(quantity, unit, product))
    return smallest > 0 ? [{ product, quantity: smallest }] : []
  })
  return wanted.length > 0 && wanted.length === claims.length ? wanted : null
}

function together(wanted: readonly Wanted[]): readonly Wanted[] {
  const sums = new Map<string, Wanted>()
  for (const { product, quantity } of wanted) {
    const before = sums.get(product.id)?.quantity ?? 0
    sums.set(product.id, { product, quantity: before + quantity })
  }
  return [...sums.values()]
}
