import { MAX_QUANTITY } from '../types'

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
])
const POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Says whether a character can stand in a Chinese numeral. */
export function isNumeral(char: string): boolean {
  return DIGITS.has(char) || POWERS.has(char) || char === '零' || char === '万'
}

/** Reads a Chinese numeral as a positive whole number, or null where it is none: 两三, 十七八, 零, 一万. */
export function parseChineseNumeral(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastPower = 10_000
  let afterZero = false
  for (const char of text) {
    const value = DIGITS.get(char)
    const power = POWERS.get(char)
    if (value !== undefined) {
      if (digit !== null) return null // 两三箱 is a range, 二零 a year
      digit = value
    } else if (power !== undefined) {
      if (power >= lastPower) return null
      total += (digit ?? 1) * power
      digit = null
      lastPower = power
      afterZero = false
    } else {
      if (char !== '零' || digit !== null) return null
      afterZero = true
    }
  }
  // 一百二 is 120, 两千五 is 2500; 十二 and 一百零二 are what they look like.
  if (digit !== null) {
    const abbreviated = !afterZero && lastPower > 10 && lastPower < 10_000
    total += abbreviated ? (digit * lastPower) / 10 : digit
  }
  return toQuantity(total)
}

/** Keeps a number that can be a quantity: whole, from 1 to MAX_QUANTITY. */
export function toQuantity(value: number): number | null {
  return Number.isInteger(value) && value >= 1 && value <= MAX_QUANTITY ? value : null
}
