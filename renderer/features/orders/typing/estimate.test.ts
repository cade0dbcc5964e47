import { expect, test } from 'vitest'
import { sampleProduct } from '../../../api/state/sampleState'
import { estimateOf } from './estimate'

const corn = sampleProduct({ id: 'corn', weightGrams: 4_000 })
const bag = sampleProduct({
  id: 'bag',
  unit: '个',
  smallestUnit: '个',
  unitSize: 1,
  weightGrams: 900,
  available: 1,
})
const products = new Map([corn, bag].map((product) => [product.id, product]))
const rules = [
  { id: 'r1', productId: 'corn', every: 30, minusFen: 500, gift: null },
  { id: 'r2', productId: 'corn', every: 10, minusFen: 0, gift: { productId: 'bag', quantity: 1 } },
]
const zone = { provinces: [], firstGrams: 4_000, firstFen: 800, nextGrams: 1_000, nextFen: 200 }
const fees = { zones: [zone], freeFromFen: null }

test('the sum told on the telephone holds discounts and shipping, with the weight of what is given along', () => {
  expect(estimateOf([{ product: corn, quantity: 30 }], '', products, rules, fees)).toEqual({
    goodsFen: 7_500,
    discountFen: 500,
    // 12 kg of corn and the one bag that is left.
    shippingFen: 800 + 9 * 200,
    totalFen: 7_000 + 2_600,
  })
})

test('nothing costs nothing', () => {
  expect(estimateOf([], '', products, rules, fees).totalFen).toBe(0)
})
