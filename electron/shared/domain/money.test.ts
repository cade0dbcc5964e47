import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan, lineAmountFen, parseYuan } from './money'

describe('what a line costs', () => {
  it.each([
    ['a whole box', 2500, 10, 10, 2500],
    ['part of a box', 2500, 3, 10, 750],
    ['half a fen goes up', 1, 1, 2, 1],
    ['less than half a fen goes down', 1, 1, 3, 0],
    ['nothing costs nothing', 2500, 0, 10, 0],
  ])('%s', (_case, priceFen, quantity, unitSize, amount) => {
    expect(lineAmountFen(priceFen, quantity, unitSize)).toBe(amount)
  })

  it('is exact, rounded half up, for every amount up to ten million yuan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (priceFen, quantity, unitSize) => {
          const doubled = BigInt(priceFen) * BigInt(quantity) * 2n
          const exact = (doubled + BigInt(unitSize)) / (BigInt(unitSize) * 2n)
          expect(BigInt(lineAmountFen(priceFen, quantity, unitSize))).toBe(exact)
        },
      ),
    )
  })
})

describe('money for people', () => {
  it.each([
    [2500, '25'],
    [2550, '25.5'],
    [2505, '25.05'],
    [5, '0.05'],
    [0, '0'],
    [-2550, '-25.5'],
    [1_234_567, '12,345.67'],
    [100_000_000_00, '100,000,000'],
  ])('%d fen read %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text)
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen)
      }),
    )
  })
})

describe('what a person types as money', () => {
  it.each([
    ['25', 2500],
    ['25.5', 2550],
    ['¥25.50', 2550],
    ['￥25', 2500],
    ['25元', 2500],
    ['1,234.5 元', 123_450],
    ['２５．５', 2550],
    [' 25 ', 2500],
  ])('"%s" is %d fen', (text, fen) => {
    expect(parseYuan(text)).toBe(fen)
  })

  it.each(['', '元', '-5', '25.555', '2..5', '25块5', 'abc', '1e3', '123456789', '25,5', '1,2,3'])(
    '"%s" is no amount',
    (text) => {
      expect(parseYuan(text)).toBeNull()
    },
  )
})
