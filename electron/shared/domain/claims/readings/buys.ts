import type { Product } from '../catalogue'
import { draftImplied, pickProduct, UNREAD } from './drafts'
import type { Draft, Implied, Reading } from './drafts'
import { contradicts, pairUp } from './pairs'
import type { Item } from './pairs'
import type { Doubt } from '../reasons'
import { hull } from '../words/tokens'
import type { Place } from '../words/tokens'
import type { Mention, Term } from './terms'

/** What surrounds an order: the product on air, and what words without a product are about. */
export type Around = { readonly onAir: Product | null; readonly implied: Implied | null }

/** Reads a stretch without cancels or changes: products and amounts, paired by where they stand. */
export function readBuys(terms: readonly Term[], around: Around): Reading {
  const items: Item[] = []
  for (const term of terms) {
    if (term.kind === 'cancel' || term.kind === 'change') return UNREAD
    if (term.kind !== 'verb') items.push(term)
  }
  const verb = terms.find((term) => term.kind === 'verb') ?? null
  if (!items.some((item) => item.kind === 'amount')) return readWithoutAmount(terms, items, around)
  if (!items.some((item) => item.kind === 'product')) return readWithoutProduct(items, verb, around)
  return pairUp(items, verb !== null, around.onAir)
}

/** "要1号" is one of it, though a host should look; "我要" is one of what is on air. */
function readWithoutAmount(terms: readonly Term[], items: readonly Item[], around: Around): Reading {
  const mentions = items.filter((item) => item.kind === 'product')
  const verbs = terms.filter((term) => term.kind === 'verb')
  if (mentions.length === 0) {
    const wants = verbs.length > 0 && verbs.every((verb) => verb.needs === 'nothing')
    // 要了，谢谢
    const silent = items.every((item) => item.kind === 'joiner' && item.comma)
    if (!wants || !silent || around.implied === null) return { drafts: [], whole: verbs.length === 0 }
    const [verb] = verbs
    return verb ? { drafts: [one(around.implied.product, verb, 'product_assumed')], whole: true } : UNREAD
  }
  const wants = verbs.some((verb) => verb.needs !== 'quantity' && !verb.additive)
  const contradiction = mentions.some((mention, at) => contradicts(mention, mentions[at + 1]))
  if (!wants || contradiction || items.some(isStock)) return UNREAD
  const drafts: Draft[] = []
  for (const mention of mentions) {
    const picked = mention.weak ? null : pickProduct(mention, around.onAir)
    if (picked) drafts.push(one(picked.product, hullOfWish(terms, mention), 'amount_assumed'))
  }
  return { drafts, whole: drafts.length === mentions.length }
}

function one(product: Product, place: Place, doubt: Doubt): Draft {
  const { start, end } = place
  return {
    product,
    intent: 'buy',
    quantity: 1,
    unit: null,
    ground: 'all_stated',
    doubt,
    more: false,
    start,
    end,
  }
}

// 要1号: the word of asking too, where it stands beside the product.
function hullOfWish(terms: readonly Term[], mention: Mention): Place {
  const at = terms.indexOf(mention)
  const before = terms[at - 1]
  const after = terms[at + 1]
  if (before?.kind === 'verb') return hull(before, mention)
  return after?.kind === 'verb' ? hull(mention, after) : mention
}

function readWithoutProduct(items: readonly Item[], verb: Place | null, around: Around): Reading {
  const [first, ...rest] = items.filter((item) => !(item.kind === 'joiner' && item.comma))
  // A second amount leaves open which one is meant: 十箱八箱.
  if (first?.kind !== 'amount' || rest.length > 0 || around.implied === null) return UNREAD
  const draft = draftImplied(first, around.implied, verb)
  return draft ? { drafts: [draft], whole: true } : UNREAD
}

function isStock(item: Item): boolean {
  return item.kind === 'joiner' && item.stock
}
