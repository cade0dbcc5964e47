import { parseYuan } from '../money'
import type { Units } from '../quantity'

/**
 * A cell as a person reads it: without the tabs, ="…" and apostrophes that platforms and spreadsheets put round figures
 * to keep them text. A dash that stands for nothing is nothing.
 */
export function plainCell(cell: string): string {
  const bare = cell.replace(/[\uFEFF\u200B-\u200D]/g, '').trim()
  const unwrapped = /^="(.*)"$/s.exec(bare)?.[1] ?? bare
  const text = unwrapped.replace(/^'(?=[\d=+\-@＝＋－＠])/, '').trim()
  return /^(-+|—+|\/|无|null)$/i.test(text) ? '' : text
}

/** A long number that a spreadsheet has shortened: 6.9179E+18 is no order's number any more. */
export const damaged = Symbol('damaged')

/**
 * A number that is a name, such as an order's or a phone's: 1.3800001111E10 and 13800001111.0 are 13800001111. Damaged
 * where digits are gone for good.
 */
export function readDigits(cell: string): string | typeof damaged {
  const text = plainCell(cell)
  const match = /^(\d)(?:\.(\d+))?[eE]\+?(\d{1,3})$/.exec(text.normalize('NFKC'))
  if (!match) return text.replace(/^(\d+)\.0+$/, '$1')
  const [, first = '', rest = '', exponent = ''] = match
  const places = Number(exponent)
  if (rest.length > places) return text
  // Seventeen digits are all that a spreadsheet keeps of a number; one with fewer places was cut for showing.
  if (rest.length < places) return damaged
  return first + rest
}

/** An amount in fen, or null: ¥49.90, 49.9元, 1,234.5 and 49.900000000000006. */
export function readAmount(cell: string): number | null {
  const text = plainCell(cell)
  const exact = parseYuan(text)
  if (exact !== null) return exact
  const plain = /^(\d{1,8})\.(\d{3,20})$/.exec(text.normalize('NFKC').replace(/[¥元\s]/g, ''))
  return plain ? Math.round(Number(`${plain[1] ?? ''}.${plain[2] ?? ''}`) * 100) : null
}

const writtenMoment =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?$/

/** A moment in milliseconds, or null: 2026-09-22 00:54:10, 2026/9/22 0:54, 2026年9月22日, or a spreadsheet's 46287.0376. */
export function readMoment(cell: string): number | null {
  const text = plainCell(cell).normalize('NFKC')
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const seconds = Math.round(Number(text) * 86_400)
    return inLocalTime(1899, 12, 30, 0, 0, seconds)
  }
  const match = writtenMoment.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part || 0))
  return inLocalTime(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0)
}

function inLocalTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  const date = new Date(year, month - 1, day, hour, minute, second)
  const asked = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60
  return asked && date.getTime() >= 0 ? date.getTime() : null
}

/** The most that one line can hold, in smallest units. */
const mostHeld = 10_000_000

/**
 * A quantity in smallest units: a bare number, or one of pieces (2件, x2), counts `perPiece` each; one that names our
 * own unit (2箱, 25根) is that. Null for what is no number, is nothing, or comes out in parts.
 */
export function readCount(cell: string, units: Units, perPiece: number): number | null {
  const text = plainCell(cell).normalize('NFKC')
  const match = /^[x×*]?\s*(\d{1,9}|\d{1,3}(?:,\d{3})+)(\.\d{1,6})?\s*(\D*)$/i.exec(text)
  if (!match) return null
  const stated = Number(`${match[1]?.replaceAll(',', '') ?? ''}${match[2] ?? ''}`)
  const each = unitOf(match[3]?.trim() ?? '', units, perPiece)
  if (each === null) return null
  const quantity = stated * each
  const whole = Math.round(quantity)
  return whole < 1 || whole > mostHeld || Math.abs(quantity - whole) > 1e-6 ? null : whole
}

function unitOf(word: string, units: Units, perPiece: number): number | null {
  if (word === units.smallestUnit.normalize('NFKC')) return 1
  if (word === units.unit.normalize('NFKC')) return units.unitSize
  return word === '' || /^(件|个|份|套|pcs?|pieces?)$/i.test(word) ? perPiece : null
}
