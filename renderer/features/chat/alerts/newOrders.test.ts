import { expect, it } from 'vitest'
import type { Order } from '@shared/contract/orders'
import { sampleOrder } from '../../../api/state/sampleState'
import { newOrders } from './newOrders'

const order = (id: string, more: Partial<Order> = {}): Order => sampleOrder({ id, ...more })

it('an order is news once, and again after it was cancelled and came back', () => {
  const [one, two] = [order('1'), order('2')]
  expect(newOrders([], [one])).toEqual([one])
  expect(newOrders([one], [one, two])).toEqual([two])
  expect(newOrders([one, two], [one, two])).toEqual([])
  const gone = order('2', { state: 'cancelled' })
  expect(newOrders([one, two], [one, gone])).toEqual([])
  expect(newOrders([one, gone], [one, two])).toEqual([two])
})

it('the orders that are there at a start, or of another show, are no news', () => {
  expect(newOrders([], [order('1'), order('2')])).toEqual([])
  expect(newOrders([order('1')], [order('9', { showId: 't' })])).toEqual([])
})
