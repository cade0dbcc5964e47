import { ProductDraft, type RejectedRow } from '@shared/contract/products'
import { parseYuan } from '@shared/domain/money'
import type { Units } from '@shared/domain/quantity'
import { requiredColumns, type ProductColumn } from './product-columns'

/** A product as one row of a list states it; stock in smallest units. */
export type ProductRow = { readonly draft: ProductDraft; readonly stock: number }

type Problem = {
  readonly reason: RejectedRow['reason']
  readonly column: ProductColumn
  readonly value: string
}

/** The cells of one row by what they hold; a column that the file does not have reads as an empty string. */
export type Cells = Readonly<Record<ProductColumn, string>>

/** Reads one row, or says what is wrong with it first. */
export function readProductRow(cells: Cells): { readonly row: ProductRow } | { readonly problem: Problem } {
  const missing = requiredColumns.find((column) => cells[column] === '')
  if (missing) return problem('missing_value', missing, '')
  const price = readPrice(cells.price)
  if (typeof price === 'string') return problem(price, 'price', cells.price)
  // Where nobody states a baseline the uplift is nothing, not everything.
  const wholesale = cells.wholesale === '' ? price : readPrice(cells.wholesale)
  if (typeof wholesale === 'string') return problem(wholesale, 'wholesale', cells.wholesale)
  const units = readUnits(cells)
  if ('problem' in units) return units
  const stock = cells.stock === '' ? 0 : readStock(cells.stock, units)
  if (typeof stock === 'string') return problem(stock, 'stock', cells.stock)
  const draft = ProductDraft.safeParse({
    code: cells.code,
    name: cells.name,
    aliases: cells.aliases
      .split(/[、,，;；|/\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    ...units,
    priceFen: price,
    wholesaleFen: wholesale,
    sceneName: cells.scene === '' ? null : cells.scene,
    transition: null,
    keyword: '',
  })
  if (draft.success) return { row: { draft: draft.data, stock } }
  // Everything is there and a number by now, so that only its size can be wrong.
  const column = columnOfField[String(draft.error.issues[0]?.path[0])] ?? 'name'
  return problem('too_long', column, cells[column])
}

const columnOfField: Readonly<Record<string, ProductColumn>> = {
  code: 'code',
  name: 'name',
  aliases: 'aliases',
  unit: 'unit',
  smallestUnit: 'smallestUnit',
  unitSize: 'unitSize',
  priceFen: 'price',
  wholesaleFen: 'wholesale',
  sceneName: 'scene',
}

function problem(reason: Problem['reason'], column: ProductColumn, value: string): { problem: Problem } {
  return { problem: { reason, column, value } }
}

function readPrice(text: string): number | 'negative' | 'not_a_number' {
  if (isNegative(text)) return 'negative'
  return parseYuan(text) ?? 'not_a_number'
}

function isNegative(text: string): boolean {
  return /^[¥]?\s*[-−]\s*[¥]?\s*[\d.]/.test(text.normalize('NFKC'))
}

function readUnits(cells: Cells): Units | { readonly problem: Problem } {
  const size = cells.unitSize.normalize('NFKC')
  if (size === '') {
    // Boxes of how many ears? Guessing would sell the wrong number.
    if (cells.smallestUnit !== '' && cells.smallestUnit !== cells.unit)
      return problem('missing_value', 'unitSize', '')
    return { unit: cells.unit, smallestUnit: cells.unit, unitSize: 1 }
  }
  if (isNegative(size)) return problem('negative', 'unitSize', cells.unitSize)
  // Spreadsheets write whole numbers as 10.0 now and then.
  if (!/^\d{1,9}(\.0+)?$/.test(size) || Number(size) < 1)
    return problem('not_a_number', 'unitSize', cells.unitSize)
  const unitSize = Number(size)
  if (unitSize > 1 && cells.smallestUnit === '') return problem('missing_value', 'smallestUnit', '')
  return {
    unit: cells.unit,
    smallestUnit: cells.smallestUnit === '' ? cells.unit : cells.smallestUnit,
    unitSize,
  }
}

/** Stock is stated in `unit` ("12", "2.5", "12箱"), or in the smallest unit where it is named ("25根"). */
function readStock(text: string, units: Units): number | 'negative' | 'not_a_number' | 'too_long' {
  const plain = text.normalize('NFKC')
  if (isNegative(plain)) return 'negative'
  const match = /^(\d{1,12}|\d{1,3}(?:,\d{3})+)(\.\d{1,6})?\s*(\D*)$/.exec(plain)
  const word = match?.[3] ?? ''
  const named = word === '' || word === units.unit.normalize('NFKC')
  if (!match || (!named && word !== units.smallestUnit.normalize('NFKC'))) return 'not_a_number'
  const stated = Number(`${match[1]?.replaceAll(',', '') ?? ''}${match[2] ?? ''}`)
  const stock = named ? stated * units.unitSize : stated
  const whole = Math.round(stock)
  // Half an ear cannot be sold; 0.1 × 30 that is 3.0000000000000004 can.
  if (Math.abs(stock - whole) > 1e-6) return 'not_a_number'
  return whole > 10_000_000 ? 'too_long' : whole
}
