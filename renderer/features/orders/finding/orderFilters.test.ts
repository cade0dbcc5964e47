import { expect, test } from 'vitest'
import { noOrderFilters } from '@shared/contract/order-search'
import { madeLine, madeOrder } from '../test-support/madeOrder'
import { countFilters, passes } from './orderFilters'

const unknown = { name: '', phone: '', address: '' }
const payment = { at: 1, method: 'cash', note: '' } as const
const passing = (filters: Partial<typeof noOrderFilters>) => {
  const orders = [
    madeOrder('1', { state: 'paid', payment }),
    madeOrder('2', { recipient: unknown, platform: 'kuaishou' }),
    madeOrder('3', { state: 'cancelled', recipient: unknown, lines: [madeLine('苹果', 0)] }),
  ]
  return orders.filter((order) => passes(order, { ...noOrderFilters, ...filters })).map(({ id }) => id)
}

test('orders are narrowed by state, payment, recipient, platform and product', () => {
  expect(passing({})).toEqual(['1', '2', '3'])
  expect(passing({ states: ['paid', 'cancelled'] })).toEqual(['1', '3'])
  expect(passing({ unpaid: true })).toEqual(['2'])
  expect(passing({ lacksRecipient: true })).toEqual(['2'])
  expect(passing({ platform: 'kuaishou' })).toEqual(['2'])
  expect(passing({ productId: '甜玉米' })).toEqual(['1', '2'])
  expect(passing({ productId: '苹果' })).toEqual([])
})

test('the filters that narrow the list are counted', () => {
  expect(countFilters(noOrderFilters)).toBe(0)
  expect(
    countFilters({ ...noOrderFilters, unpaid: true, states: ['paid', 'done'], lacksRecipient: true }),
  ).toBe(3)
})
