import { expect, test } from 'vitest'
import { sampleProduct } from '../../api/state/sampleState'
import { stockMarkOf, stockRowsOf } from './stockRows'

test('on the shelf lies what can be sold, what is held, and what is paid but not packed', () => {
  const corn = sampleProduct({ id: '1' })
  const half = sampleProduct({ id: '2', parts: [{ productId: '1', quantity: 5 }] })
  const gone = sampleProduct({ id: '3', archived: true })
  const shelf = new Map([['1', { productId: '1', available: 100, held: 20, unpacked: 3 }]])
  expect(stockRowsOf([corn, half, gone], shelf, '')).toEqual([
    { product: corn, shelf: { available: 100, held: 20, unpacked: 3, total: 123 } },
    { product: half, shelf: null },
  ])
  expect(stockRowsOf([corn, half], shelf, '2').map(({ product }) => product.id)).toEqual(['2'])
})

test('a product is marked from the host’s own figure on, or from five boxes where there is none', () => {
  const mark = (available: number, lowStock: number | null) =>
    stockMarkOf(sampleProduct({ id: '1', available, lowStock }))
  expect([mark(60, null), mark(59, null), mark(0, null), mark(-1, null)]).toEqual([
    null,
    'low',
    'soldOut',
    'oversold',
  ])
  expect([mark(60, 80), mark(50, 20), mark(20, 20)]).toEqual(['low', null, 'low'])
})
