import type { Product } from '../catalogue'
import { chief } from '../reasons'
import { draftNamed, pickProduct, UNREAD } from './drafts'
import type { Draft, Reading } from './drafts'
import type { Amount, Mention, Term } from './terms'

type Joiner = Extract<Term, { kind: 'joiner' }>

/** What can be paired, and what stands between. */
export type Item = Mention | Amount | Joiner | { readonly kind: 'each' }

/** Pairs products and amounts by where they stand, and gives up where they could be paired in two ways. */
export function pairUp(items: readonly Item[], asked: boolean, onAir: Product | null): Reading {
  const drafts: Draft[] = []
  let whole = true
  let waiting: Mention[] = []
  const taken: Mention[] = []
  // 各 asks as plainly as a buying word does.
  const each = items.some((item) => item.kind === 'each')
  const take = (mention: Mention, amount: Amount, amountFirst: boolean, silent = false): void => {
    const draft = draftNamed(mention, amount, { asked: asked || each, amountFirst }, onAir)
    if (draft) drafts.push(silent ? { ...draft, doubt: chief(draft.doubt, 'again') } : draft)
    else whole = false
    taken.push(mention)
  }
  const leaveWaiting = (): void => {
    if (waiting.length > 0) whole = false
    waiting = []
  }
  let at = 0
  while (at < items.length) {
    const item = items[at]
    const next = items[at + 1]
    const last = taken[taken.length - 1]
    if (item?.kind === 'joiner') {
      // "玉米还有2箱" tells what is left.
      if (item.stock && (waiting.length > 0 || taken.length === 0 || at === items.length - 1)) return UNREAD
      at++
    } else if (item?.kind === 'each') {
      if (next?.kind !== 'amount') return UNREAD
      at += 2
      const named = waiting.length > 0
      if (!named) while (pushMention(waiting, items[at])) at += items[at + 1]?.kind === 'joiner' ? 2 : 1
      if (waiting.length === 0) return UNREAD
      for (const mention of waiting) take(mention, next, !named)
      if (waiting.length === 1) whole = false
      waiting = []
    } else if (item?.kind === 'product') {
      if (contradicts(item, next)) return UNREAD
      const amount = next?.kind === 'joiner' && next.comma ? items[at + 2] : next
      // "honey and eggs, one of each", "x1 each"
      const shared = amount?.kind === 'amount' && items[items.indexOf(amount, at) + 1]?.kind === 'each'
      if (
        shared ||
        amount?.kind !== 'amount' ||
        belongsToNext(item, amount, items, items.indexOf(amount, at), onAir)
      ) {
        waiting.push(item)
        at++
        continue
      }
      // "玉米苹果2份": two of each, or of the apples? "玉米苹果2斤" tells by its unit.
      if (waiting.length > 0 && !isListed(amount, pickProduct(item, onAir)?.product)) return UNREAD
      leaveWaiting()
      take(item, amount, false)
      at = items.indexOf(amount, at) + 1
    } else if (item?.kind === 'amount' && next?.kind === 'each' && waiting.length > 1) {
      for (const mention of waiting) take(mention, item, false)
      waiting = []
      at += 2
    } else if (item?.kind === 'amount') {
      if (next?.kind === 'product' && !isAmountWithoutProduct(items, at + 2)) {
        leaveWaiting()
        take(next, item, true)
        at += 2
      } else if (item.more && last !== undefined) {
        take(last, item, false, true)
        at++
      } else return UNREAD
    }
  }
  leaveWaiting()
  return { drafts, whole }
}

function pushMention(into: Mention[], item: Item | undefined): boolean {
  if (item?.kind !== 'product') return false
  into.push(item)
  return true
}

/** Says whether a code and a name side by side differ (2号玉米, where 2号 is apples): one is a slip. */
export function contradicts(mention: Mention, next: Item | undefined): boolean {
  return next?.kind === 'product' && mention.code !== next.code
}

// 苹果 2箱玉米: the boxes are the corn's, by their unit.
function belongsToNext(
  mention: Mention,
  amount: Amount,
  items: readonly Item[],
  at: number,
  onAir: Product | null,
): boolean {
  const next = items[at + 1]
  if (next?.kind !== 'product' || amount.unit === null) return false
  const own = pickProduct(mention, onAir)
  const other = pickProduct(next, onAir)
  return !isListed(amount, own?.product) && isListed(amount, other?.product)
}

function isListed(amount: Amount, product: Product | undefined): boolean {
  return amount.unit !== null && (product?.units.has(amount.unit.word) ?? false)
}

// "2箱玉米3斤" leaves open which amount is meant; "2箱玉米3斤苹果" does not.
function isAmountWithoutProduct(items: readonly Item[], at: number): boolean {
  const item = items[at]
  return item?.kind === 'amount' && !item.more && items[at + 1]?.kind !== 'product'
}
