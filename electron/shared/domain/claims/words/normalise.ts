import { mapAlike, replaceMapped } from './mapped'
import type { Mapped } from './mapped'
import { GOODS } from './goods'
import { simplify } from './traditional'

/** How many characters of a comment are read; no order is longer, and a pasted essay must not cost time. */
export const MAX_READ = 500

// NFKC can lengthen a character, never shorten the text below a quarter of what an order needs.
const MAX_RAW = MAX_READ * 4

/** A comment in one spelling; `truncated` says that its end was not read. */
export type Normalised = Mapped & { readonly truncated: boolean }

const CIRCLED = /[\u2460-\u247c\u2488-\u249b\u24f5-\u24fe\u2776-\u2793]\s*号?/gu
const CIRCLED_STARTS = [
  [0x2460, 20],
  [0x2474, 9],
  [0x2488, 20],
  [0x24f5, 10],
  [0x2776, 10],
  [0x2780, 10],
  [0x278a, 10],
] as const

// 1、3号各一箱: one 号 marks every number of the list.
const SHARED_MARK =
  /(?<![^\s,、。!?;:要来])(\d{1,2})([、,和跟])(?=(?:\d{1,2}[、,和跟]){0,8}\d{1,2}号(?:链接)?(?:各|都))/gu

// 1、3各一份 names two codes by their numbers alone.
const LISTED = /(?<![^\s,、。!?;:要来])\d{1,2}(?:[、,和跟+]\d{1,2})+(?=各(?!位))/gu

// ① names the first product ("①2箱"). NFKC alone would turn that into twelve boxes.
function circledToCode(found: string): string {
  const point = found.codePointAt(0) ?? 0
  for (const [start, count] of CIRCLED_STARTS) {
    if (point >= start && point < start + count) return `${point - start + 1}号`
  }
  return ' '
}

// Only what NFKC may change: a character with marks behind it, and all that is neither ASCII nor common Chinese.
const COMPOSABLE = /[\s\S]\p{M}+|[^\0-\x7f\u2018-\u201d\u3001\u3002\u4e00-\u9fff]/gu
const INVISIBLE = /\p{Cf}|[\ufe00-\ufe0f]/gu
const EDGES = /^\s+|\s+$/gu

/** Brings a text to one spelling: width, case, script, numerals, no invisible marks. */
function spell(raw: Mapped): Mapped {
  let text = replaceMapped(raw, COMPOSABLE, (found) => found.normalize('NFKC'))
  const lower = text.text.toLowerCase()
  text =
    lower.length === text.text.length
      ? mapAlike(text, lower)
      : replaceMapped(text, /\p{Lu}/gu, (found) => found.toLowerCase())
  text = replaceMapped(text, INVISIBLE, () => '')
  text = mapAlike(text, simplify(text.text).replace(/[‘’]/gu, "'"))
  text = replaceMapped(text, /[廿卅]/gu, (found) => (found === '廿' ? '二十' : '三十'))
  text = replaceMapped(text, /\s{2,}|[^\S ]/gu, () => ' ')
  return replaceMapped(text, EDGES, () => '')
}

/** Brings a product's word to the spelling in which comments are read. */
export function normaliseWord(word: string): string {
  return spell({ text: word, places: null }).text
}

// 玉 米 2 箱: between characters that stand apart on both sides, a space parts no words.
const SPREAD = /(?<=(?:^|[\s,，。!、;:])\p{Script=Han}) (?=\p{Script=Han}(?:$|[\s,，。!、;:?]))/gu

// A1A2各来3斤: two codes, written without a space.
const JOINED_CODES =
  /(?<![a-z0-9])[a-wyz]\d{1,2}(?=(?:[a-wyz]\d{1,2})+(?![a-z0-9]))|(?<=[a-wyz]\d{1,2})[a-wyz]\d{1,2}(?=[a-wyz]\d{1,2}(?![a-z0-9]))/gu

const EMOJI = /\[[^[\]\d\s]{1,6}\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/gu

// What stands for something else, and emoji, which stand for nothing; [玫瑰] is the platforms' own code for one.
function replaceSigns(raw: Mapped): Mapped {
  let text = replaceMapped(raw, CIRCLED, circledToCode)
  text = replaceMapped(text, /[0-9]\ufe0f?\u20e3/gu, (found) => ` ${found.charAt(0)} `)
  text = replaceMapped(text, /🔟|[➕✚×✕✖❌❓❔⁉]/gu, (found) => SIGNS[found] ?? ' ')
  text = replaceMapped(text, EMOJI, () => ' ')
  return mapAlike(text, text.text.replace(/[\n\r\u2028]/gu, '。'))
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '🔟': ' 10 ', '➕': '+', '✚': '+', '×': 'x', '✕': 'x', '✖': 'x', '❌': 'x' },
  ...{ '❓': '?', '❔': '?', '⁉': '?' },
}

/** Normalises a whole comment: emoji become spaces, other names and pictures of goods what `nameOf` calls them, line ends become stops, and the text is cut at MAX_READ. */
export function normaliseComment(raw: string, nameOf?: (name: string, rest: string) => string): Normalised {
  const typed: Mapped = { text: raw.slice(0, MAX_RAW), places: null }
  const named = nameOf ? replaceMapped(typed, GOODS, nameOf) : typed
  let read = spell(replaceSigns(named))
  read = replaceMapped(read, /(?<=[0-9零一二三四五六七八九十]) (?=号)/gu, () => '')
  read = replaceMapped(read, SPREAD, () => '')
  read = replaceMapped(read, JOINED_CODES, (found) => `${found} `)
  read = replaceMapped(read, LISTED, (found) => found.replace(/\d+/gu, '$&号'))
  read = replaceMapped(read, SHARED_MARK, (found) => `${found.slice(0, -1)}号${found.slice(-1)}`)
  if (read.text.length <= MAX_READ && raw.length <= MAX_RAW) return { ...read, truncated: false }
  // Cut at a gap: half a number is a wrong number.
  const head = read.text.slice(0, MAX_READ)
  const lastGap = head.search(/[\s,。;!?、~][^\s,。;!?、~]*$/u)
  return { text: lastGap < 0 ? '' : head.slice(0, lastGap), places: read.places, truncated: true }
}
