import { expect, it } from 'vitest'
import type { Order } from '@shared/contract/orders'
import { newOrders } from './newOrders'

const order = (id: string, more: Partial<Order> = {}): Order => ({
  id,
  number: id,
  showId: 's',
  buyerId: 'b',
  platform: 'douyin',
  buyerName: '甲',
  recipient: { name: '', phone: '', address: '' },
  lines: [],
  goodsFen: 100,
  discounts: [],
  discountFen: 0,
  shippingFen: 0,
  shippingByHandFen: null,
  totalFen: 100,
  state: 'claimed',
  stateAt: 0,
  source: 'comment',
  note: '',
  payment: null,
  payBy: null,
  courier: '',
  waybill: '',
  createdAt: 1,
  ...more,
})

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
