import { expect, it } from 'vitest'
import { isAlive, isOpen, mayMove, orderStates } from './order-state'

it('an order is claimed, paid, packed, shipped and done; money that was taken is only ever given back', () => {
  expect(orderStates.filter((to) => mayMove('claimed', to))).toEqual([
    'confirmed',
    'paid',
    'packed',
    'cancelled',
  ])
  expect(orderStates.filter((to) => mayMove('paid', to))).toEqual(['packed', 'shipped', 'refunded'])
  expect(orderStates.filter((to) => mayMove('refunded', to))).toEqual([])
})

it('only an order that is neither paid nor packed may change, and a cancelled or refunded one is not sent', () => {
  expect(orderStates.filter(isOpen)).toEqual(['claimed', 'confirmed'])
  expect(orderStates.filter((state) => !isAlive(state))).toEqual(['cancelled', 'refunded'])
})
