import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsInWords, missingPart, nextWithoutAddress, totalsOf } from './orderView'
import { madeLine as line, madeOrder as order } from './test-support/madeOrder'

const known = { name: '王芳', phone: '13800000000', address: '山东省寿光市' }
const unknown = { name: '', phone: '', address: '' }

test('an order is summed up in the words it was sold in, without cancelled lines', () => {
  expect(itemsInWords(order('1', { lines: [line('甜玉米', 23), line('鸡蛋', 0), line('苹果', 10)] }))).toBe(
    '甜玉米 2箱3根 · 苹果 1箱',
  )
})

test('the mark names what is missing first', () => {
  expect(missingPart(unknown)).toBe('address')
  expect(missingPart({ ...known, phone: ' ' })).toBe('phone')
  expect(missingPart({ ...known, name: '' })).toBe('name')
  expect(missingPart(known)).toBeNull()
})

test('totals count open orders and their money only', () => {
  const orders = [order('1'), order('2', { recipient: unknown }), order('3', { state: 'cancelled' })]
  expect(totalsOf(orders)).toEqual({ orders: 3, open: 2, withoutAddress: 1, revenueFen: 10000 })
})

test('saving goes on to the next order without an address, round the end, and stops when none is left', () => {
  const orders = [order('1', { recipient: unknown }), order('2'), order('3', { recipient: unknown })]
  expect(nextWithoutAddress(orders, '1')?.id).toBe('3')
  expect(nextWithoutAddress(orders, '3')?.id).toBe('1')
  expect(nextWithoutAddress([orders[0]!, orders[1]!], '1')).toBeNull()
})

test('going on from order to order passes every one that lacks an address', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (lacking) => {
      const orders = lacking.map((lacks, at) => order(String(at), { recipient: lacks ? unknown : known }))
      const seen = new Set<string>()
      let at = orders[0]!.id
      for (;;) {
        const next = nextWithoutAddress(orders, at)
        if (!next || seen.has(next.id)) break
        seen.add(next.id)
        at = next.id
      }
      const wanted = orders.filter(({ recipient }) => recipient === unknown).map(({ id }) => id)
      expect(wanted.filter((id) => !seen.has(id) && id !== orders[0]!.id)).toEqual([])
    }),
  )
})
