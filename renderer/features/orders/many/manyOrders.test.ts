import { expect, test } from 'vitest'
import { madeOrder, madeLine } from '../test-support/madeOrder'
import { chosenTotals } from './manyOrderAction'
import { ordersAsText } from './useCopyOrders'

test('chosen orders are added up; what is cancelled or paid back brings nothing', () => {
  const orders = [
    madeOrder('1', { lines: [madeLine('甜玉米', 20), madeLine('鸡蛋', 0)], totalFen: 5000 }),
    madeOrder('2', { lines: [madeLine('甜玉米', 10), madeLine('苹果', 10)], totalFen: 7000 }),
    madeOrder('3', { lines: [madeLine('甜玉米', 0)], state: 'cancelled', totalFen: 100 }),
    madeOrder('4', { state: 'refunded', totalFen: 900 }),
  ]
  expect(chosenTotals(orders)).toEqual({ orders: 4, items: 4, totalFen: 12_000 })
})

test('copied orders are a line each, whatever was typed into them', () => {
  const recipient = { name: '王芳', phone: '13800000000', address: '山东省\n寿光\t市' }
  expect(
    ordersAsText([madeOrder('1', { recipient, totalFen: 5000 }), madeOrder('2')]).split('\n'),
  ).toHaveLength(2)
  expect(ordersAsText([madeOrder('1', { recipient, totalFen: 5000 })])).toBe(
    '20261123-0001\t买家1\t王芳\t13800000000\t山东省 寿光 市\t甜玉米 2箱3根\t50',
  )
})
