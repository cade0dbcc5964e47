import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainYuan } from './sheet-table'
import { damaged, plainCell, readAmount, readCount, readDigits, readMoment } from './cell-values'

const box = { unit: '箱', smallestUnit: '根', unitSize: 10 }

describe('what platforms and spreadsheets do to a cell', () => {
  it.each([
    ['\t6917926768823643751', '6917926768823643751'],
    ['6917926768823643751\t', '6917926768823643751'],
    ['="13800001111"', '13800001111'],
    ["'6917926768823643799", '6917926768823643799'],
    ["'=1+1", '=1+1'],
    ['\uFEFF 甜玉米 ', '甜玉米'],
    ['-', ''],
    ['—', ''],
    ['无', ''],
    ["'甜'玉米", "'甜'玉米"],
  ])('%j is %j', (cell, text) => expect(plainCell(cell)).toBe(text))

  it.each([
    ['13800001111', '13800001111'],
    ['13800001111.0', '13800001111'],
    ['1.3800001111E10', '13800001111'],
    ['1.3800001111E+10', '13800001111'],
    ['0530-1234567', '0530-1234567'],
    ['1.38E+10', damaged],
    ['6.9179267688236431E18', damaged],
  ])('the number %j is %s', (cell, digits) => expect(readDigits(cell)).toBe(digits))

  it('a phone that a spreadsheet wrote its own way is the same phone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (phone) => {
        const [first, ...rest] = String(phone)
        for (const form of [`\t${phone}`, `="${phone}"`, `${phone}.0`, `${first ?? ''}.${rest.join('')}E+10`])
          expect(readDigits(form)).toBe(String(phone))
      }),
    )
  })

  it.each([
    ['¥49.90', 4990],
    ['49.9元', 4990],
    ['1,234.50', 123_450],
    ['49.900000000000006', 4990],
    ['0', 0],
    ['免费', null],
    ['', null],
  ])('the amount %j is %s fen', (cell, fen) => expect(readAmount(cell)).toBe(fen))

  it('every amount that is written is read again', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (fen) => {
        expect(readAmount(plainYuan(fen))).toBe(fen)
      }),
    )
  })

  it.each([
    ['2026-09-22 00:54:10', new Date(2026, 8, 22, 0, 54, 10)],
    ['2026/9/22 0:54', new Date(2026, 8, 22, 0, 54)],
    ['2026年9月22日', new Date(2026, 8, 22)],
    ['\t2026-09-22T00:54:10', new Date(2026, 8, 22, 0, 54, 10)],
    ['46287.5', new Date(2026, 8, 22, 12)],
  ])('the moment %j', (cell, date) => expect(readMoment(cell)).toBe(date.getTime()))

  it.each(['昨天', '2026-13-01', '2026-01-01 25:00', '-', ''])('%j is no moment', (cell) =>
    expect(readMoment(cell)).toBeNull(),
  )

  it.each([
    ['2', 10, 20],
    ['2.0', 10, 20],
    ['x2', 10, 20],
    ['2件', 10, 20],
    ['2箱', 5, 20],
    ['3根', 10, 3],
    ['1,000', 1, 1000],
    ['0.5', 10, 5],
    ['２', 10, 20],
  ])('a quantity of %j at %d a piece is %d', (cell, perPiece, quantity) =>
    expect(readCount(cell, box, perPiece)).toBe(quantity),
  )

  it.each(['', '两箱', '0', '-2', '0.25', '3袋', '99999999'])('%j is no quantity', (cell) =>
    expect(readCount(cell, box, 10)).toBeNull(),
  )
})
