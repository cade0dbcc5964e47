import type { Product } from '../catalogue'
import { pickProduct } from '../readings/drafts'
import { FOOD } from '../readings/loose-words'
import { isBelieved } from './believed'
import type { Clause } from './clauses'
import { AWAITED, BEGINS_ANEW, BUYS_AGAIN, NAMES_NONE, WANTS, WISHED } from './marks'

/** What words without a product are about: `named` before, or on air; `asked` for already, so that an amount will do. */
export type Subject = { readonly product: Product; readonly asked: boolean; readonly named: boolean }

/** Finds what a clause is about that names no product; null where that is open. */
export function subjectOf(clauses: readonly Clause[], at: number, onAir: Product | null): Subject | null {
  const before = clauses.slice(0, at)
  const naming = before.filter(namesAny)
  if (naming.length === 0) return subjectOnAir(before, clauses.slice(at + 1), onAir)
  const products = new Set<Product>()
  for (const clause of naming) {
    for (const { mention } of clause.parts) {
      if (mention === null) continue
      const picked = pickProduct(mention, onAir)
      if (picked && isBelieved(clause, mention)) products.add(picked.product)
      else if (!mention.weak) return null
    }
  }
  const [product, ...others] = products
  if (product === undefined || others.length > 0) return null
  const asked = naming.some(({ shape, text }) => /[Vv]/u.test(shape) || WISHED.test(text))
  return { product, asked, named: true }
}

function namesAny({ parts }: Clause): boolean {
  return parts.some(({ mention }) => mention !== null && !mention.weak)
}

// The product on air, unless other goods may have been named.
function subjectOnAir(
  before: readonly Clause[],
  behind: readonly Clause[],
  onAir: Product | null,
): Subject | null {
  const open =
    before.some(mayName) || behind.some((clause) => mayName(clause) && !BEGINS_ANEW.test(clause.text))
  if (onAir === null || open) return null
  const begins = before.every(({ shape }) => /^s*$/u.test(shape)) && behind.length > 0
  const wanted = before.some(({ text }) => WANTS.test(text) || BUYS_AGAIN.test(text))
  return { product: onAir, asked: begins || wanted, named: false }
}

const TALKS = 4

// 土豆 要2箱 must not become two boxes of what is on air.
function mayName({ shape, text }: Clause): boolean {
  if (!shape.includes('r') || NAMES_NONE.test(text) || WANTS.test(text)) return false
  const short = text.length < TALKS && !/[了啦]$/u.test(text)
  return short || FOOD.test(text) || /[\d号]/u.test(text) || AWAITED.test(text)
}
