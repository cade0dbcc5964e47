import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleProduct } from '../../../api/state/sampleState'
import { fieldsFor, quantityOf } from './productQuantity'

const corn = sampleProduct({ id: 'corn' })

describe('typing a quantity', () => {
  test('what the fields show is what was claimed, for any quantity and box', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (quantity, unitSize) => {
          const smallestUnit = unitSize === 1 ? '箱' : '根'
          const product = sampleProduct({ id: 'x', unitSize, smallestUnit })
          expect(quantityOf(fieldsFor(product, quantity))).toBe(quantity)
        },
      ),
    )
  })
  test('half a box is five ears', () => {
    expect(quantityOf({ product: corn, amount: 0.5, unit: 'unit' })).toBe(5)
  })
  test('nothing, nonsense, nought and parts of an ear are no quantity', () => {
    expect(quantityOf({ product: corn, amount: '', unit: 'unit' })).toBeNull()
    expect(quantityOf({ product: corn, amount: '-', unit: 'unit' })).toBeNull()
    expect(quantityOf({ product: corn, amount: 0, unit: 'unit' })).toBeNull()
    expect(quantityOf({ product: corn, amount: 0.55, unit: 'unit' })).toBeNull()
    expect(quantityOf({ product: corn, amount: 1.5, unit: 'smallest' })).toBeNull()
    expect(quantityOf({ product: null, amount: 1, unit: 'unit' })).toBeNull()
  })
})
