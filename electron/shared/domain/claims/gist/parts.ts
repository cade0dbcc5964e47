import type { Amount, Mention } from '../readings/terms'
import { hull } from '../words/tokens'
import type { Place, Token } from '../words/tokens'

/**
 * A part of a clause as the gist sees it, with the letter that stands for it in the clause's shape: a product P, an
 * amount A (a for a bare number, n for one that must not be believed), a word of asking v (V where the viewer speaks
 * of themselves), of cancelling X and of changing C, each E, a joiner J (K where it may tell what is left), delivery,
 * payment and times t, words that say nothing against an order s, what counts no goods o, and r for all that is not understood.
 */
export type Part = Place & {
  readonly letter: string
  readonly mention: Mention | null
  readonly amount: Amount | null
}

/** Reads a clause's tokens as parts: numbers meet their units, and each word gets the letter of what it does. */
export function toParts(text: string, tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const counted = countedAt(text, tokens, at)
    if (counted) {
      parts.push(counted.part)
      at = counted.last
    } else if (token.kind === 'product') {
      const before = parts.at(-1)
      // 1号玉米 names one thing twice.
      if (before?.mention && isSame(before.mention, token))
        parts[parts.length - 1] = { ...before, ...hull(before, token) }
      else parts.push({ ...placeOf(token), letter: 'P', mention: token, amount: null })
    } else
      parts.push(
        plain(
          letterOf(
            text,
            token,
            parts.every(({ letter }) => letter === 's'),
          ),
          token,
        ),
      )
  }
  return parts
}

// A number with its unit, a multiplier, or a unit that a word of asking makes one: 来箱玉米, a box of corn.
function countedAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly part: Part; readonly last: number } | null {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.kind === 'times' && next?.kind === 'number') {
    const unit = tokens[at + 2]?.kind === 'unit' ? tokens[at + 2] : undefined
    const place = hull(token, unit ?? next)
    return { part: amount(next.value, unit, place, token.plus ? 'plus' : 'times'), last: at + (unit ? 2 : 1) }
  }
  if (token?.kind === 'number') {
    const word = text.slice(token.start, token.end)
    // 小一点的, 二姨, 一会儿
    if (VAGUE.test(word) || (next?.kind !== 'unit' && KIN.test(text.slice(token.end))))
      return { part: plain('s', token), last: at }
    const more = next?.kind === 'more' ? 1 : 0
    const unit = tokens[at + 1 + more]
    if (unit?.kind === 'unit')
      return { part: amount(token.value, unit, hull(token, unit), null), last: at + 1 + more }
    const times = unit?.kind === 'times' ? unit : undefined
    return {
      part: amount(token.value, undefined, hull(token, times ?? token), times ? 'times' : null),
      last: at + (times ? 1 : 0),
    }
  }
  const before = tokens[at - 1]?.kind
  if (token?.kind !== 'unit' || !(before === 'verb' || before === 'article' || before === 'change'))
    return null
  // 来个电话 asks for no goods.
  const letter = token.unit.class === 'piece' && next?.kind !== 'product' ? 'o' : null
  return { part: letter ? plain(letter, token) : amount(1, token, placeOf(token), null), last: at }
}

function amount(value: number | null, token: Token | undefined, place: Place, times: Amount['times']): Part {
  const unit = token?.kind === 'unit' ? token.unit : null
  if (unit?.class === 'odd' || unit?.class === 'price' || unit?.word === '单') return plain('o', place)
  const read: Amount = { kind: 'amount', value, unit, times, more: false, ...place }
  const letter = value === null ? 'n' : unit === null && times === null ? 'a' : 'A'
  return { start: place.start, end: place.end, letter, mention: null, amount: read }
}

function plain(letter: string, { start, end }: Place): Part {
  return { letter, start, end, mention: null, amount: null }
}

function placeOf({ start, end }: Place): Place {
  return { start, end }
}

function isSame(a: Mention, b: Mention): boolean {
  return a.products.length === 1 && b.products.length === 1 && a.products[0] === b.products[0]
}

const VAGUE = /^(?:一?[点些]儿?|差不多)$/u
const KIN = /^(?:[姨舅叔伯姑婶嫂哥姐弟妹爷奶姥]|会儿?)/u
const LIGHT =
  /^(?:too|also|as|well|there|dear|sir|bro|sis|from|i|want|just|me|my|father|mother|mum|mom|dad|aunt(?:y|ie)?|uncle|sister|brother|wife|husband|son|daughter|grandma|grandpa|kids|parents)$/u
const WISHES = /^(?:wan|wants|buying|taking|pack|save|keep|ship|send|sent|give|need|gimme|炫|锁)$/u

const FOLLOWS_SUIT = /^跟(?=[\d一两二三四五六七八九十])/u

function letterOf(text: string, token: Token, isFirst: boolean): string {
  const word = text.slice(token.start, token.end)
  switch (token.kind) {
    case 'verb':
      return token.own ? 'V' : 'v'
    case 'sold':
      return isFirst ? 'v' : 'r'
    case 'only':
      return 'v'
    case 'cancel':
      return 'X'
    case 'change':
      return 'C'
    case 'each':
      return 'E'
    case 'joiner':
      // 跟一箱: the same as the others.
      if (isFirst && FOLLOWS_SUIT.test(text.slice(token.start))) return 'v'
      return token.stock ? 'K' : 'J'
    case 'send':
    case 'time':
    case 'service':
      return 't'
    case 'filler':
    case 'self':
    case 'person':
    case 'praise':
    case 'wish':
    case 'this':
    case 'slip':
    case 'please':
    case 'article':
    case 'of':
    case 'support':
    case 'more':
    case 'meal':
      return 's'
    case 'done':
      return 'd'
    case 'unit':
      if (isFirst && WISHES.test(word)) return 'v'
      // 3 eggs box
      return LATIN.test(word) ? 's' : 'r'
    case 'number':
    case 'times':
    case 'product':
    case 'gap':
    case 'other':
    case 'past':
    case 'question':
    case 'spoiler':
    case 'details':
    case 'correction':
    case 'apology':
    case 'is':
    case 'not':
    case 'nay':
      // 从3盒变2盒
      if (word === '变') return 'C'
      if (WISHES.test(word)) return 'v'
      return LIGHT.test(word) ? 's' : 'r'
  }
}

const LATIN = /^[a-z]/u
