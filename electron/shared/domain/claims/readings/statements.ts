import { readBuys } from './buys'
import type { Around } from './buys'
import type { Product } from '../catalogue'
import { measure, pickProduct, UNREAD } from './drafts'
import type { Draft, Reading } from './drafts'
import { hull } from '../words/tokens'
import type { Place } from '../words/tokens'
import { chief } from '../reasons'
import type { Doubt } from '../reasons'
import type { Amount, Mention, Term } from './terms'
import { isWord, splitTargets } from './targets'

type CancelTerm = Extract<Term, { kind: 'cancel' }>

/** Reads a run of orders: purchases, and between them cancels and changes. */
export function readRun(terms: readonly Term[], around: Around): Reading {
  const turn = terms.findIndex((term) => term.kind === 'cancel' || term.kind === 'change')
  if (turn < 0) return readBuys(terms, around)
  const before = terms.slice(0, turn)
  const word = terms[turn]
  const after = word?.kind === 'cancel' ? swap(sayOnce(word, terms.slice(turn + 1))) : terms.slice(turn + 1)
  const next = after[0]?.kind
  if (next === 'cancel' || next === 'change') return UNREAD // 不要取消: who knows
  if (word?.kind === 'cancel') return readCancel(before, word, after, around)
  return word?.kind === 'change' ? readChange(before, word, after, around) : UNREAD
}

function readCancel(
  before: readonly Term[],
  word: CancelTerm,
  after: readonly Term[],
  around: Around,
): Reading {
  const { plain } = word
  const left = splitTargets(before)
  if (left === null) return UNREAD
  if (left.targets.length > 0) {
    // "玉米不要2箱了": the amount says what the order was, or how much of it goes; a person must see which.
    const amount = after[0]?.kind === 'amount' ? 1 : 0
    const doubt = cancelDoubt(plain, left.counted || amount > 0)
    return finish(left.rest, cancelAll(left.targets, doubt, word, around), after.slice(amount), around)
  }
  let at = 0
  const counted = after[at]?.kind === 'amount'
  if (counted) at++
  const targets: Mention[] = []
  for (let item = after[at]; item?.kind === 'product'; item = after[at]) {
    targets.push(item)
    const joined = isWord(after[at + 1]) && after[at + 2]?.kind === 'product'
    at += joined ? 2 : 1
  }
  // "取消玉米 苹果来5斤": the apples begin the next request. "取消玉米苹果2斤" cannot be told apart.
  if (targets.length > 1 && after[at]?.kind === 'amount') return UNREAD
  if (targets.length > 1 && after[at]?.kind === 'verb' && after[at + 1]?.kind === 'amount') {
    if (isWord(after[at - 2])) return UNREAD
    targets.pop()
    at--
  }
  const trailing = targets.length > 0 && after[at]?.kind === 'amount' && after[at + 1]?.kind !== 'product'
  if (trailing) at++
  if (targets.length > 0) {
    const doubt = cancelDoubt(plain, counted || trailing)
    return finish(left.rest, cancelAll(targets, doubt, word, around), after.slice(at), around)
  }
  const subject = around.implied?.product
  if (subject === undefined || !(plain || counted)) return UNREAD
  const drafts = [cancel(subject, counted ? 'partly_cancelled' : 'product_assumed', word)]
  return finish(left.rest, { drafts, whole: true }, after.slice(at), around)
}

// 不要 and 退 may decline what was offered; an amount beside them may be all or a part.
function cancelDoubt(plain: boolean, counted: boolean): Doubt | null {
  if (counted) return 'partly_cancelled'
  return plain ? null : 'not_all_understood'
}

function readChange(before: readonly Term[], word: Place, after: readonly Term[], around: Around): Reading {
  const left = splitTargets(before)
  if (left === null || left.targets.length > 1) return UNREAD
  const [first, second] = after
  // 改成两箱半, 改成3箱4箱: the first amount alone is not what was said.
  if (after.some((term, at) => term.kind === 'amount' && after[at + 1]?.kind === 'amount')) return UNREAD
  const named = left.targets[0]
  if (named) {
    if (first?.kind === 'amount') return changeTo(left.rest, named, first, after.slice(1), around)
    // "玉米换成苹果2斤": the one ends, the other begins.
    if (first?.kind !== 'product' || !after.some((term) => term.kind === 'amount')) return UNREAD
    return finish(left.rest, cancelAll([named], 'mixed_requests', word, around), after, around)
  }
  if (first?.kind === 'product' && second?.kind === 'amount') {
    return changeTo(left.rest, first, second, after.slice(2), around)
  }
  if (first?.kind === 'amount' && second?.kind === 'product') {
    return changeTo(left.rest, second, first, after.slice(2), around)
  }
  const subject = around.implied?.product
  if (first?.kind !== 'amount' || subject === undefined || left.rest.length > 0) return UNREAD
  const measured = measure(first, subject)
  if (!measured) return UNREAD
  const { quantity, unit } = measured
  const draft: Draft = {
    ...{ product: subject, intent: 'change', quantity, unit, more: false },
    ...{ ground: 'on_air_product', doubt: chief(measured.doubt, 'product_assumed') },
    ...hull(word, first),
  }
  return finish([], { drafts: [draft], whole: true }, after.slice(1), around)
}

function changeTo(
  rest: readonly Term[],
  mention: Mention,
  amount: Amount,
  after: readonly Term[],
  around: Around,
): Reading {
  const picked = pickProduct(mention, around.onAir)
  const measured = picked && measure(amount, picked.product)
  if (!picked || !measured) return UNREAD
  const { quantity, unit } = measured
  const doubt = chief(picked.doubt, measured.doubt)
  const draft: Draft = {
    ...{ product: picked.product, intent: 'change', quantity, unit, more: false },
    ...{ ground: 'all_stated', doubt: chief(doubt, mention.weak ? 'not_all_understood' : null) },
    ...hull(mention, amount),
  }
  return finish(rest, { drafts: [draft], whole: true }, after, around)
}

/** Puts what stood before, the turn itself and what follows together; what follows may lean on its product. */
function finish(rest: readonly Term[], middle: Reading, after: readonly Term[], around: Around): Reading {
  const first =
    rest.length > 0 ? readBuys(rest, { onAir: around.onAir, implied: null }) : { drafts: [], whole: true }
  const [only] = middle.drafts
  const subject: Product | undefined = middle.drafts.length === 1 ? only?.product : undefined
  // 玉米不要2箱了 3箱: the amount that went makes room for the other.
  const from = only?.intent === 'cancel' && only.doubt === 'partly_cancelled' ? 'corrected' : 'mention'
  const implied = subject ? ({ product: subject, from } as const) : null
  const last = isSilent(after)
    ? { drafts: [], whole: true }
    : readRun(after, { onAir: around.onAir, implied })
  if (!first.whole && first.drafts.length === 0 && rest.some((term) => term.kind === 'amount')) return UNREAD
  return {
    drafts: [...first.drafts, ...middle.drafts, ...last.drafts],
    whole: first.whole && middle.whole && last.whole,
  }
}

// 不要了 帮我取消吧 says it twice; 不要取消 does not.
function sayOnce(word: CancelTerm, after: readonly Term[]): readonly Term[] {
  const at = after.findIndex((term) => term.kind !== 'joiner' && term.kind !== 'verb')
  const again = after[at]
  return again?.kind === 'cancel' && again.plain && word.plain ? after.slice(at + 1) : after
}

// 苹果不要了 换葡萄2盒: the other thing is asked for, not changed. 不要2箱 改成3箱 stays a change.
function swap(after: readonly Term[]): readonly Term[] {
  const at = after.findIndex((term) => term.kind !== 'joiner' && term.kind !== 'verb')
  const turn = after[at]
  const named = [after[at + 1], after[at + 2]].some((term) => term?.kind === 'product')
  if (turn?.kind !== 'change' || !named) return after
  const verb: Term = { ...turn, kind: 'verb', needs: 'quantity', additive: false, own: true, polite: false }
  return [...after.slice(0, at), verb, ...after.slice(at + 1)]
}

function cancelAll(targets: readonly Mention[], doubt: Doubt | null, word: Place, around: Around): Reading {
  const drafts: Draft[] = []
  for (const mention of targets) {
    const picked = pickProduct(mention, around.onAir)
    const unsure = mention.weak ? 'not_all_understood' : null
    if (picked)
      drafts.push(cancel(picked.product, chief(chief(doubt, picked.doubt), unsure), hull(mention, word)))
  }
  return { drafts, whole: drafts.length === targets.length }
}

function cancel(product: Product, doubt: Doubt | null, { start, end }: Place): Draft {
  const claim = { product, intent: 'cancel', quantity: null, unit: null, more: false } as const
  return { ...claim, ground: 'cancel_stated', doubt, start, end }
}

function isSilent(terms: readonly Term[]): boolean {
  return terms.every((term) => term.kind === 'joiner' && !term.stock)
}
