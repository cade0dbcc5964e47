import { expect, test } from 'vitest'
import { madeOrder } from '../test-support/madeOrder'
import { sortOrders } from './sortOrders'

const orders = [
  madeOrder('1', { totalFen: 300, buyerName: '张三', createdAt: 1 }),
  madeOrder('2', { totalFen: 100, buyerName: '李四', createdAt: 2, state: 'paid' }),
  madeOrder('3', { totalFen: 200, buyerName: '王五', createdAt: 3 }),
]
const sorted = (key: string, descending = false) =>
  sortOrders(orders, { key, descending }).map(({ id }) => id)

test('orders are sorted by what a column says, names by pinyin', () => {
  expect(sorted('total')).toEqual(['2', '3', '1'])
  expect(sorted('total', true)).toEqual(['1', '3', '2'])
  expect(sorted('buyer')).toEqual(['2', '3', '1'])
  expect(sorted('progress', true)).toEqual(['2', '1', '3'])
  expect(sorted('number', true)).toEqual(['3', '2', '1'])
})

test('without a column they stay as they came', () => {
  expect(sortOrders(orders, null)).toBe(orders)
})
