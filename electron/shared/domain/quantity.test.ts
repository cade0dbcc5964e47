import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity, leftOnPicture, toSmallestUnits } from './quantity'

const box = { unit: '箱', smallestUnit: '根', unitSize: 10 }
const jin = { unit: '斤', smallestUnit: '斤', unitSize: 1 }
const englishBox = { unit: 'box', smallestUnit: 'ear', unitSize: 10 }
const kilogram = { unit: 'kg', smallestUnit: 'kg', unitSize: 1 }

describe('a quantity as people say it', () => {
  it.each([
    [23, box, '2箱3根'],
    [20, box, '2箱'],
    [3, box, '3根'],
    [0, box, '0箱'],
    [-23, box, '-2箱3根'],
    [-3, box, '-3根'],
    [5, jin, '5斤'],
    [0, jin, '0斤'],
    [23, englishBox, '2 box 3 ear'],
    [-20, englishBox, '-2 box'],
    [5, kilogram, '5 kg'],
  ])('%d of them read "%s"', (quantity, units, text) => {
    expect(formatQuantity(quantity, units)).toBe(text)
  })

  it('says every quantity of boxes and ears without losing one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 2, max: 100_000 }),
        (quantity, unitSize) => {
          const text = formatQuantity(quantity, { unit: '箱', smallestUnit: '根', unitSize })
          const boxes = Number(/(\d+)箱/.exec(text)?.[1] ?? 0)
          const ears = Number(/(\d+)根/.exec(text)?.[1] ?? 0)
          expect(boxes * unitSize + ears).toBe(quantity)
          expect(ears).toBeLessThan(unitSize)
        },
      ),
    )
  })
})

describe('what a comment asks for, in the smallest unit', () => {
  it.each([
    [2, null, 20],
    [2, '箱', 20],
    [2, '根', 2],
    [2, '份', 20],
  ])('%d %s of 箱 = 10 根 is %d', (quantity, unit, expected) => {
    expect(toSmallestUnits(quantity, unit, box)).toBe(expected)
  })
})

describe('what the picture says is left', () => {
  it.each([
    [120, { left: 12, leftUnit: '箱' }],
    [129, { left: 12, leftUnit: '箱' }],
    [9, { left: 9, leftUnit: '根' }],
    [0, { left: 0, leftUnit: '箱' }],
    [-4, { left: 0, leftUnit: '箱' }],
  ])('%d ears', (available, expected) => {
    expect(leftOnPicture(available, box)).toEqual(expected)
  })

  it('never promises more than there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1000 }),
        (available, unitSize) => {
          const units = { unit: '箱', smallestUnit: '根', unitSize }
          const { left, leftUnit } = leftOnPicture(available, units)
          expect(leftUnit === '箱' ? left * unitSize : left).toBeLessThanOrEqual(Math.max(0, available))
        },
      ),
    )
  })
})
