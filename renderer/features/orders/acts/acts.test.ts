import { expect, test } from 'vitest'
import type { Order } from '@shared/contract/orders'
import { actsOf } from './acts'

const payment = { at: 1, method: 'wechat', note: '' } as const
const acts = (state: Order['state'], paid: boolean) => actsOf({ state, payment: paid ? payment : null })

test('each state offers one next act, and only legal ones beside it', () => {
  expect(acts('claimed', false)).toEqual({ primary: 'pay', others: ['confirm', 'pack', 'cancel'] })
  expect(acts('confirmed', false)).toEqual({ primary: 'pay', others: ['pack', 'cancel'] })
  expect(acts('paid', true)).toEqual({ primary: 'pack', others: ['ship', 'refund'] })
  expect(acts('packed', true)).toEqual({ primary: 'ship', others: ['refund'] })
  expect(acts('shipped', true)).toEqual({ primary: 'finish', others: ['refund'] })
  expect(acts('cancelled', false)).toEqual({ primary: 'restore', others: [] })
})

test('cash on delivery is paid at any time, and last of all when the rest is done', () => {
  expect(acts('packed', false)).toEqual({ primary: 'ship', others: ['pay', 'cancel'] })
  expect(acts('shipped', false)).toEqual({ primary: 'finish', others: ['pay', 'cancel'] })
  expect(acts('done', false)).toEqual({ primary: 'pay', others: [] })
  expect(acts('done', true)).toEqual({ primary: null, others: ['refund'] })
  expect(acts('refunded', true)).toEqual({ primary: null, others: [] })
})
