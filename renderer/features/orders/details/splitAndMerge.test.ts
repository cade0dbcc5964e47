import { expect, test } from 'vitest'
import { sampleLine, sampleOrder } from '../../../api/state/sampleState'
import { mergeChoices, mergeMatches } from './merge'
import { divisibleLines, splitOf } from './split'

const corn = sampleLine({ id: 'corn', quantity: 20 })
const eggs = sampleLine({ id: 'eggs', quantity: 30 })

test('gifts and empty lines are not divided', () => {
  const lines = [corn, sampleLine({ id: 'gift', gift: true }), sampleLine({ id: 'gone', quantity: 0 })]
  expect(divisibleLines({ lines })).toEqual([corn])
})

test('part of an order goes into a new one; nothing, everything or too much does not', () => {
  expect(splitOf([corn, eggs], { corn: 10 })).toEqual([{ lineId: 'corn', quantity: 10 }])
  expect(splitOf([corn, eggs], { corn: 20 })).toEqual([{ lineId: 'corn', quantity: 20 }])
  expect(splitOf([corn, eggs], {})).toBeNull()
  expect(splitOf([corn, eggs], { corn: 20, eggs: 30 })).toBeNull()
  expect(splitOf([corn, eggs], { corn: 21 })).toBeNull()
  expect(splitOf([corn, eggs], { corn: 10, eggs: null })).toBeNull()
})

test('the buyer’s own orders are offered first: by buyer, by name or by telephone', () => {
  const phone = (text: string) => ({ name: '', phone: text, address: '' })
  const into = sampleOrder({ id: 'into', recipient: phone('13800001111') })
  const orders = [
    into,
    sampleOrder({ id: 'own', buyerName: '阿芳2' }),
    sampleOrder({ id: 'called', buyerId: 'b2', platform: 'phone' }),
    sampleOrder({ id: 'phone', buyerId: 'b3', buyerName: '芳', recipient: phone('+86 138 0000 1111') }),
    sampleOrder({ id: 'other', buyerId: 'b4', buyerName: '李叔' }),
    sampleOrder({ id: 'paid', state: 'paid' }),
    sampleOrder({ id: 'elsewhere', showId: 'last week' }),
  ]
  const { same, others } = mergeChoices(into, orders)
  expect(same.map(({ id }) => id)).toEqual(['own', 'called', 'phone'])
  expect(others.map(({ id }) => id)).toEqual(['other'])
})

test('one of many other orders is found by buyer, number or item', () => {
  const orders = [
    sampleOrder({ id: 'li', buyerName: '李叔', number: '20261126-0042' }),
    sampleOrder({ id: 'zhao', buyerName: '赵姐', lines: [sampleLine({ name: '土鸡蛋' })] }),
  ]
  const found = (typed: string) => mergeMatches(orders, typed).map(({ id }) => id)
  expect(found('李')).toEqual(['li'])
  expect(found('0042')).toEqual(['li'])
  expect(found(' 鸡蛋')).toEqual(['zhao'])
  expect(found('')).toEqual(['li', 'zhao'])
  expect(found('西瓜')).toEqual([])
})
