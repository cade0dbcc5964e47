import { chief } from '../reasons'
import type { Product } from '../catalogue'
import { measure, pickProduct } from '../readings/drafts'
import type { Draft } from '../readings/drafts'
import { hull } from '../words/tokens'
import type { Clause } from './clauses'
import { isBelieved } from './believed'
import type { Subject } from './subject'
import { AGAINST_BEFORE, ENDED, ENDS_ORDER } from './marks'

const CHANGES = /C[srvV]*P[srvV]*[Aa]|C[sr]*[Aa]/u
// change the apples from 5 to 8
const FROM_TO = /C[srvV]*P[srvV]*[Aa][srvV]*[Aa]/u

/** Reads a clause that ends an order or changes one, of the product that it names or that was named; null for any other. */
export function readTurn(
  clause: Clause,
  subject: Subject | null,
  onAir: Product | null,
): readonly Draft[] | null {
  const mentions = clause.parts.flatMap(({ mention }) => (mention ? [mention] : []))
  if (mentions.length > 1) return null
  const [mention] = mentions
  if (mention && !isBelieved(clause, mention)) return null
  const known = mention ? pickProduct(mention, onAir)?.product : undefined
  const product = known ?? (mention ? undefined : subject?.product)
  if (!product) return null
  return readChange(clause, product) ?? (mention || subject?.named ? readCancel(clause, product) : null)
}

// 改成五包可以不
const ASKS_LEAVE = /可以[不吗么]|可不可以|能不能/u
// What ends an order that was named before.
const ENDS_IT = /取消|不要了|退掉|删掉|\bcancel\b/u
const INSTEAD = /instead of|\bnot\b|不要?.{1,4}$/u

function readChange(clause: Clause, product: Product): readonly Draft[] | null {
  const found = (/\bfrom\b/u.test(clause.text) ? FROM_TO : CHANGES).exec(clause.shape)
  if (!found || ASKS_LEAVE.test(clause.text)) return null
  const parts = clause.parts.slice(found.index, found.index + found[0].length)
  const amount = parts.at(-1)?.amount
  const rest = clause.parts.slice(found.index + found[0].length)
  const counted = rest.some(({ letter }) => /[AaCXn]/u.test(letter)) && !INSTEAD.test(clause.text)
  const measured = amount && !counted && measure(amount, product)
  const [first] = parts
  const last = parts.at(-1)
  if (!measured || !first || !last) return null
  const { quantity, unit } = measured
  const named = clause.parts.find((part) => part.mention !== null)
  return [
    {
      ...{ product, intent: 'change', quantity, unit, more: false },
      ground: 'all_stated',
      doubt: chief(measured.doubt, 'not_all_understood'),
      ...hull(hull(first, last), named ?? first),
    },
  ]
}

function readCancel(clause: Clause, product: Product): readonly Draft[] | null {
  const { text } = clause
  const named = clause.parts.find((part) => part.mention !== null)
  if (
    !(named ? ENDS_ORDER : ENDS_IT).test(text) ||
    ENDED.test(text) ||
    /[vV]s*[Aa]/u.test(clause.shape) ||
    /不[要用想]?(?:再)?取消|别取消/u.test(text)
  )
    return null
  if (AGAINST_BEFORE.test(text.slice(0, (named ?? clause).start - clause.start))) return null
  const claim = { product, intent: 'cancel', quantity: null, unit: null, more: false } as const
  return [
    { ...claim, ground: 'cancel_stated', doubt: 'not_all_understood', ...hull(named ?? clause, clause) },
  ]
}
