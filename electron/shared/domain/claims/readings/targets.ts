import type { Mention, Term } from './terms'

/** What stood before a cancel or change word; `counted` when an amount went with the targets. */
export type Targets = {
  readonly rest: readonly Term[]
  readonly targets: readonly Mention[]
  readonly counted: boolean
}

/** Finds the products just before a cancel or change word; null where other amounts might belong to it too. */
export function splitTargets(before: readonly Term[]): Targets | null {
  let end = before.length
  while (
    end > 0 &&
    (before[end - 1]?.kind === 'verb' || before[end - 1]?.kind === 'each' || isComma(before[end - 1]))
  )
    end--
  const counted = before[end - 1]?.kind === 'amount'
  const afterAmount = counted ? end - 1 : end
  let start = afterAmount
  const targets: Mention[] = []
  while (start > 0) {
    const term = before[start - 1]
    if (term?.kind === 'product') targets.unshift(term)
    else if (!isWord(term)) break
    start--
  }
  if (targets.length === 0) {
    // "2箱改成3箱", or nothing at all before the word.
    return { rest: counted ? before.slice(0, afterAmount) : before.slice(0, end), targets, counted }
  }
  const rest = before.slice(0, start)
  // "玉米2箱苹果3斤不要了" may mean both.
  const runsOn = rest[rest.length - 1]?.kind === 'amount' && counted
  const amountFirst =
    rest[rest.length - 1]?.kind === 'amount' && !rest.some((term) => term.kind === 'product')
  if (amountFirst) return { rest: [], targets, counted: true }
  return runsOn ? null : { rest, targets, counted }
}

/** Says whether a term is a spoken joiner (和), not a comma. */
export function isWord(term: Term | undefined): boolean {
  return term?.kind === 'joiner' && !term.comma && !term.stock
}

function isComma(term: Term | undefined): boolean {
  return term?.kind === 'joiner' && term.comma
}
