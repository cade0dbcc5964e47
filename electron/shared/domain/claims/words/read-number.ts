import type { Catalogue, Sense } from '../catalogue'
import { findLongest } from './dictionary'
import { isNumeral, parseChineseNumeral, toQuantity } from './numerals'
import type { Read } from './tokens'

const PHONE = /^(?:1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})(?!\d)/u
const CLOCK = /^\d{1,2}(?::\d{2}){1,2}(?!\d)|^\d{1,2}点(?:\d{1,2}分?|半|钟)?(?![\d一二三四五六七八九])/u
const DATE = /^\d{1,4}[年月/](?:\d{1,2}[月/])?(?:\d{1,2}(?:号|日)?)?(?!\d)/u
// 2.5斤, 2-3箱, 1/2, 2+1, 3到5斤: amounts, but no whole number that may be taken.
const COMPOUND = /^\d+(?: ?(?:[./⁄~\-–—:x*+]|到|至|或|点) ?(?:\d+|[一二两三四五六七八九十百千]+))+/u
const GROUPED = /^\d{1,3}(?:,\d{3})+(?![\d,])/u
const POWERED = /^(\d+)([百千])(?![一二两三四五六七八九十百千万])/u
// 666 and 888 are applause.
const CHEER = /^(\d)\1{2,}(?=$|[\s,。!！~、])/u
const CODE_MARK = /^(?:号链接|号商品|号产品|号宝贝|号品|号款|号|#|链接)/u
const LINK_FIRST =
  /^(?:链接|#|no\. ?|no(?=\d)|number |item |link )(\d{1,4}|[一二三四五六七八九十]{1,3})(?![\d号.])/u

/** Reads what begins with a digit or Chinese numeral at `at`: a code, a number, a date, a telephone number. */
export function readNumber(text: string, at: number, catalogue: Catalogue): Read | null {
  const rest = text.slice(at, at + 40)
  const first = rest.charAt(0)
  if (first >= '0' && first <= '9') return readDigits(text, at, rest, catalogue)
  if (isNumeral(first)) return readChinese(text, at, catalogue)
  return null
}

/** Reads a code whose mark stands before it: 链接1, #1, no.1. */
export function readMarkedCode(text: string, at: number, catalogue: Catalogue): Read | null {
  const match = LINK_FIRST.exec(text.slice(at, at + 16))
  const digits = match?.[1]
  if (!match || digits === undefined) return null
  return codeRead(spellCode(digits), at + match[0].length, catalogue)
}

/** Where the mark after a code ends (号, 号链接, #), or null when there is none. */
export function endOfCodeMark(text: string, at: number): number | null {
  const match = CODE_MARK.exec(text.slice(at, at + 4))
  return match ? at + match[0].length : null
}

function readDigits(text: string, at: number, rest: string, catalogue: Catalogue): Read {
  const phone = PHONE.exec(rest)
  if (phone)
    return { token: { kind: 'gap', hard: false, asks: false, phone: true }, end: at + phone[0].length }
  const cheer = CHEER.exec(rest)
  if (cheer && !standsBeforeUnit(text, at + cheer[0].length, catalogue))
    return { token: { kind: 'praise' }, end: at + cheer[0].length }
  // A code that is written 02 in the catalogue is no amount: 02 3盒, 01*2.
  const padded = /^0\d*(?![\d.:/-])/u.exec(rest)?.[0] ?? ''
  const code = padded === '' ? undefined : catalogue.codes.get(padded)
  if (code) return { token: code, end: endOfCodeMark(text, at + padded.length) ?? at + padded.length }
  const grouped = GROUPED.exec(rest)
  if (grouped) return number(toQuantity(Number(grouped[0].replaceAll(',', ''))), at + grouped[0].length)
  const compound = COMPOUND.exec(rest)
  const time = CLOCK.exec(rest) ?? DATE.exec(rest)
  if (time && time[0].length >= (compound?.[0].length ?? 0)) {
    return { token: { kind: 'time' }, end: at + time[0].length }
  }
  if (compound) return number(null, at + compound[0].length)
  const powered = POWERED.exec(rest)
  if (powered) {
    const value = Number(powered[1]) * (powered[2] === '百' ? 100 : 1000)
    return number(toQuantity(value), at + powered[0].length)
  }
  const digits = /^\d+/u.exec(text.slice(at))?.[0] ?? ''
  const end = at + digits.length
  const codeEnd = endOfCodeMark(text, end)
  if (codeEnd !== null) return codeRead(digits, codeEnd, catalogue)
  // 007 and 51234 are no amounts; a minus before the number takes its meaning away.
  const believable =
    digits.length <= 4 && !digits.startsWith('0') && !isNumeralOtherThanTael(text.charAt(end))
  const negative = text.charAt(at - 1) === '-'
  if (believable && !negative) return number(toQuantity(Number(digits)), end)
  return number(
    null,
    at + (/^[\d零一二两三四五六七八九十百千万]+/u.exec(text.slice(at))?.[0].length ?? digits.length),
  )
}

function standsBeforeUnit(text: string, at: number, catalogue: Catalogue): boolean {
  const next = at + (text.charAt(at) === ' ' ? 1 : 0)
  return findLongest(catalogue.dictionary, text, next)?.value.kind === 'unit'
}

function isNumeralOtherThanTael(char: string): boolean {
  return char !== '两' && isNumeral(char)
}

function readChinese(text: string, at: number, catalogue: Catalogue): Read {
  let end = at
  while (end < text.length && isNumeral(text.charAt(end))) {
    // 二十五常大米 is twenty of 五常大米: a product's own numeral is not part of the amount.
    if (end > at && startsLongerProduct(text, end, catalogue)) break
    end++
  }
  const run = text.slice(at, end)
  const codeEnd = endOfCodeMark(text, end)
  const value = parseChineseNumeral(run)
  if (codeEnd !== null) return codeRead(value === null ? run : String(value), codeEnd, catalogue)
  // 三两 is an amount of 两 (50 g); 两三箱 and 一两箱 are ranges.
  if (run.length > 1 && run.endsWith('两')) return number(parseChineseNumeral(run.slice(0, -1)), end - 1)
  const fraction = /^(?:点|到|至|或|[./~\-–—x*+]) ?[\d一二两三四五六七八九十]+/u.exec(
    text.slice(end, end + 12),
  )
  if (fraction) return number(null, end + fraction[0].length)
  if (/^点(?:半|钟|\d)?/u.test(text.slice(end, end + 2)) && run.length <= 3) {
    return { token: { kind: 'time' }, end: end + (/^点[半钟]/u.test(text.slice(end)) ? 2 : 1) }
  }
  return number(value, end)
}

function startsLongerProduct(text: string, at: number, catalogue: Catalogue): boolean {
  const found = findLongest(catalogue.productWords, text, at)
  return found !== null && found.end - at > 1
}

function codeRead(code: string, end: number, catalogue: Catalogue): Read {
  const known: Sense | undefined =
    catalogue.codes.get(code) ?? catalogue.codes.get(code.replace(/^0+(?=\d)/u, ''))
  return { token: known ?? { kind: 'other' }, end }
}

function spellCode(digits: string): string {
  if (/^\d+$/u.test(digits)) return digits
  const value = parseChineseNumeral(digits)
  return value === null ? digits : String(value)
}

function number(value: number | null, end: number): Read {
  return { token: { kind: 'number', value }, end }
}
