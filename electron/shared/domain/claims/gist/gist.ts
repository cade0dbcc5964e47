import type { Product } from '../catalogue'
import type { Draft } from '../readings/drafts'
import type { Token } from '../words/tokens'
import { toClauses } from './clauses'
import type { Clause } from './clauses'
import { combine } from './combine'
import { findCores } from './cores'
import type { Core } from './cores'
import { BUYS_AGAIN, CALLS, SPOILS, TAKES_BACK } from './marks'
import { readOrders } from './orders'
import { addsUp, isShare } from './shares'
import type { Said, SoFar } from './so-far'
import { subjectOf } from './subject'
import { readTurn } from './turns'
import { weigh } from './weigh'

const LONGEST = 120
// Without any of these there is nothing to be read.
const HOLDS: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['product', 'number', 'unit'])

/**
 * What a comment asks for in the main: orders that are clear by themselves, whatever else is said around them, as
 * long as nothing speaks against them. All of it is only likely; nothing where anything is open.
 */
export function readGist(text: string, tokens: readonly Token[], onAir: Product | null): readonly Draft[] {
  if (text.length > LONGEST || !tokens.some(({ kind }) => HOLDS.has(kind)) || SPOILS.test(text)) return []
  const clauses = toClauses(text, tokens)
  // 苹果2箱 不是 梨2箱 may take back either.
  if (clauses.some((clause) => clause.text === '不是')) return []
  let soFar: SoFar = {
    ...{ drafts: [], mustAsk: false, takesBack: false },
    ...{ unasked: false, readLast: null, unread: [] },
  }
  for (const at of clauses.keys()) {
    const next = readOn(soFar, { clauses, text, onAir }, at)
    if (next === null) return []
    soFar = next
  }
  return addsUp(clauses, soFar) ? soFar.drafts : []
}

// What is known after one more clause; null where it ends the attempt.
function readOn(soFar: SoFar, said: Said, at: number): SoFar | null {
  const clause = said.clauses[at]
  if (clause === undefined) return soFar
  const { drafts } = soFar
  const cores = findCores(clause)
  const follows = at > 0 && soFar.readLast === at - 1
  const verdict = weigh(clause, cores, soFar, follows)
  if (verdict === 'end' || contradicts(said.clauses[at - 1], cores)) return null
  const takesBack = soFar.takesBack || clause.corrects || TAKES_BACK.test(clause.text)
  if (verdict === 'beside') {
    const idle = drafts.length > 0 || CALLS.test(clause.text) || BUYS_AGAIN.test(clause.text)
    return { ...soFar, takesBack, mustAsk: soFar.mustAsk || !idle }
  }
  const subject = subjectOf(said.clauses, at, said.onAir)
  const turn = readTurn(clause, subject, said.onAir)
  const read = turn ?? readOrders(clause, cores, { ...said, ...soFar, takesBack, subject })
  // 来两箱，苹果三斤: two boxes of what?
  const open = subject === null && cores.some(({ mention, asked }) => mention === null && asked !== 'no')
  if (open && drafts.length === 0) return null
  if (read.length === 0 || isShare(clause, drafts))
    return { ...soFar, takesBack, unread: [...soFar.unread, clause] }
  const combined = combine(drafts, read, takesBack, clause.corrects)
  if (combined === null) return null
  const unasked = turn === null && cores.some(({ mention, asked }) => mention === null && asked === 'no')
  return { ...soFar, drafts: combined, readLast: at, takesBack: false, unasked: soFar.unasked || unasked }
}

// 2号 玉米两箱, where 2号 is apples: one of them is a slip.
function contradicts(before: Clause | undefined, [core]: readonly Core[]): boolean {
  if (!before || !core?.mention || !/^s*Ps*$/u.test(before.shape)) return false
  const named = before.parts.find(({ mention }) => mention !== null)?.mention
  return named !== core.mention && named?.code !== core.mention.code
}
