import { hull } from '../words/tokens'
import type { Place, Token } from '../words/tokens'
import { TURNS_TO_NOW } from './marks'
import { toParts } from './parts'
import type { Part } from './parts'

/** What stands between two gaps of a comment. */
export type Clause = Place & {
  readonly text: string
  readonly parts: readonly Part[]
  /** The letters of the parts. */
  readonly shape: string
  /** It asks by a word or a question mark. */
  readonly asks: boolean
  /** It begins with words that take back what was said. */
  readonly corrects: boolean
  /** A comma or a stop parts it from what went before, not a space alone. */
  readonly parted: boolean
}

/** Cuts a comment's tokens into clauses: at gaps, and where what was told turns to now (去年买了三箱 今年来五箱). */
export function toClauses(text: string, tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = []
  let held: readonly Token[] = []
  let corrects = false
  let parted = true
  const close = (asks: boolean): void => {
    const clause = toClause(text, held, { asks, corrects, parted })
    held = []
    // 不是，是地瓜: the first 是 says nothing yet.
    if (clause === null || clause.text === '是') return
    clauses.push(clause)
    parted = false
    corrects = false
  }
  for (const token of tokens) {
    if (token.kind === 'gap') {
      const last = clauses.at(-1)
      // 玉米2箱 ？ asks about the two boxes.
      if (token.asks && held.length === 0 && last) clauses[clauses.length - 1] = { ...last, asks: true }
      close(token.asks)
      parted ||= token.hard
    } else if (takesBack(text, token, held)) {
      close(false)
      corrects = true
    } else {
      if (turnsHere(text, token, held)) close(false)
      held = [...held, token]
    }
  }
  close(false)
  return clauses
}

function takesBack(text: string, { kind, start }: Token, held: readonly Token[]): boolean {
  return kind === 'correction' || kind === 'apology' || (held.length === 0 && RATHER.test(text.slice(start)))
}

// Where a clause ends without a gap: before 今年 and 再来, and behind 冲了.
function turnsHere(text: string, token: Token, held: readonly Token[]): boolean {
  const [first] = held
  if (held.length > 1 && TURNS_TO_NOW.test(text.slice(token.start))) return true
  const counts = token.kind === 'number' || token.kind === 'times'
  return counts && first !== undefined && CHEERS.test(text.slice(first.start, token.start))
}

// 求求了+1
const CHEERS = /^(?:求求?了?|冲了?|跟了?)$/u
// 算了两盒, 总共10斤
const RATHER =
  /^(?:算了(?=(?:还是)?[来要]?[\d一两二三四五六七八九十])|[一总]?共(?=[\d一两二三四五六七八九十]))/u

type Around = { readonly asks: boolean; readonly corrects: boolean; readonly parted: boolean }

function toClause(text: string, tokens: readonly Token[], around: Around): Clause | null {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return null
  const place = hull(first, last)
  const parts = toParts(text, tokens)
  const shape = parts.map(({ letter }) => letter).join('')
  const asks =
    (around.asks && !(/[XC]/u.test(shape) && AGREES.test(text.slice(place.start, place.end)))) ||
    tokens.some((_, at) => asksBy(text, tokens, at))
  return { ...around, ...place, text: text.slice(place.start, place.end), parts, shape, asks }
}

function asksBy(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'question') return false
  const { start, end } = token
  const word = text.slice(start, end)
  // 有货就发吧, 电话你那有, "my auntie will pick up"
  if (text.charAt(end) === '就' || word === '有') return false
  if (LATIN.test(word)) return at < 2
  if (word !== '呢') return true
  // 2箱呢 asks, 上班呢 tells.
  const counts = tokens.some(({ kind }) => kind === 'product' || kind === 'number')
  return (counts || at === 0) && !TELLS_ON.test(text.slice(0, end))
}

const LATIN = /^[a-z]/u
// …from my order ok?
const AGREES = /\b(?:ok|okay|right|ya|yeah)$/u
const TELLS_ON = /着呢$|还早呢$|[还没][^,]{0,6}呢$/u
