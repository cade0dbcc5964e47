import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeSheet } from '../exports/write-sheet'
import { readOrderSheet } from './order-sheet'

const headers = ['订单号', '商品名称', '商品数量', '收件人']
const line = ['6917926768823643751', '甜玉米', '2', '张三']
const utf8 = (text: string) => new TextEncoder().encode(text)
const csv = [headers, line].map((row) => row.join(',')).join('\r\n')
const text = (rows: readonly (readonly string[])[]) =>
  writeSheet(
    { columns: (rows[0] ?? []).map((title) => ({ title, kind: 'text' })), rows: rows.slice(1) },
    'xlsx',
  )
const refused = async (bytes: Uint8Array) =>
  await readOrderSheet(bytes).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code,
  )

/** A spreadsheet with this as its one sheet. */
function sheetOf(xml: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const file = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipSync({
    '[Content_Types].xml': file(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    ),
    '_rels/.rels': file(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': file(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="订单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': file(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': file(`<worksheet xmlns="${main}"><sheetData>${xml}</sheetData></worksheet>`),
    ...more,
  })
}
const inline = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const head = `<row r="1">${headers.map((header, index) => inline(`${'ABCD'[index] ?? ''}1`, header)).join('')}</row>`

/** A sheet of nothing that unpacks to more than is let in. */
const bombSize = 160 * 1024 * 1024
let made: Uint8Array | null = null
const bomb = () => (made ??= sheetOf(head, { 'xl/worksheets/sheet2.xml': new Uint8Array(bombSize) })).slice()

describe('a list of orders is read', () => {
  it.each([
    ['UTF-8', utf8(csv), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${csv}`), 'utf-8'],
    ['GB18030', iconv.encode(csv, 'gb18030'), 'gb18030'],
    ['tabs', utf8(csv.replaceAll(',', '\t')), 'utf-8'],
    ['empty columns behind', utf8(csv.replaceAll('\r\n', ',,\r\n')), 'utf-8'],
  ])('%s', async (_case, bytes, encoding) => {
    expect(await readOrderSheet(bytes)).toEqual({ encoding, headers, rows: [{ line: 2, cells: line }] })
  })

  it('XLSX, with the lines counted as the spreadsheet counts them', async () => {
    const rows = [headers, line, ['', '', '', ''], line]
    expect(await readOrderSheet(await text(rows))).toEqual({
      encoding: 'xlsx',
      headers,
      rows: [
        { line: 2, cells: line },
        { line: 4, cells: line },
      ],
    })
  })

  it('below a title and the period', async () => {
    const titled = `我的小店订单,,,\r\n2026-11-01 至 2026-11-30,,,\r\n${csv}`
    expect(await readOrderSheet(utf8(titled))).toMatchObject({ headers, rows: [{ line: 4, cells: line }] })
  })

  it('with numbers as they are kept, not as they are shown', async () => {
    const row = `<row r="2"><c r="A2"><v>1.3800001111E10</v></c>${inline('B2', '甜玉米')}<c r="C2"><v>2</v></c></row>`
    const { rows } = await readOrderSheet(sheetOf(head + row))
    expect(rows).toEqual([{ line: 2, cells: ['1.3800001111E10', '甜玉米', '2', ''] }])
  })

  it('what was written is read: any text, in every format', async () => {
    const cell = fc.string({
      unit: fc.constantFrom(...Array.from('甜玉米,"\n;\t =+-@<&>🌽Ab7')),
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('1'), cell, cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('csv', 'csv-gb18030', 'xlsx'),
        async (rows, format) => {
          const columns = headers.map((title) => ({ title, kind: 'text' as const }))
          const read = await readOrderSheet(await writeSheet({ columns, rows }, format))
          expect(read.rows.map(({ cells }) => cells?.map((value) => value.replace(/^'/, '')))).toEqual(rows)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('a row with a comma too many, or a quote that does not close, is one that cannot be read', async () => {
    const broken = `${csv}\r\n1,甜,玉米,2,李四\r\n2,"甜玉米,2,王五\r\n${line.join(',')}`
    const { rows } = await readOrderSheet(utf8(broken))
    expect(rows.map(({ line: at, cells }) => [at, cells === null])).toEqual([
      [2, false],
      [3, true],
      [4, true],
      [5, false],
    ])
  })
})

describe('a file that is made to do harm, or is none, is refused', () => {
  it.each([
    [
      'an old .xls, or one with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      'sheet_locked',
    ],
    ['half a spreadsheet', sheetOf(head).slice(0, 300), 'csv_unreadable'],
    ['a zip of something else', zipSync({ 'a.xml': strToU8('<a/>') }), 'csv_unreadable'],
    ['nothing but headers', utf8(headers.join(',')), 'sheet_empty'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'csv_unreadable'],
    [
      'a cell at the far end of the sheet',
      sheetOf(`${head}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      'sheet_too_large',
    ],
    ['a zip bomb', bomb(), 'sheet_too_large'],
    ['a million rows', utf8(`${headers.join(',')}\n${'1,2,3,4\n'.repeat(50_001)}`), 'sheet_too_large'],
  ])('%s', async (_case, bytes, code) => {
    expect(await refused(bytes)).toBe(code)
  })

  it('a bomb that says it is small gets no more room than it asked for', async () => {
    const liar = bomb()
    const real = Buffer.alloc(4)
    real.writeUInt32LE(bombSize)
    for (let at = Buffer.from(liar).indexOf(real); at >= 0; at = Buffer.from(liar).indexOf(real))
      liar.set([100, 0, 0, 0], at)
    const before = process.memoryUsage().arrayBuffers
    await refused(liar)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
  })

  it('whatever the bytes are, it is read or refused with a reason', async () => {
    const sound = sheetOf(head)
    const flipped = fc
      .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
      .map((flips) => {
        const bytes = sound.slice()
        for (const [at, byte] of flips) bytes[at] = byte
        return bytes
      })
    await fc.assert(
      fc.asyncProperty(fc.oneof(flipped, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        expect(['read', 'csv_unreadable', 'sheet_locked', 'sheet_too_large', 'sheet_empty']).toContain(
          await refused(bytes),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

it('five thousand rows of twenty columns are read whole', async () => {
  const wide = [...headers, ...Array.from({ length: 16 }, (_none, index) => `列${index}`)]
  const rows = Array.from({ length: 5_000 }, (_none, index) =>
    wide.map((_header, column) => (column === 0 ? String(6917926768823640000 + index) : `值${index % 97}`)),
  )
  const { rows: read } = await readOrderSheet(await text([wide, ...rows]))
  expect(read).toHaveLength(5_000)
  const { rows: again } = await readOrderSheet(utf8(Papa.unparse([wide, ...rows])))
  expect(again).toHaveLength(5_000)
})
