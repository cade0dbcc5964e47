import { lineAmountFen } from '../money'
import { damaged, readAmount, readCount, readMoment } from './cell-values'
import type { ImportMapping } from './import-mapping'
import { rowFields, type RowFields, type RowMend, type SheetRow } from './import-row'
import { standingOf, standingOfAll, type Standing } from './platform-standing'
import type { ProductFinder } from './product-finder'

/** Why a row cannot come in. */
export const rowProblems = [
  'row_unreadable',
  'number_missing',
  'number_damaged',
  'product_missing',
  'product_unknown',
  'quantity_missing',
  'quantity_unreadable',
  'too_long',
  'out_of_stock',
  'other_row_bad',
] as const
export type RowProblemReason = (typeof rowProblems)[number]

/** What is worth a look and stops nothing. */
export const rowWarnings = [
  'address_missing',
  'phone_missing',
  'phone_damaged',
  'recipient_masked',
  'amount_differs',
  'amount_unreadable',
  'time_unreadable',
] as const
export type RowWarning = (typeof rowWarnings)[number]

/** Which of the fields that the host can mend is wrong. */
export type WrongField =
  'row' | 'number' | 'product' | 'quantity' | 'name' | 'phone' | 'address' | 'note' | 'waybill'

export type RowProblem = {
  readonly line: number
  readonly field: WrongField
  readonly reason: RowProblemReason
  /** As it stands in the file. */
  readonly value: string
}

/** An order as a list states it, ready to be made. */
export type ImportedOrder = {
  readonly externalNumber: string
  readonly platform: string
  readonly buyerName: string
  readonly recipient: { readonly name: string; readonly phone: string; readonly address: string }
  /** Quantities in smallest units; one line a product. */
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[]
  /** When it was paid; null where it is not, `unknown` where no time stands there. */
  readonly paidAt: number | 'unknown' | null
  /** What the buyer paid there, or null. */
  readonly paidFen: number | null
  /** The platform says that it is on its way. */
  readonly sent: boolean
  readonly note: string
  readonly courier: string
  readonly waybill: string
}

/** One order of a list: what it is, or what is wrong with which of its rows. */
export type ReadOrder = {
  /** Its number, or the line of a row that has none. */
  readonly key: string
  readonly lines: readonly number[]
  readonly standing: Standing
  readonly order: ImportedOrder | null
  readonly problems: readonly RowProblem[]
  readonly warnings: readonly RowWarning[]
}

/** Longest texts of an order, in characters. */
const longest = { number: 64, name: 60, phone: 40, address: 300, note: 500, waybill: 60 } as const

/** Reads a list: rows of one number are one order, which comes in whole or not at all. */
export function readOrders(
  rows: readonly SheetRow[],
  mapping: ImportMapping,
  finder: ProductFinder,
  mends: ReadonlyMap<number, RowMend>,
): ReadOrder[] {
  const unreadable: ReadOrder[] = []
  const groups = new Map<string, RowFields[]>()
  for (const { line, cells } of rows) {
    const mend = mends.get(line)
    if (mend?.leaveOut) continue
    if (cells === null) {
      unreadable.push(
        blocked(`#${line}`, [line], [{ line, field: 'row', reason: 'row_unreadable', value: '' }]),
      )
      continue
    }
    const fields = rowFields(line, cells, mapping, mend)
    const key = typeof fields.number === 'string' && fields.number !== '' ? fields.number : `#${line}`
    const group = groups.get(key)
    if (group) group.push(fields)
    else groups.set(key, [fields])
  }
  return [...[...groups].map(([key, group]) => readOrder(key, group, mapping, finder)), ...unreadable]
}

function readOrder(
  key: string,
  rows: readonly RowFields[],
  mapping: ImportMapping,
  finder: ProductFinder,
): ReadOrder {
  const standings = rows.map(({ field }) =>
    standingOf(field('state'), field('aftersale'), field('paidAt') !== ''),
  )
  const standing = standingOfAll(standings)
  const lines = rows.map(({ line }) => line)
  if (standing === 'closed') return { key, lines, standing, order: null, problems: [], warnings: [] }
  const wanted = rows.filter((_row, index) => standings[index] !== 'closed')
  const problems = wanted.flatMap((row) => numberProblem(row))
  const held = new Map<string, number>()
  for (const row of wanted) {
    const line = readLine(row, finder)
    if ('reason' in line) problems.push(line)
    else held.set(line.productId, (held.get(line.productId) ?? 0) + line.quantity)
  }
  const order = orderOf(key, wanted, held, mapping.platform, standing)
  problems.push(...lengthProblems(order, wanted))
  // Every row of an order that waits is listed, so that nobody wonders where the others are.
  const named = new Set(problems.map(({ line }) => line))
  if (problems.length > 0)
    for (const { line } of wanted)
      if (!named.has(line)) problems.push({ line, field: 'row', reason: 'other_row_bad', value: '' })
  if (problems.length > 0) return { ...blocked(key, lines, problems), standing }
  return { key, lines, standing, order, problems: [], warnings: warningsOf(order, wanted, finder) }
}

function blocked(key: string, lines: readonly number[], problems: readonly RowProblem[]): ReadOrder {
  return { key, lines, standing: 'paid', order: null, problems, warnings: [] }
}

function numberProblem({ line, number }: RowFields): RowProblem[] {
  if (number === damaged) return [{ line, field: 'number', reason: 'number_damaged', value: '' }]
  return number === '' ? [{ line, field: 'number', reason: 'number_missing', value: '' }] : []
}

function readLine(
  row: RowFields,
  finder: ProductFinder,
): { readonly productId: string; readonly quantity: number } | RowProblem {
  const { line } = row
  const words = productWords(row)
  const chosen = row.productId === null ? null : finder.get(row.productId)
  const found = chosen ? { productId: chosen.id, perPiece: chosen.unitSize } : finder.find(words)
  const product = found && finder.get(found.productId)
  if (!found || !product) {
    const value = words.product || words.code
    return { line, field: 'product', reason: value === '' ? 'product_missing' : 'product_unknown', value }
  }
  const stated = row.field('quantity')
  const quantity = readCount(stated, product, found.perPiece)
  if (quantity !== null) return { productId: product.id, quantity }
  const reason = stated === '' ? 'quantity_missing' : 'quantity_unreadable'
  return { line, field: 'quantity', reason, value: stated }
}

/** What a row says of its product. */
export function productWords({ field }: RowFields): { product: string; code: string; spec: string } {
  return { product: field('product'), code: field('code'), spec: field('spec') }
}

function orderOf(
  key: string,
  rows: readonly RowFields[],
  held: ReadonlyMap<string, number>,
  platform: string,
  standing: Standing,
): ImportedOrder {
  const first = (read: (row: RowFields) => string) => rows.map(read).find((text) => text !== '') ?? ''
  const all = (read: (row: RowFields) => string) => [...new Set(rows.map(read))].filter((text) => text !== '')
  const text = (value: string | typeof damaged) => (value === damaged ? '' : value)
  const paidAt = readMoment(first(({ field }) => field('paidAt')))
  const notes = [...all(({ field }) => field('buyerNote')), ...all(({ field }) => field('hostNote'))]
  const [waybill, courier] = parcelOf(
    first(({ field }) => field('waybill')),
    first(({ field }) => field('courier')),
  )
  return {
    externalNumber: key,
    platform,
    buyerName: first(({ field }) => field('buyer')),
    recipient: {
      name: first(({ field }) => field('name')),
      phone: first((row) => text(row.phone)),
      address: first(({ address }) => address),
    },
    lines: [...held].map(([productId, quantity]) => ({ productId, quantity })),
    paidAt: standing === 'unpaid' ? null : (paidAt ?? 'unknown'),
    paidFen: readAmount(first(({ field }) => field('paid'))),
    sent: standing === 'sent',
    note: [...new Set(notes)].join(' / '),
    courier,
    waybill,
  }
}

/** 抖店 writes both into one cell: SF1234567890-顺丰速运. */
function parcelOf(waybill: string, courier: string): readonly [string, string] {
  const both = /^([A-Za-z0-9]{6,})\s*[-,，;；]\s*(\p{Script=Han}[^-,，;；]*)/u.exec(waybill)
  return both && courier === '' ? [both[1] ?? '', both[2] ?? ''] : [waybill, courier]
}

function lengthProblems(order: ImportedOrder, rows: readonly RowFields[]): RowProblem[] {
  const line = rows[0]?.line ?? 0
  const { name, phone, address } = order.recipient
  const checked = [
    ['number', order.externalNumber, longest.number],
    ['name', name, longest.name],
    ['name', order.buyerName, longest.name],
    ['phone', phone, longest.phone],
    ['address', address, longest.address],
    ['note', order.note, longest.note],
    ['waybill', order.waybill, longest.waybill],
    ['waybill', order.courier, longest.waybill],
  ] as const
  return checked
    .filter(([, value, most]) => value.length > most)
    .map(([field, value]) => ({ line, field, reason: 'too_long', value: value.slice(0, 200) }))
}

function warningsOf(order: ImportedOrder, rows: readonly RowFields[], finder: ProductFinder): RowWarning[] {
  const { name, phone, address } = order.recipient
  const stated = rows.map(({ field }) => field('paid')).find((text) => text !== '') ?? ''
  const time = rows.map(({ field }) => field('paidAt')).find((text) => text !== '') ?? ''
  const shortened = rows.some((row) => row.phone === damaged)
  return [
    ...(address === '' ? (['address_missing'] as const) : []),
    ...(shortened ? (['phone_damaged'] as const) : phone === '' ? (['phone_missing'] as const) : []),
    ...([name, phone, address].some(isMasked) ? (['recipient_masked'] as const) : []),
    ...(stated !== '' && order.paidFen === null ? (['amount_unreadable'] as const) : []),
    ...(order.paidFen !== null && order.paidFen !== goodsFen(order, finder)
      ? (['amount_differs'] as const)
      : []),
    ...(time !== '' && order.paidAt === 'unknown' ? (['time_unreadable'] as const) : []),
  ]
}

/** What the order costs at our own prices. */
function goodsFen({ lines }: ImportedOrder, finder: ProductFinder): number {
  return lines.reduce((sum, { productId, quantity }) => {
    const product = finder.get(productId)
    return product ? sum + lineAmountFen(product.priceFen, quantity, product.unitSize) : sum
  }, 0)
}

/** Platforms hide whom an order goes to: 张*, 138****0000, ##密文. */
export function isMasked(text: string): boolean {
  return /[*＊]|^[#$~]{2}|密文/.test(text)
}
