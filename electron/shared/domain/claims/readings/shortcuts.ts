import type { Catalogue, Product } from '../catalogue'
import type { BareNumbers } from '../types'
import { parseChineseNumeral } from '../words/numerals'
import { hull } from '../words/tokens'
import { measure } from './drafts'
import type { Draft } from './drafts'
import type { Segment } from './segments'
import { foldTokens } from './terms'
import type { Amount, Mention } from './terms'

// 1, 扣1, 打1, and the same once more; 666 is applause, and a longer number is something else.
const BARE = /^(?:扣|打|敲|刷)? ?(\d{1,4}|[一二三四五六七八九十]{1,3})(?:[\s!~。,.]*(?:扣|打|敲|刷) ?\1)*$/u
const CHEER = /^(\d)\1{2,}$/u
const EDGES = /^[\s!~。,.、…]+|[\s!~。,.、…]+$/gu
const MOST_ON_AIR = 99

/** Reads a comment that is a bare number by the show's rule; null where the rule does not speak of it. */
export function readBareNumber(
  text: string,
  rule: BareNumbers,
  catalogue: Catalogue,
  onAir: Product | null,
): Draft | null {
  if (rule === 'off') return null
  const said = text.replace(EDGES, '')
  const digits = BARE.exec(said)?.[1]
  if (digits === undefined || CHEER.test(digits)) return null
  const start = text.indexOf(said)
  const place = { start, end: start + said.length }
  const number = /^\d/u.test(digits) ? digits : String(parseChineseNumeral(digits) ?? '')
  if (rule === 'code') {
    const [product, ...others] = catalogue.codes.get(number)?.products ?? []
    return product && others.length === 0 ? plain(product, 1, 'bare_number', place) : null
  }
  const quantity = /^[1-9]/u.test(number) ? Number(number) : 0
  if (onAir === null || quantity < 1 || quantity > MOST_ON_AIR) return null
  return plain(onAir, quantity, 'bare_number', place)
}

/**
 * Reads a comment that is keywords and nothing else, with amounts or without: 丰收, 丰收 丰收, 丰收+2, 两袋丰收. Null
 * for any other comment; there a keyword is a name like any other.
 */
export function readKeywords(segments: readonly Segment[]): readonly Draft[] | null {
  const said = segments.filter(({ mood }) => mood !== 'neutral')
  const tokens = said.flatMap((segment) => segment.tokens)
  const pure = tokens.every(({ kind }) => PURE.has(kind))
  const named = tokens.every((token) => token.kind !== 'product' || token.keyword !== null)
  // 丰收？ asks.
  const stated = said.length > 0 && said.every(({ mood }) => mood === 'order')
  if (!stated || !pure || !named) return null
  const terms = foldTokens(tokens) ?? []
  const drafts: Draft[] = []
  let before: Amount | null = null
  for (const term of terms) {
    if (term.kind === 'product') {
      const draft = draftKeyword(term, before)
      if (draft === null) return null
      const again = drafts.findIndex((other) => other.product === draft.product)
      const earlier = drafts[again]
      if (earlier) drafts[again] = { ...earlier, ...hull(earlier, draft) }
      else drafts.push(draft)
      before = null
    } else if (term.kind === 'amount') {
      const last = drafts[drafts.length - 1]
      const amended = last && before === null && last.quantity === null ? withAmount(last, term) : null
      if (amended) drafts[drafts.length - 1] = amended
      else if (last || before) return null
      else before = term
    } else return null
  }
  if (before !== null || drafts.length === 0) return null
  return drafts.map((draft) => ({ ...draft, quantity: draft.quantity ?? 1 }))
}

const PURE: ReadonlySet<string> = new Set(['product', 'number', 'unit', 'times'])

function draftKeyword(mention: Mention, amount: Amount | null): Draft | null {
  if (mention.keyword === null) return null
  const { start, end } = mention
  const draft = { ...plain(mention.keyword, 1, 'keyword', { start, end }), quantity: null }
  return amount === null ? draft : withAmount(draft, amount)
}

function withAmount(draft: Draft, amount: Amount): Draft | null {
  const measured = measure(amount, draft.product)
  return measured && { ...draft, ...measured, ...hull(draft, amount) }
}

function plain(
  product: Product,
  quantity: number,
  ground: Draft['ground'],
  place: { readonly start: number; readonly end: number },
): Draft {
  return { product, intent: 'buy', quantity, unit: null, ground, doubt: null, more: false, ...place }
}
