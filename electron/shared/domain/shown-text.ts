/** Characters of a comment that are shown; all of it is journalled. */
const shownLength = 500

/** Length of a text in characters (code points), so that an emoji counts once. */
export function textLength(text: string): number {
  let length = text.length
  for (let index = 0; index < text.length - 1; index++)
    if (isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1))) length--
  return length
}

/** The first 500 characters of a text, never half an emoji. */
export function shownPart(text: string): string {
  if (text.length <= shownLength) return text
  let units = 0
  for (let count = 0; count < shownLength && units < text.length; count++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  return text.slice(0, units)
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
