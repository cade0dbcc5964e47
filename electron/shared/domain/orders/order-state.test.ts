import { expect, it } from 'vitest'
import { isAlive, isOpen, isSold, mayBePaid, mayMove, orderStates, type OrderState } from './order-state'

const after = (state: OrderState, paid: boolean) => orderStates.filter((to) => mayMove({ state, paid }, to))

it('an order is claimed, paid, packed, shipped and done', () => {
  expect(after('claimed', false)).toEqual(['confirmed', 'paid', 'packed', 'cancelled'])
  expect(after('paid', true)).toEqual(['packed', 'shipped', 'refunded'])
  expect(after('packed', true)).toEqual(['shipped', 'refunded'])
  expect(after('shipped', true)).toEqual(['done', 'refunded'])
  expect(after('cancelled', false)).toEqual(['claimed'])
  expect(after('refunded', true)).toEqual([])
})

it('cash on delivery is packed and shipped unpaid; refused at the door it is cancelled, for nothing is to be paid back', () => {
  expect(after('packed', false)).toEqual(['shipped', 'cancelled'])
  expect(after('shipped', false)).toEqual(['done', 'cancelled'])
  expect(mayBePaid({ state: 'shipped', paid: false })).toBe(true)
  expect(mayBePaid({ state: 'shipped', paid: true })).toBe(false)
  expect(mayBePaid({ state: 'cancelled', paid: false })).toBe(false)
})

it('only an order that is neither paid nor packed may change, and a cancelled or refunded one is not sent', () => {
  expect(orderStates.filter((state) => isOpen(state))).toEqual(['claimed', 'confirmed'])
  expect(orderStates.filter((state) => isSold(state))).toEqual(['paid', 'packed', 'shipped', 'done'])
  expect(orderStates.filter((state) => !isAlive(state))).toEqual(['cancelled', 'refunded'])
})
