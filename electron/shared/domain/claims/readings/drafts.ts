import type { Product } from '../catalogue'
import { chief } from '../reasons'
import type { Doubt, Ground } from '../reasons'
import type { Intent } from '../types'
import { hull } from '../words/tokens'
import type { Place } from '../words/tokens'
import type { Amount, Mention } from './terms'

/** A claim in the making. */
export type Draft = Place & {
  readonly product: Product
  readonly intent: Intent
  readonly quantity: number | null
  readonly unit: string | null
  /** Why it would be certain. */
  readonly ground: Ground
  /** Why it is not, as far as its own words go. */
  readonly doubt: Doubt | null
  /** It adds to an earlier one. */
  readonly more: boolean
}

/** What a stretch of orders came to; not `whole` where a part of it was left unread. */
export type Reading = { readonly drafts: readonly Draft[]; readonly whole: boolean }

/** Nothing read, and something was there. */
export const UNREAD: Reading = { drafts: [], whole: false }

/** The product that words without one are about: named earlier, or the one on air. */
export type Implied = {
  readonly product: Product
  readonly from: 'mention' | 'air' | 'corrected'
}

const OFTEN_MISTYPED = 1000
const BARE_LIMIT = 10

/** Chooses the product of a mention; a shared word means the product on air, and without that nothing. */
export function pickProduct(
  mention: Mention,
  onAir: Product | null,
): { readonly product: Product; readonly doubt: Doubt | null } | null {
  const [only] = mention.products
  if (only && mention.products.length === 1) return { product: only, doubt: null }
  const aired = mention.products.find((product) => product.productId === onAir?.productId)
  return aired ? { product: aired, doubt: 'product_assumed' } : null
}

/** Measures an amount in a product's own units, or null where it cannot be one (斤 of what is sold by 箱). */
export function measure(
  amount: Amount,
  product: Product,
): { readonly quantity: number; readonly unit: string | null; readonly doubt: Doubt | null } | null {
  const quantity = amount.value
  if (quantity === null) return null
  const large = quantity < OFTEN_MISTYPED ? null : 'large_amount'
  const uncertain = chief(large, 'unit_assumed')
  if (amount.unit === null) {
    return { quantity, unit: null, doubt: product.counted === 'unclear' ? uncertain : large }
  }
  const listed = product.units.get(amount.unit.word)
  if (listed !== undefined) return { quantity, unit: listed, doubt: large }
  switch (amount.unit.class) {
    case 'general':
      return { quantity, unit: null, doubt: product.counted === 'whole' ? large : uncertain }
    // 个 may be one egg or one box of them; a 袋 is not a 箱, though the buyer surely wants some.
    case 'piece':
    case 'container':
      return { quantity, unit: null, doubt: uncertain }
    case 'measure':
    case 'odd':
    case 'price':
      return null
  }
}

/** Drafts the purchase of a named product, or null where the amount does not fit it. */
export function draftNamed(
  mention: Mention,
  amount: Amount,
  how: { readonly asked: boolean; readonly amountFirst: boolean },
  onAir: Product | null,
): Draft | null {
  const picked = pickProduct(mention, onAir)
  const measured = picked && measure(amount, picked.product)
  if (!picked || !measured) return null
  const bare = amount.unit === null && amount.times === null
  // One character is too little to name a product by, unless all else is plain.
  if (mention.weak && bare) return null
  // 苹果15 is a telephone; nobody means fifteen jin by it without a word of asking.
  if (bare && !how.asked && measured.quantity >= BARE_LIMIT) return null
  const plain = !bare || (how.asked && !how.amountFirst)
  const { quantity, unit } = measured
  return {
    ...{ product: picked.product, intent: 'buy', quantity, unit, more: amount.more },
    ground: 'all_stated',
    doubt: chief(chief(picked.doubt, measured.doubt), plain ? null : 'unit_assumed'),
    ...hull(mention, amount),
  }
}

/** Drafts a purchase whose product is not named, or null where too little is said to believe it. */
export function draftImplied(amount: Amount, implied: Implied, verb: Place | null): Draft | null {
  const asked = verb !== null
  const measured = measure(amount, implied.product)
  if (!measured) return null
  const word = amount.unit
  // A foreign container tells that the buyer speaks of something else.
  const fits = word === null || implied.product.units.has(word.word) || word.class !== 'container'
  if (!fits) return null
  const bareNumber = word === null && amount.times === null
  const beside = bareNumber || (implied.from === 'mention' && amount.times === null)
  if (!asked && beside && implied.from !== 'corrected') return null
  // "100单" is the host's tally, not a wish.
  const many = measured.quantity >= BARE_LIMIT && !implied.product.units.has(word?.word ?? '')
  if (!asked && many && amount.times === null) return null
  const plus = amount.times === 'plus'
  // 来2 may be two of this or one of number 2, and 要25 the price; 两箱一起寄 speaks of two that were bought.
  const clear = plus || (verb !== null && word !== null && verb.start < amount.start)
  const { quantity, unit } = measured
  return {
    ...{ product: implied.product, intent: 'buy', quantity, unit, more: amount.more },
    ground: 'on_air_product',
    doubt: chief(
      chief(measured.doubt, amount.more && !plus ? 'again' : null),
      implied.from !== 'air' || !clear ? 'product_assumed' : null,
    ),
    ...(verb === null ? { start: amount.start, end: amount.end } : hull(verb, amount)),
  }
}
