import { expect, test } from 'vitest'
import { rowAfterKey } from './rowGridKeys'

test('arrows walk row by row and stop at the ends', () => {
  expect(rowAfterKey('ArrowDown', -1, 3, 10)).toBe(0)
  expect(rowAfterKey('ArrowDown', 1, 3, 10)).toBe(2)
  expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2)
  expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0)
})

test('pages and ends are reached in one step', () => {
  expect(rowAfterKey('PageDown', 0, 2000, 12)).toBe(12)
  expect(rowAfterKey('PageUp', 5, 2000, 12)).toBe(0)
  expect(rowAfterKey('End', 5, 2000, 12)).toBe(1999)
  expect(rowAfterKey('Home', 5, 2000, 12)).toBe(0)
})

test('other keys, and an empty table, are left alone', () => {
  expect(rowAfterKey('a', 0, 3, 10)).toBeNull()
  expect(rowAfterKey('ArrowDown', -1, 0, 10)).toBeNull()
})
