import { believeProducts } from './belief'
import type { ProductSense } from '../catalogue'
import type { Doubt } from '../reasons'
import type { Token } from '../words/tokens'
import { prepare } from './prepare'

/**
 * What a segment is about. Only an `order` is read for claims; the others say how far to believe the orders
 * around them. `neutral` says nothing, `details` is an address or delivery wish, `chat` is understood talk,
 * `noise` is not understood. A `correction` takes back what was said, an `apology` may.
 */
type Mood =
  | 'order'
  | 'neutral'
  | 'details'
  | 'chat'
  | 'noise'
  | 'past'
  | 'question'
  | 'service-question'
  | 'correction'
  | 'apology'

/** A stretch of a comment between gaps; `hardBefore` tells how the gap in front of it reads. */
export type Segment = {
  readonly tokens: readonly Token[]
  readonly mood: Mood
  readonly hardBefore: boolean
  /** Something besides the order was said in it: it is never certain. */
  readonly doubt: Doubt | null
  /** Some of its words are unknown: they may name a product that is not in the catalogue. */
  readonly unread: boolean
  /** Products that it mentions, believed enough to be what a later "再来2箱" is about. */
  readonly mentions: readonly ProductSense[]
}

/** A stretch of segments, `to` excluded, that are read together. */
export type Run = { readonly from: number; readonly to: number }

/** Cuts tokens into segments and decides what each is about; null where a word spoils the whole comment. */
export function toSegments(read: readonly Token[]): readonly Segment[] | null {
  const tokens = prepare(read)
  if (tokens.some((token) => token.kind === 'spoiler')) return null
  const segments: Segment[] = []
  let hardBefore = false
  let at = 0
  while (at < tokens.length) {
    const turns = takeWhile(tokens, at, (token) => TURNS.has(token.kind))
    if (turns.length > 0) {
      segments.push(toTurn(turns))
      hardBefore = true
      at += turns.length
      continue
    }
    const words = takeWhile(tokens, at, (token) => token.kind !== 'gap' && !TURNS.has(token.kind))
    // Gaps in a row are one gap: "2箱 ？？" asks about the two boxes, once.
    const gaps = takeWhile(tokens, at + words.length, (token) => token.kind === 'gap')
    at += words.length + gaps.length
    const asked = gaps.some((gap) => gap.kind === 'gap' && gap.asks)
    if (words.length > 0 || asked) segments.push(toSegment(words, hardBefore, asked, segments))
    if (gaps.some((gap) => gap.kind === 'gap' && gap.phone)) segments.push(PHONE)
    if (gaps.length > 0) hardBefore = gaps.some((gap) => gap.kind === 'gap' && gap.hard)
  }
  return segments
}

const PHONE: Segment = {
  ...{ tokens: [], mood: 'details', hardBefore: false },
  ...{ doubt: null, unread: false, mentions: [] },
}

const TURNS: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['correction', 'apology'])

function toTurn(tokens: readonly Token[]): Segment {
  const mood = has(tokens, 'correction') ? 'correction' : 'apology'
  return { tokens, mood, hardBefore: true, doubt: null, unread: false, mentions: [] }
}

function takeWhile(
  tokens: readonly Token[],
  from: number,
  test: (token: Token) => boolean,
): readonly Token[] {
  let to = from
  for (let token = tokens[to]; token !== undefined && test(token); token = tokens[to]) to++
  return tokens.slice(from, to)
}

function toSegment(
  raw: readonly Token[],
  hardBefore: boolean,
  asked: boolean,
  before: readonly Segment[],
): Segment {
  const tokens = believeProducts(raw, before[before.length - 1]?.tokens.at(-1))
  const mentions = tokens.filter((token) => token.kind === 'product')
  const afterAddress = before[before.length - 1]?.mood === 'details' && !hardBefore
  const politely = tokens.some((token) => token.kind === 'verb' && token.polite)
  const mood = asked && !politely ? askedMood(tokens) : moodOf(tokens, afterAddress)
  const order = mood === 'noise' ? orderBeforeTail(tokens) : null
  if (order) return { tokens: order, mood: 'order', hardBefore, doubt: 'other_talk', unread: false, mentions }
  const doubt = asked && mood === 'order' ? 'question_beside' : doubtWithin(tokens)
  const unread = mood !== 'details' && mood !== 'service-question' && has(tokens, 'other')
  return { tokens, mood, hardBefore, doubt, unread, mentions }
}

function doubtWithin(tokens: readonly Token[]): Doubt | null {
  if (has(tokens, 'past')) return 'past_beside'
  if (has(tokens, 'person') && !tokens.some((token) => token.kind === 'verb' && token.own))
    return 'for_others'
  // 给孩子吃3斤苹果: wanted, or what they eat?
  const meal = tokens.findIndex(({ kind }) => kind === 'meal')
  if (meal >= 0 && !has(tokens, 'verb') && has(tokens.slice(meal), 'number')) return 'for_others'
  // 我家2箱玉米: wanted, or what there is?
  const owned = has(tokens, 'self') && !tokens.some(({ kind }) => ASKING.has(kind))
  // 要5斤的 may want the packet of five.
  const spoken = tokens.filter(({ kind }) => kind !== 'filler')
  const packed = spoken.at(-1)?.kind === 'of' && spoken.at(-2)?.kind === 'unit'
  return owned || packed || has(tokens, 'praise') || has(tokens, 'wish') || has(tokens, 'time')
    ? 'other_talk'
    : null
}

function askedMood(tokens: readonly Token[]): Mood {
  return isService(tokens) ? 'service-question' : 'question'
}

function moodOf(tokens: readonly Token[], afterAddress: boolean): Mood {
  if (has(tokens, 'question')) return askedMood(tokens)
  const past = has(tokens, 'past') && !turnsEarlierOrder(tokens)
  // 发的顺丰
  const sent = tokens.some(({ kind }, at) => kind === 'send' && tokens[at + 1]?.kind === 'of')
  if (past || sent || tokens.some((_, at) => isEarlierPurchase(tokens, at))) return 'past'
  if (has(tokens, 'details')) return 'details'
  const only = tokens[0]
  if (afterAddress && tokens.length === 1 && only?.kind === 'product' && only.code) return 'details'
  if (has(tokens, 'other') || tellsWeight(tokens)) return 'noise'
  const orders = tokens.some((token) => ORDER_KINDS.has(token.kind))
  if (has(tokens, 'service') || has(tokens, 'send')) return orders ? 'noise' : 'details'
  const asks = tokens.some(
    (token) => token.kind === 'verb' || token.kind === 'cancel' || token.kind === 'change',
  )
  if (has(tokens, 'praise')) {
    // 我要新鲜的 wishes; it orders nothing yet.
    const something = has(tokens, 'product') || has(tokens, 'number') || has(tokens, 'unit')
    return asks && something ? 'order' : 'chat'
  }
  return orders ? 'order' : 'neutral'
}

// 我80斤, 妹妹120斤: what somebody weighs.
function tellsWeight(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const number = tokens[at + 1]
    const unit = tokens[at + 2]
    const who = token.kind === 'self' || token.kind === 'person'
    const heavy = number?.kind === 'number' && (number.value ?? 0) >= LIGHTEST && unit?.kind === 'unit'
    return who && heavy && unit.unit.class === 'measure' && !has(tokens, 'verb') && !has(tokens, 'product')
  })
}

const LIGHTEST = 50

// 昨天的玉米不要了 ends an earlier order now; 昨天取消了玉米 tells of one that ended then.
function turnsEarlierOrder(tokens: readonly Token[]): boolean {
  const said = tokens.filter((token) => token.kind !== 'filler' && token.kind !== 'self')
  const turn = said.findIndex((token) => token.kind === 'cancel' || token.kind === 'change')
  return turn >= 0 && said[turn - 1]?.kind !== 'past' && (turn > 0 || has(said, 'product'))
}

// 我买的2箱, 我要了2箱, 下单了; but a closing 要了 takes the goods: 这个我要了.
function isEarlierPurchase(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]
  const next = tokens[at + 1]
  if (verb?.kind !== 'verb') return false
  if (next?.kind === 'of') return true
  if (next?.kind !== 'done') return false
  return verb.needs !== 'nothing' || tokens.slice(at + 2).some((token) => ORDER_KINDS.has(token.kind))
}

// Payment and delivery are asked about by those who have decided; the goods by those who have not.
function isService(tokens: readonly Token[]): boolean {
  const asksAboutService = tokens.some((token) => token.kind === 'question' && token.service)
  return asksAboutService || has(tokens, 'service') || has(tokens, 'send')
}

// "要2箱玉米" is followed by all sorts of things (做年货, 发顺丰). They leave a finished request standing, unless
// they touch the product's name.
function orderBeforeTail(tokens: readonly Token[]): readonly Token[] | null {
  const cut = tokens.findIndex(({ kind }) => kind === 'other' || kind === 'service' || kind === 'send')
  const head = tokens.slice(0, cut)
  const last = head[head.length - 1]
  // 玉米2箱寄北京 needs no word of asking.
  const asked = has(head, 'verb') || tokens[cut]?.kind === 'send'
  const complete = asked && has(head, 'product') && has(head, 'number')
  // …寄北京: the word of asking came behind the amount.
  const sent = last?.kind === 'verb' && head[head.length - 2]?.kind === 'unit'
  const parted = last?.kind === 'unit' || sent || (last?.kind === 'product' && tokens[cut]?.kind !== 'other')
  return complete && parted ? head : null
}

const ORDER_KINDS: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'product',
  'number',
  'unit',
  'verb',
  'cancel',
  'change',
  'each',
  'times',
  'joiner',
])

const ASKING: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'verb',
  'cancel',
  'change',
  'each',
  'times',
])

function has(tokens: readonly Token[], kind: Token['kind']): boolean {
  return tokens.some((token) => token.kind === kind)
}
