import { expect, test } from 'vitest'
import { allBetween, toggled } from './rowChoice'

const ids = ['a', 'b', 'c', 'd']

test('a range is chosen from where it began, upwards or downwards', () => {
  expect([...allBetween(ids, 'b', 'd')]).toEqual(['b', 'c', 'd'])
  expect([...allBetween(ids, 'd', 'b')]).toEqual(['b', 'c', 'd'])
  expect([...allBetween(ids, 'c', 'c')]).toEqual(['c'])
})

test('a range whose beginning is gone is the row itself', () => {
  expect([...allBetween(ids, 'gone', 'b')]).toEqual(['b'])
  expect([...allBetween(ids, 'b', 'gone')]).toEqual([])
})

test('a row is taken in and out, and the choice before it stays as it was', () => {
  const before = new Set(['a'])
  expect([...toggled(before, 'b')]).toEqual(['a', 'b'])
  expect([...toggled(before, 'a')]).toEqual([])
  expect([...before]).toEqual(['a'])
})
