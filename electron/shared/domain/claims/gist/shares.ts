import type { Draft } from '../readings/drafts'
import type { Clause } from './clauses'
import type { SoFar } from './so-far'
import { IN_ALL, NOT_THAT, OF_WHICH } from './marks'

/** Whether a clause shares out what was asked for before: 一箱给我. */
export function isShare({ shape }: Clause, drafts: readonly Draft[]): boolean {
  return drafts.length > 0 && /^[sJ]*As*V/u.test(shape)
}

/**
 * Whether the amounts that nothing was read from can stand beside what was asked for: 三箱玉米 一箱给我 两箱给大姐 tells
 * of its parts, 玉米2箱，3箱 leaves open which is meant.
 */
export function addsUp(clauses: readonly Clause[], { unread, drafts }: SoFar): boolean {
  if (clauses.some(({ text }) => IN_ALL.test(text))) return true
  const parts = unread.filter(({ text }) => !OF_WHICH.test(text) && !NOT_THAT.test(text))
  if (parts.some(({ shape }) => /E[sVv]*[Aa]/u.test(shape))) return false
  return drafts.every((draft) => draft.intent !== 'buy' || [0, draft.quantity].includes(sumOf(parts, draft)))
}

function sumOf(clauses: readonly Clause[], { product, unit }: Draft): number {
  if (unit === null) return 0
  return clauses
    .flatMap(({ parts }) => parts)
    .reduce((sum, { amount }) => {
      const counts = amount?.unit && product.units.get(amount.unit.word) === unit
      return sum + (counts ? (amount.value ?? 0) : 0)
    }, 0)
}
