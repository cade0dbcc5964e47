import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatQuantity } from '@shared/domain/quantity'
import { readQuantity } from './quantityText'

const boxes = { unit: '箱', smallestUnit: '根', unitSize: 10 }
const jin = { unit: '斤', smallestUnit: '斤', unitSize: 1 }

test('a bare number counts whole units', () => {
  expect(readQuantity('3', boxes)).toBe(30)
  expect(readQuantity(' ３ ', boxes)).toBe(30)
  expect(readQuantity('3', jin)).toBe(3)
})

test('units may be typed, both together too', () => {
  expect(readQuantity('2箱3根', boxes)).toBe(23)
  expect(readQuantity('2 箱 3 根', boxes)).toBe(23)
  expect(readQuantity('7根', boxes)).toBe(7)
  expect(readQuantity('5斤', jin)).toBe(5)
})

test('half a unit is fine where it comes out even, and refused where it does not', () => {
  expect(readQuantity('2.3', boxes)).toBe(23)
  expect(readQuantity('2.5', jin)).toBeNull()
})

test('what is not clearly a quantity is refused', () => {
  for (const text of ['', '-1', 'abc', '2箱3', '3根2箱', '2桶', '1箱1箱1箱', '99999999'])
    expect(readQuantity(text, boxes)).toBeNull()
})

test('every quantity reads back from the words it is shown in', () => {
  const units = fc.constantFrom(boxes, jin, { unit: 'box', smallestUnit: 'ear', unitSize: 12 })
  fc.assert(
    fc.property(fc.nat(1_000_000), units, (quantity, each) => {
      expect(readQuantity(formatQuantity(quantity, each), each)).toBe(quantity)
    }),
  )
})
