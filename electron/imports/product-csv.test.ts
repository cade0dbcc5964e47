import { productTemplate } from '@shared/domain/product-template'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readProductCsv } from './product-csv'

const header = '编号,名称,别名,单位,最小单位,每单位数量,价格,收购价,库存,场景'
const corn = '1,甜玉米,玉米、苞米,箱,根,10,25,14,60,玉米特写'
const cornDraft = {
  code: '1',
  name: '甜玉米',
  aliases: ['玉米', '苞米'],
  unit: '箱',
  smallestUnit: '根',
  unitSize: 10,
  priceFen: 2500,
  wholesaleFen: 1400,
  sceneName: '玉米特写',
  transition: null,
  keyword: '',
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const rejectedIn = (...lines: string[]) => readProductCsv(utf8([header, ...lines].join('\n'))).rejected

describe('a product list goes in', () => {
  it.each([
    ['UTF-8', utf8(`${header}\n${corn}`), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${header}\r\n${corn}\r\n`), 'utf-8'],
    ['GB18030', iconv.encode(`${header}\r\n${corn}\r\n`, 'gb18030'), 'gb18030'],
    ['GBK', iconv.encode(`${header}\r\n${corn}`, 'gbk'), 'gb18030'],
    [
      'Unicode text with tabs',
      iconv.encode(`${header}\r\n${corn}`.replaceAll(',', '\t'), 'utf-16le', { addBOM: true }),
      'utf-8',
    ],
    ['tabs', utf8(`${header}\n${corn}`.replaceAll(',', '\t')), 'utf-8'],
    ['semicolons', utf8(`${header}\n${corn}`.replaceAll(',', ';')), 'utf-8'],
    ['old Macintosh line ends', utf8(`${header}\r${corn}\r`), 'utf-8'],
    ['empty lines between', utf8(`\n${header}\n\n${corn}\n,,,,,,,,,\n`), 'utf-8'],
    [
      'English headers in another order',
      utf8(
        'Scene,Stock,Wholesale,Price (yuan),Unit size,Smallest unit,Unit,Aliases,Name,Code\n玉米特写,60,14,25,10,根,箱,玉米;苞米,甜玉米,1',
      ),
      'utf-8',
    ],
    ['columns nobody knows', utf8(`备注,${header}\n好吃,${corn}`), 'utf-8'],
  ])('%s', (_case, bytes, encoding) => {
    const read = readProductCsv(bytes)
    expect(read.rejected).toEqual([])
    expect(read.encoding).toBe(encoding)
    expect(read.rows.map(({ draft, stock }) => ({ draft, stock }))).toEqual([
      { draft: cornDraft, stock: 600 },
    ])
  })

  it.each([
    ['25', 2500],
    ['¥25.5', 2550],
    ['￥25', 2500],
    ['25元', 2500],
    ['"1,234.50"', 123_450],
  ])('a price of %s', (price, fen) => {
    const [row] = readProductCsv(utf8(`编号,名称,单位,价格\n1,小米,斤,${price}`)).rows
    expect(row?.draft.priceFen).toBe(fen)
  })

  it('fills in what a short list does not say', () => {
    expect(readProductCsv(utf8('编号,名称,单位,价格\n="001",小米,斤,9.9')).rows).toEqual([
      {
        line: 2,
        stock: 0,
        draft: {
          code: '001',
          name: '小米',
          aliases: [],
          unit: '斤',
          smallestUnit: '斤',
          unitSize: 1,
          priceFen: 990,
          wholesaleFen: 990,
          sceneName: null,
          transition: null,
          keyword: '',
        },
      },
    ])
  })

  it.each([
    ['60', 600],
    ['2.5', 25],
    ['60箱', 600],
    ['25根', 25],
    ['0.1', 1],
    ['"1,000"', 10_000],
  ])('a stock of %s is %d ears', (stock, ears) => {
    expect(readProductCsv(utf8(`${header}\n1,甜玉米,,箱,根,10,25,14,${stock},`)).rows[0]?.stock).toBe(ears)
  })
})

describe('each bad row is named and the good ones go in', () => {
  it.each([
    [
      'a price that is none',
      '2,小米,,斤,,,九块九,5,10,',
      { reason: 'not_a_number', column: '价格', value: '九块九' },
    ],
    ['a price below zero', '2,小米,,斤,,,-5,5,10,', { reason: 'negative', column: '价格', value: '-5' }],
    ['no name', '2,,,斤,,,9,5,10,', { reason: 'missing_value', column: '名称', value: '' }],
    ['no code', ',小米,,斤,,,9,5,10,', { reason: 'missing_value', column: '编号', value: '' }],
    ['half an ear', '2,玉米,,箱,根,10,9,5,1.25,', { reason: 'not_a_number', column: '库存', value: '1.25' }],
    [
      'stock of another unit',
      '2,玉米,,箱,根,10,9,5,3袋,',
      { reason: 'not_a_number', column: '库存', value: '3袋' },
    ],
    ['stock below zero', '2,小米,,斤,,,9,5,-1,', { reason: 'negative', column: '库存', value: '-1' }],
    [
      'boxes of nobody knows how many',
      '2,玉米,,箱,根,,9,5,1,',
      { reason: 'missing_value', column: '每单位数量', value: '' },
    ],
    ['ten of what', '2,玉米,,箱,,10,9,5,1,', { reason: 'missing_value', column: '最小单位', value: '' }],
    [
      'half a unit size',
      '2,玉米,,箱,根,2.5,9,5,1,',
      { reason: 'not_a_number', column: '每单位数量', value: '2.5' },
    ],
    [
      'a baseline that is none',
      '2,小米,,斤,,,9,便宜,1,',
      { reason: 'not_a_number', column: '收购价', value: '便宜' },
    ],
    [
      'a code that is too long',
      '12345678901234567,小米,,斤,,,9,5,1,',
      { reason: 'too_long', column: '编号', value: '12345678901234567' },
    ],
    [
      'a price nobody pays',
      '2,小米,,斤,,,99999999,5,1,',
      { reason: 'too_long', column: '价格', value: '99999999' },
    ],
    ['the same code again', '1,小米,,斤,,,9,5,1,', { reason: 'code_twice', column: '编号', value: '1' }],
    [
      'the same code in full width',
      '１,小米,,斤,,,9,5,1,',
      { reason: 'code_twice', column: '编号', value: '１' },
    ],
    [
      'a comma too many',
      '2,小,米,,斤,,,9,5,1,,x',
      { reason: 'wrong_column_count', column: '', value: '2,小,米,,斤,,,9,5,1,,x' },
    ],
    ['a line that ends early', '2,小米', { reason: 'wrong_column_count', column: '', value: '2,小米' }],
  ])('%s', (_case, line, problem) => {
    const { rows, rejected } = readProductCsv(utf8([header, corn, line, '9,花生,,斤,,,8,5,1,'].join('\n')))
    expect(rejected).toEqual([{ line: 3, ...problem }])
    expect(rows.map((row) => [row.line, row.draft.code])).toEqual([
      [2, '1'],
      [4, '9'],
    ])
  })

  it('counts the lines inside quotes', () => {
    const rejected = rejectedIn('1,"甜\n玉\n米",,斤,,,9,5,1,', '', '2,小米,,斤,,,坏,5,1,')
    expect(rejected.map((row) => row.line)).toEqual([6])
  })

  it('loses only the line of a quote that does not close', () => {
    const { rows, rejected } = readProductCsv(
      utf8(
        [
          header,
          '1,"甜玉米,,斤,,,9,5,1,',
          '2,小米,,斤,,,9,5,1,',
          '3,"花"生,,斤,,,9,5,1,',
          '4,蜜薯,,斤,,,9,5,1,',
        ].join('\n'),
      ),
    )
    expect(rows.map((row) => row.draft.code)).toEqual(['2', '4'])
    expect(rejected.map((row) => [row.line, row.reason])).toEqual([
      [2, 'wrong_column_count'],
      [4, 'wrong_column_count'],
    ])
  })
})

describe('a file that is no product list is refused', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['only a mark', utf8('\uFEFF')],
    ['a spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 0])],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])],
  ])('%s', (_case, bytes) => {
    expect(() => readProductCsv(bytes)).toThrow(expect.objectContaining({ code: 'csv_unreadable' }))
  })

  it('names the columns it lacks', () => {
    expect(() => readProductCsv(utf8('名称,库存\n小米,1'))).toThrow(
      expect.objectContaining({
        code: 'csv_missing_columns',
        details: { columns: '编号/code, 单位/unit, 价格/price' },
      }),
    )
  })
})

describe('the template', () => {
  it.each(['zh-CN', 'en'] as const)('in %s goes in as it is', (language) => {
    const read = readProductCsv(utf8(productTemplate(language)))
    expect(read.rejected).toEqual([])
    expect(read.rows.map((row) => row.stock)).toEqual([300, 600, 500])
  })

  it('goes in from the samples folder', () => {
    const read = readProductCsv(readFileSync(resolve('resources/samples/products.csv')))
    expect(read.rejected).toEqual([])
    expect(read.rows).toHaveLength(8)
  })
})

describe('whatever a spreadsheet writes', () => {
  // Characters that GB18030 has too, with everything that CSV quotes.
  const text = (max: number) =>
    fc
      .array(
        fc.constantFrom(
          '甜',
          '玉',
          '米',
          'A',
          'b',
          '7',
          ' ',
          '"',
          ',',
          ';',
          '\t',
          '\n',
          '€',
          '𠮷',
          "'",
          '。',
        ),
        {
          minLength: 1,
          maxLength: max,
        },
      )
      .map((characters) => characters.join('').trim())
      .filter((value) => value !== '' && !/^="/.test(value))
  const table = fc.uniqueArray(
    fc.record({
      code: fc.integer({ min: 0, max: 99_999 }).map(String),
      name: text(40),
      unit: fc.constantFrom('箱', '斤', '盒'),
      unitSize: fc.integer({ min: 2, max: 1000 }),
      priceFen: fc.integer({ min: 0, max: 100_000_000 }),
      stock: fc.integer({ min: 0, max: 10_000 }),
    }),
    { selector: (row) => row.code, maxLength: 20 },
  )

  it('reads back the same, in either encoding, line end and separator', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('utf-8', 'gb18030'),
        fc.constantFrom('\r\n', '\n'),
        fc.constantFrom(',', '\t', ';'),
        (products, encoding, newline, delimiter) => {
          const cells = products.map((row) => [
            row.code,
            row.name,
            row.unit,
            '根',
            row.unitSize,
            (row.priceFen / 100).toFixed(2),
            row.stock,
          ])
          const csv = Papa.unparse(
            [['编号', '名称', '单位', '最小单位', '每单位数量', '价格', '库存'], ...cells],
            {
              newline,
              delimiter,
            },
          )
          const read = readProductCsv(iconv.encode(csv, encoding))
          expect(read.encoding).toBe(encoding)
          expect(read.rejected).toEqual([])
          expect(
            read.rows.map(({ draft, stock }) => ({
              code: draft.code,
              name: draft.name,
              unit: draft.unit,
              unitSize: draft.unitSize,
              priceFen: draft.priceFen,
              stock: stock / draft.unitSize,
            })),
          ).toEqual(products)
          const lines = csv.split(newline).length
          expect(read.rows.every((row) => row.line > 1 && row.line <= lines * 2 + 40 * products.length)).toBe(
            true,
          )
        },
      ),
    )
  })

  it('is read or refused with a reason, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const bytes = utf8(`${header}\n${noise.replaceAll('\0', '')}\n${corn}`)
        const { rows, rejected } = readProductCsv(bytes)
        for (const row of rejected) expect(row.line).toBeGreaterThan(1)
        expect(rows.length + rejected.length).toBeGreaterThan(0)
      }),
    )
  })

  // Reading back over what was read for each quote would take longer than the test has.
  it('reads 20,000 lines with a broken quote in each and comes to an end', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index},"小米${index},,斤,,,9,5,1,`)
    expect(rejectedIn(...lines).length).toBeGreaterThan(0)
  })
})
