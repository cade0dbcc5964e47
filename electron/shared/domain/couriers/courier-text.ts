/** What 快递100 refuses in any cell, and what stands for it: the same sign in full width, which nobody reads differently. */
const fullWidth: Readonly<Record<string, string>> = {
  "'": '＇',
  '"': '＂',
  '#': '＃',
  '&': '＆',
  '+': '＋',
  '<': '＜',
  '>': '＞',
  '%': '％',
  '\\': '＼',
}

/** The characters that no cell of a courier's sheet holds. */
export const forbiddenCharacters: readonly string[] = Object.keys(fullWidth)

/** 3#楼, B#1202: the number of a house, which is written 号; not the rare 3#号. */
const houseNumber = /(?<=[A-Za-z0-9一二三四五六七八九十])[#＃](?!号)/g
/** What would be taken for a formula at the start of a cell, in either width: the writing of the file would put an apostrophe before it. */
const leadingSigns = /^[\s=+\-@＝＋－＠]+/u
/** Pictures, and what binds them together. */
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3/gu
/** Control characters and halves of characters are no text; line ends become blanks. */
const unseen = /[\p{Cc}\p{Cs}\u200B\uFEFF]+/gu

/**
 * A text as couriers take it: nothing forbidden, one line, no picture, and not to be taken for a formula. A name of
 * nothing but pictures keeps them: it is not lost.
 */
export function courierText(text: string): string {
  const line = text.replace(unseen, ' ').replace(/\s+/gu, ' ').trim()
  const plain = inFullWidth(line.replace(houseNumber, '号'))
  const bare = plain.replace(pictures, '').replace(leadingSigns, '').replace(/ {2,}/g, ' ').trim()
  return bare === '' ? plain.replace(leadingSigns, '') : bare
}

function inFullWidth(text: string): string {
  return Array.from(text, (character) => fullWidth[character] ?? character).join('')
}
