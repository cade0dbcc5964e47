import type { Clause } from './clauses'
import type { Core } from './cores'
import type { SoFar } from './so-far'
import {
  ASKS_BESIDE,
  BUYS_AGAIN,
  CALLS,
  COMPLAINS,
  ENDED,
  ENDS_ORDER,
  FINE,
  FINE_CHANGE,
  LONG_AGO,
  TOLD,
  TURNS_TO_NOW,
} from './marks'

/** Whether a clause may hold an order, stands beside one, or ends the attempt to find any. */
export type Verdict = 'order' | 'beside' | 'end'

/** Weighs a clause by what it asks and tells; `follows` an order directly. */
export function weigh(clause: Clause, cores: readonly Core[], soFar: SoFar, follows: boolean): Verdict {
  const { text } = clause
  const bought = soFar.drafts.some(({ intent }) => intent === 'buy')
  if (clause.asks) return weighQuestion(clause, cores, soFar.unasked, bought)
  if (ENDS_ORDER.test(text) && !ENDED.test(text)) return 'order'
  if (LONG_AGO.test(text)) return 'end'
  const told = (TOLD.test(text) || COMPLAINS.test(text)) && !TURNS_TO_NOW.test(text)
  if (!told) return 'order'
  if (!bought) return 'beside'
  // 玉米2箱 上次的很好吃 may tell of the two boxes; 再来三盒 上次的吃完了 does not.
  const tellsOfThem = follows && !clause.parted && !BUYS_AGAIN.test(text)
  return COMPLAINS.test(text) || tellsOfThem ? 'end' : 'beside'
}

// 普洱有吗 来两饼 depends on the answer.
const IN_STOCK = /有(?:没有|[吗货现])|没有了|卖完/u
const POLITE =
  /^(?:(?:hey|hi|hello|boss|bro|sis) )?(?:can|could) (?:change\b|you (?:please |pls )?(?:change|make|switch|cancel|add|send|put|give|save)|(?:i|we) (?:please )?(?:have|get|order|buy|take))\b/u

function weighQuestion(clause: Clause, cores: readonly Core[], unasked: boolean, bought: boolean): Verdict {
  const { text } = clause
  if (POLITE.test(text)) return 'order'
  if (clause.shape.includes('C') && FINE_CHANGE.test(text)) return 'order'
  const own = !clause.shape.includes('C') && cores.some(({ asked }) => asked === 'own')
  if (own && FINE.test(text)) return 'order'
  if (unasked && !CALLS.test(text)) return 'end'
  if (cores.length === 0 && (CALLS.test(text) || ASKS_BESIDE.test(text))) return 'beside'
  if (cores.some(({ mention, asked }) => mention === null && asked === 'no')) return 'end'
  return bought || IN_STOCK.test(text) ? 'end' : 'beside'
}
