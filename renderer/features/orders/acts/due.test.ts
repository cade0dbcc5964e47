import { expect, test } from 'vitest'
import { sampleOrder } from '../../../api/state/sampleState'
import { dueOrders, letGo, minutesLeft } from './due'

const minute = 60_000
const order = (id: string, payBy: number | null) => sampleOrder({ id, payBy })

test('orders within five minutes of their deadline are due, the most urgent first; paid ones and patient ones are not', () => {
  const paid = sampleOrder({
    id: 'paid',
    state: 'paid',
    payBy: 1,
    payment: { at: 1, method: 'cash', note: '' },
  })
  const cashOnDelivery = sampleOrder({ id: 'packed', state: 'packed', payBy: 1 })
  const orders = [
    order('four', 4 * minute),
    order('one', minute),
    order('six', 6 * minute),
    order('ever', null),
  ]
  expect(dueOrders([...orders, paid, cashOnDelivery], 0).map(({ id }) => id)).toEqual(['one', 'four'])
})

test('the minutes said hold for all of them', () => {
  expect(minutesLeft([order('a', 90_000), order('b', 4.2 * minute)], 0)).toBe(5)
  expect(minutesLeft([order('a', 10)], 5_000)).toBe(1)
})

test('only what was cancelled at its deadline was let go; what the host cancelled before was not', () => {
  const before = [order('late', 100), order('by hand', 100), order('no limit', null)]
  const now = [
    sampleOrder({ id: 'late', state: 'cancelled', stateAt: 105, payBy: 100 }),
    sampleOrder({ id: 'by hand', state: 'cancelled', stateAt: 50, payBy: 100 }),
    sampleOrder({ id: 'no limit', state: 'cancelled', stateAt: 105 }),
  ]
  expect(letGo(before, now).map(({ id }) => id)).toEqual(['late'])
  expect(letGo(now, now)).toEqual([])
})
