import type { Amount, Mention } from '../readings/terms'
import type { Place } from '../words/tokens'
import type { Clause } from './clauses'
import type { Part } from './parts'
import { ASKS_TOO, FOR_SOMEBODY, SPEAKS_OF_SELF, WISHES_ONE } from './marks'

/** How plainly an order is asked for: by the viewer for themselves or somebody (给我, 帮王婶), by a word of asking, or not at all. */
type Asked = 'own' | 'plain' | 'no'

/** An order that stands among other words of a clause; without a mention it is about what was named before, or is on air. */
export type Core = Place & {
  readonly mention: Mention | null
  readonly amount: Amount
  readonly asked: Asked
  /** The amount stands before the product: what touches the product behind may be part of its name. */
  readonly amountFirst: boolean
}

const AMOUNT_FIRST = /(?:[Vv][srv]{0,3})?[Aa]s*P/uy
const PRODUCT_FIRST = /(?:[Vv]s*)?P(?:[sJdE]*[Vv][srE]{0,3}|[sJE]*r?s*)[Aa](?:s*[Vv](?![sr]{0,3}[AaP]))?/uy
const SHARED = /P(?:[sJ]*P)+[srEVv]*[Aa]E?/uy
const IMPLIED = /[Vv][srvE]{0,3}[Aa]|r{1,2}[Aa]s*V/uy
const ALONE = /^[sJt]*[Aa][sdV]*$/u
const EACH = /各|每[样种]|一样|都|each/u
// What may stand between a word of asking and the amount: 来它三十斤, 给我也装十斤.
const SLIGHT = /^[它上下个来也就都再先的点够吧哈啊呢她他]*$/u

/** Finds the orders of a clause, left to right; null where two amounts or products leave open which goes with which. */
export function findCores(clause: Clause): readonly Core[] {
  const { shape, parts } = clause
  const product = shape.indexOf('P')
  const amount = shape.search(/[Aa]/u)
  if (amount < 0) return wishesOne(clause)
  if (product < 0 && ALONE.test(shape)) return coresOf(clause, amount, parts.length)
  const amountsLead = product < 0 || amount < product
  const patterns = amountsLead
    ? [AMOUNT_FIRST, SHARED, PRODUCT_FIRST, IMPLIED]
    : [SHARED, PRODUCT_FIRST, AMOUNT_FIRST, IMPLIED]
  const cores: Core[] = []
  let at = 0
  while (at < parts.length) {
    const found = patterns.map((pattern) => matchAt(pattern, clause, at)).find((match) => match !== null)
    if (found) cores.push(...coresOf(clause, at, found))
    at = found ?? at + 1
  }
  return cores
}

// 鸡蛋我要, the whole of a clause, is for one.
function wishesOne({ shape, parts, text, start, end }: Clause): readonly Core[] {
  const mention = parts.find((part) => part.mention !== null)?.mention
  if (!mention || mention.weak || !/^s*(?:Ps*V|Vs*P)s*$/u.test(shape) || !WISHES_ONE.test(text)) return []
  const amount: Amount = { kind: 'amount', value: 1, unit: null, times: null, more: false, start, end }
  return [{ mention, amount, asked: 'own', amountFirst: false, start, end }]
}

// Where a pattern that begins at a part ends, or null where it does not fit.
function matchAt(pattern: RegExp, clause: Clause, at: number): number | null {
  pattern.lastIndex = at
  const found = pattern.exec(clause.shape)?.[0]
  if (found === undefined) return null
  const parts = clause.parts.slice(at, at + found.length)
  if (pattern === SHARED && !EACH.test(textOf(clause, parts))) return null
  if (touchesStrange(clause, at + found.length)) return null
  return fitsWithin(clause, parts) ? at + found.length : null
}

// 苹果切4瓣: a bare number among other words counts what they name.
function touchesStrange({ parts }: Clause, end: number): boolean {
  const last = parts[end - 1]
  const next = parts[end]
  return last?.letter === 'a' && next?.letter === 'r' && next.start === last.end
}

function fitsWithin(clause: Clause, parts: readonly Part[]): boolean {
  const strange = parts.filter(({ letter }) => letter === 'r')
  if (strange.length === 0) return true
  const said = strange
    .map((part) => clause.text.slice(part.start - clause.start, part.end - clause.start))
    .join('')
  // 不对，我要的是3箱
  if (said === '是') return clause.corrects
  return SLIGHT.test(said) || ASKS_TOO.test(said) || said === '一样'
}

function textOf(clause: Clause, parts: readonly Part[]): string {
  const from = parts[0]?.start ?? clause.start
  return clause.text.slice(from - clause.start, (parts.at(-1)?.end ?? from) - clause.start)
}

function coresOf(clause: Clause, from: number, to: number): readonly Core[] {
  const parts = clause.parts.slice(from, to)
  const amount = parts.find((part) => part.amount !== null)?.amount
  if (!amount) return []
  const mentions = parts.flatMap(({ mention }) => (mention ? [mention] : []))
  const start = parts[0]?.start ?? clause.start
  const end = parts.at(-1)?.end ?? clause.end
  const first = parts.find(({ letter }) => /[PAa]/u.test(letter))
  const amountFirst = first?.letter !== 'P' && mentions.length > 0
  const asked = askedBy(clause, parts, start)
  if (mentions.length < 2) return [{ mention: mentions[0] ?? null, amount, asked, amountFirst, start, end }]
  return mentions.map((mention) => ({ mention, amount, asked, amountFirst, start, end }))
}

function askedBy(clause: Clause, parts: readonly Part[], start: number): Asked {
  const before = clause.text.slice(0, start - clause.start)
  const verb = parts.find(({ letter }) => letter === 'v')
  const own = parts.some(({ letter }) => letter === 'V')
  if (
    own ||
    (verb && SPEAKS_OF_SELF.test(clause.text.slice(0, verb.start - clause.start))) ||
    /\b(?:p(?:ls|lease|lz)|for me)\b/u.test(clause.text)
  )
    return 'own'
  const lead = verb ? clause.text.slice(0, verb.start - clause.start) : before
  if ((verb || ASKS_TOO.test(before)) && FOR_SOMEBODY.test(lead.replace(ASKS_TOO, ''))) return 'own'
  return verb || ASKS_TOO.test(before) || parts.some(({ letter }) => letter === 'E') ? 'plain' : 'no'
}
