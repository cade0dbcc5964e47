import { harmlessCell, startsFormula } from '@shared/domain/sheets/harmless-cell'
import {
  localMoment,
  sheetFormats,
  type SheetFormat,
  type SheetTable,
} from '@shared/domain/sheets/sheet-table'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { writeSheet } from './write-sheet'

/** Reads a file back with readers that know nothing of how it was written. */
async function readBack(bytes: Uint8Array, format: SheetFormat): Promise<unknown[][]> {
  if (format === 'xlsx') return await readSheet(Buffer.from(bytes), 1, { trim: false })
  const text = iconv.decode(Buffer.from(bytes), format === 'csv' ? 'utf-8' : 'gb18030')
  return Papa.parse<string[]>(text, { newline: '\r\n', skipEmptyLines: 'greedy' }).data
}

/** Characters that people, platforms and attackers write, those that each format could stumble over among them. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('=+-@＝＋－＠\t\r\n"\',;_x0041<>&甜玉米€𠮷🌽 07\u00e9\uFEFF')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
})
const columns = [
  { title: '买家', kind: 'text' },
  { title: '金额', kind: 'money' },
  { title: '件数', kind: 'count' },
  { title: '时间', kind: 'moment' },
] as const
const text = (value: string): SheetTable => ({ columns: [columns[0]], rows: [[value]] })

/** What XML cannot hold is left out of a spreadsheet; it knows one kind of line end. */
const inSheet = (value: string) =>
  Array.from(value.replace(/\r\n?/g, '\n'))
    .filter(
      (character) =>
        character === '\t' || character === '\n' || !/[\p{Cc}\p{Cs}\p{NChar}\uFFFD]/u.test(character),
    )
    .join('')

it.each(['csv', 'csv-gb18030'] as const)(
  'any text survives in %s, but for the apostrophe',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        fc.pre(!/^(0\d+|\d{12,})\t$/.test(value) && value.trim() !== '')
        const [, row] = await readBack(await writeSheet(text(value), format), format)
        expect(String(row?.[0]).replace(/^(0\d+|\d{12,})\t$/, '$1')).toBe(harmlessCell(value))
      }),
      { numRuns: 1000 },
    )
  },
)

it('any text that a spreadsheet can hold survives in xlsx, but for the apostrophe', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (value) => {
      fc.pre(inSheet(value).trim() !== '')
      const [, row] = await readBack(await writeSheet(text(value), 'xlsx'), 'xlsx')
      expect(inSheet(String(row?.[0]))).toBe(harmlessCell(inSheet(value)))
    }),
    { numRuns: 500 },
  )
})

it.each(['__proto__', 'constructor', 'toString', '_x0041_', '_x005F_x0041_'])(
  'a buyer called %s is called so in a spreadsheet',
  async (name) => {
    expect(await readBack(await writeSheet(text(name), 'xlsx'), 'xlsx')).toEqual([['买家'], [name]])
  },
)

it.each(sheetFormats)('no cell of any %s begins a formula, titles and numbers neither', async (format) => {
  const cell = fc.tuple(
    hostile,
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -1e6, max: 1e6 }),
    fc.constant(null),
  )
  await fc.assert(
    fc.asyncProperty(hostile, fc.array(cell, { minLength: 1, maxLength: 5 }), async (title, rows) => {
      const table = { columns: [{ title, kind: 'text' } as const, ...columns.slice(1)], rows }
      const cells = (await readBack(await writeSheet(table, format), format)).flat()
      expect(cells.filter((value) => typeof value === 'string' && startsFormula(value))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['=cmd|"/C calc"!A0', `'=cmd|"/C calc"!A0`],
  ['+8613800001111', `'+8613800001111`],
  ['-1+1', `'-1+1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1+1', `'\t=1+1`],
  ['\u0000=1+1', `'\u0000=1+1`],
  ['\u200E=1+1', `'\u200E=1+1`],
  ['\r=1+1', `'\r=1+1`],
  [' =1+1', `' =1+1`],
  ['＝1+1', `'＝1+1`],
  ['张三 = 李四', '张三 = 李四'],
])('%j becomes harmless', (before, after) => {
  expect(harmlessCell(before)).toBe(after)
})

const evening = new Date(2026, 10, 23, 20, 5, 9).getTime()
const sample: SheetTable = {
  columns: [...columns, { title: '电话', kind: 'text' }],
  rows: [
    ['王大姐', 123_450, 3, evening, '13800001111'],
    ['李叔', -500, 0, null, '05301234567'],
  ],
}

it('a spreadsheet has amounts as numbers, moments as dates in local time and phones as text', async () => {
  const rows = await readBack(await writeSheet(sample, 'xlsx'), 'xlsx')
  expect(rows).toEqual([
    ['买家', '金额', '件数', '时间', '电话'],
    ['王大姐', 1234.5, 3, new Date(Date.UTC(2026, 10, 23, 20, 5, 9)), '13800001111'],
    ['李叔', -5, 0, null, '05301234567'],
  ])
})

it('a CSV says the same in words that spreadsheets read, and keeps the zeros of a number', async () => {
  expect(localMoment(evening)).toBe('2026-11-23 20:05:09')
  for (const format of ['csv', 'csv-gb18030'] as const)
    expect(await readBack(await writeSheet(sample, format), format)).toEqual([
      ['买家', '金额', '件数', '时间', '电话'],
      ['王大姐', '1234.50', '3', '2026-11-23 20:05:09', '13800001111'],
      ['李叔', '(5.00)', '0', '', '05301234567\t'],
    ])
})

it('UTF-8 begins with its mark, GB18030 with none', async () => {
  expect([...(await writeSheet(sample, 'csv')).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect([...(await writeSheet(sample, 'csv-gb18030')).slice(0, 3)]).toEqual([0x22, 0xc2, 0xf2])
})
