import type { Token } from '../words/tokens'
import { DEALT, FOLLOWS, FOOD, FOR_SOMEONE, IDLE, SAYS_OF, TELLS, TELLS_BEHIND } from './loose-words'
import type { Piece } from './pieces'

/**
 * Whether a piece that is not understood is talk beside an order. With a product `named` in the order it may speak
 * of anything but a question; without, it must be long enough for talk and hold no word that could name other goods.
 */
export function isTalk({ tokens, text }: Piece, named: boolean): boolean {
  if (tokens.some(({ kind }) => kind === 'cancel' || kind === 'change')) return false
  if (tokens.some(({ kind }) => kind === 'question') && !IDLE.test(text)) return false
  if (DEALT.test(text) && tokens.some(({ kind }) => kind === 'past')) return false
  if (named) return text.length >= 2
  if (tokens.some(({ kind }) => kind === 'past')) return false
  if (tokens.some(({ kind }) => kind === 'spoiler') && !IDLE.test(text)) return false
  return text.length >= TALKS && !FOOD.test(text) && !/[\d号]/u.test(text)
}

/** Where the product ends that a piece of talk is about, as in 鸡蛋吃得快; null where it is about none. */
export function endOfSubject({ tokens, text, start }: Piece): number | null {
  const [product, ...rest] = tokens
  if (product?.kind !== 'product' || product.code) return null
  if (rest.some(({ kind }) => kind !== 'other' && kind !== 'filler' && kind !== 'praise' && kind !== 'self'))
    return null
  return SAYS_OF.test(text.slice(product.end - start)) ? product.end : null
}

const TALKS = 4
const OWN_REQUEST =
  /^(?:给我|帮我|给俺|帮俺|给咱|我要|我想要|俺要|俺想要|我买)(?:来|留|拿|整|称|装|下|搞|弄|订|安排|买|要)?(?:个|上)?$/u

/** Where the request begins behind words that are not understood; null where none can be left out. */
export function cutBefore({ tokens, text, start }: Piece): number | null {
  const forWhom = requestForSomeone(tokens, text, start)
  if (forWhom !== null) return forWhom
  const first = tokens.findIndex((token) => isUnknown(token))
  const last = lastUnknownBeforeAmount(tokens)
  if (first < 0 || last < 0) return null
  const ask = tokens.findIndex((token, at) => at > last && isOwn(token, text, start))
  const begin = tokens[ask]
  if (begin === undefined || !startsOrder(tokens.slice(ask + 1))) return null
  const talk = text.slice(0, begin.start - start)
  const counted = tokens.slice(0, ask).some(({ kind }) => COUNTED.has(kind))
  const named = tokens.slice(ask).some(({ kind }) => kind === 'product')
  return counted || !named || talk.length < 3 || TELLS.test(talk) ? null : begin.start
}

// 给北京的老乡留两箱玉米: whoever they are, it is asked for.
function requestForSomeone(tokens: readonly Token[], text: string, from: number): number | null {
  const verb = FOR_SOMEONE.exec(text)?.[1]
  const at = verb === undefined ? -1 : from + verb.length
  const ask = tokens.findIndex(({ start }) => start === at)
  return tokens[ask]?.kind === 'verb' && startsOrder(tokens.slice(ask + 1)) ? at : null
}

const COUNTED: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'number',
  'product',
  'question',
  'cancel',
  'change',
])

function isUnknown({ kind }: Token): boolean {
  return kind === 'other' || kind === 'spoiler' || kind === 'past' || kind === 'is' || kind === 'this'
}

function lastUnknownBeforeAmount(tokens: readonly Token[]): number {
  const amount = tokens.findIndex(({ kind }) => kind === 'number')
  return lastIndex(tokens.slice(0, Math.max(amount, 0)), (token) => isUnknown(token))
}

function isOwn(token: Token, text: string, from: number): boolean {
  return token.kind === 'verb' && OWN_REQUEST.test(text.slice(token.start - from, token.end - from))
}

// 给我来2箱玉米, 我要玉米两箱: what follows the word of asking is the amount or the product, at once.
function startsOrder(tokens: readonly Token[]): boolean {
  const [one, two] = tokens.filter(({ kind }) => kind !== 'filler' && kind !== 'of')
  return (
    (one?.kind === 'number' && two?.kind === 'unit') || (one?.kind === 'product' && two?.kind === 'number')
  )
}

/** Where what is not understood begins behind an order that is complete; null where it does not. */
export function cutBehind({ tokens, text, start, end }: Piece): number | null {
  const unknown = tokens.findIndex((token, at) => !IN_ORDER.has(token.kind) || isStray(tokens, at))
  const order = unknown < 0 ? tokens : tokens.slice(0, unknown)
  const unit = lastIndex(order, (token, at) => token.kind === 'unit' && order[at - 1]?.kind === 'number')
  const counted = tokens[unit]
  if (counted?.kind !== 'unit') return null
  const next = tokens[unit + 1]
  const last = next?.kind === 'product' ? unit + 1 : unit
  const head = tokens.slice(0, last + 1)
  const product = head[lastIndex(head, ({ kind }) => kind === 'product')]
  if (product?.kind !== 'product') return null
  const sold = product.products.some(({ units }) => units.has(counted.unit.word))
  const from = tokens[last]?.end ?? end
  const tail = text.slice(from - start)
  if (!sold || tail.length > LONGEST || !FOLLOWS.test(tail)) return null
  if (TELLS_BEHIND.test(tail) || tokens.slice(last + 1).some(({ kind }) => kind === 'product')) return null
  return from
}

// 两次 and the 分 of 分两次 count no goods.
function isStray(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]?.kind
  return token?.kind === 'unit' && before !== 'number' && before !== 'verb'
}

const LONGEST = 12
const IN_ORDER: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'filler',
  'self',
  'verb',
  'product',
  'number',
  'unit',
  'only',
  'joiner',
])

function lastIndex(tokens: readonly Token[], test: (token: Token, at: number) => boolean): number {
  let last = -1
  tokens.forEach((token, at) => {
    if (test(token, at)) last = at
  })
  return last
}
