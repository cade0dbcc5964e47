import { simplify } from './traditional'

/** How many characters of a comment are read; no order is longer, and a pasted essay must not cost time. */
export const MAX_READ = 500

// NFKC can lengthen a character, never shorten the text below a quarter of what an order needs.
const MAX_RAW = MAX_READ * 4

/** A comment in one spelling; `truncated` says that its end was not read. */
export type Normalised = { readonly text: string; readonly truncated: boolean }

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

// ① names the first product ("①2箱"). NFKC alone would turn that into twelve boxes.
function circledToCode(found: string): string {
  const point = found.codePointAt(0) ?? 0
  for (const [start, count] of CIRCLED_STARTS) {
    if (point >= start && point < start + count) return `${point - start + 1}号`
  }
  return ' '
}

/** Brings a product's word or a comment to one spelling: width, case, script, numerals, no invisible marks. */
export function normaliseWord(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return simplify(plain.replace(/\p{Cf}|[\ufe00-\ufe0f]/gu, ''))
    .replace(/[‘’]/gu, "'")
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(/\s+/gu, ' ')
    .trim()
}

// 玉 米 2 箱: between characters that stand apart on both sides, a space parts no words.
const SPREAD = /(?<=(?:^|[\s,，。!、;:])\p{Script=Han}) (?=\p{Script=Han}(?:$|[\s,，。!、;:?]))/gu

/** Normalises a whole comment: emoji become spaces, line ends become stops, and the text is cut at MAX_READ. */
export function normaliseComment(raw: string): Normalised {
  const plain = raw
    .slice(0, MAX_RAW)
    .replace(CIRCLED, circledToCode)
    .replace(/([0-9])\ufe0f?\u20e3/gu, ' $1 ')
    .replace(/🔟/gu, ' 10 ')
    .replace(/[➕✚]/gu, '+')
    .replace(/[×✕✖❌]/gu, 'x')
    .replace(/[❓❔⁉]/gu, '?')
    .replace(/\[[^[\]\d\s]{1,6}\]/gu, ' ') // the platforms' own emoji codes: [玫瑰]
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/gu, ' ')
    .replace(/[\n\r\u2028]/gu, '。')
  const text = normaliseWord(plain)
    .replace(/([0-9零一二三四五六七八九十]) (?=号)/gu, '$1')
    .replace(SPREAD, '')
    .replace(SHARED_MARK, '$1号$2')
  if (text.length <= MAX_READ && raw.length <= MAX_RAW) return { text, truncated: false }
  // Cut at a gap: half a number is a wrong number.
  const head = text.slice(0, MAX_READ)
  const lastGap = head.search(/[\s,。;!?、~][^\s,。;!?、~]*$/u)
  return { text: lastGap < 0 ? '' : head.slice(0, lastGap), truncated: true }
}
