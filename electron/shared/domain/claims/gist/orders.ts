import type { Product } from '../catalogue'
import { chief } from '../reasons'
import { measure, pickProduct } from '../readings/drafts'
import type { Draft } from '../readings/drafts'
import { isBelieved } from './believed'
import type { Clause } from './clauses'
import type { Core } from './cores'
import type { Said, SoFar } from './so-far'
import { standsIn } from './judge'
import { TURNS_TO_NOW } from './marks'
import type { Subject } from './subject'

type Around = Said & SoFar & { readonly subject: Subject | null }

/** Drafts the purchases of a clause, all of them or none. */
export function readOrders(clause: Clause, cores: readonly Core[], around: Around): readonly Draft[] {
  const now = around.takesBack || TURNS_TO_NOW.test(clause.text)
  if (around.mustAsk && !now && cores.some(({ asked }) => asked === 'no')) return []
  if (!standsIn(clause, cores, around.text)) return []
  const drafts = cores.flatMap((core) => draftOf(clause, core, around) ?? [])
  return drafts.length === cores.length ? drafts : []
}

function draftOf(clause: Clause, core: Core, around: Around): Draft | null {
  const { mention } = core
  if (mention === null) return canBeImplied(core, around) ? draft(core, around.subject?.product, false) : null
  if (mention.weak && !isBelieved(clause, mention)) return null
  return draft(core, pickProduct(mention, around.onAir)?.product, isList(around.clauses))
}

// 玉米2 鸡蛋3 油1
function isList(clauses: readonly Clause[]): boolean {
  return clauses.filter(({ shape }) => /^s*Pas*$/u.test(shape)).length > 1
}

// An amount alone, without a word of asking, needs that something was asked for before, or is taken back by it.
function canBeImplied({ asked, amount }: Core, { subject, takesBack, drafts }: Around): boolean {
  if (subject === null) return false
  if (asked !== 'no' || amount.times === 'plus' || subject.asked) return true
  return takesBack && (subject.named || drafts.length > 0)
}

function draft(core: Core, product: Product | undefined, isList: boolean): Draft | null {
  const { amount, mention, start, end } = core
  const measured = product && measure(amount, product)
  if (!product || !measured) return null
  const { quantity, unit } = measured
  const listed = isList && !core.amountFirst
  if (amount.times === null && unit === null && !listed && !standsBare(core, quantity)) return null
  // 要2油: one character is too little to name goods by.
  if (amount.unit === null && amount.times === null && mention?.weak && core.amountFirst) return null
  const assumed = mention === null ? 'product_assumed' : null
  return {
    ...{ product, intent: 'buy', quantity, unit, more: false },
    ground: 'all_stated',
    doubt: chief(chief(measured.doubt, assumed), 'not_all_understood'),
    ...{ start, end },
  }
}

const BARE_LIMIT = 10
const LATIN = /^[a-z]/u

// An amount in no unit that the product is sold by: 我要2, 3 boxes.
function standsBare({ amount, asked, mention }: Core, quantity: number): boolean {
  if (amount.unit === null) return asked !== 'no' && quantity < BARE_LIMIT
  if (mention === null && amount.unit.class === 'container') return false
  return asked !== 'no' || amount.unit.class === 'general' || LATIN.test(amount.unit.word)
}
