import { expect, test } from 'vitest'
import { sampleProduct } from '../../../api/state/sampleState'
import { readCounted, sumOf } from './countReading'

const row = (id: string, total: number) => ({
  product: sampleProduct({ id }),
  shelf: { available: total, held: 0, unpacked: 0, total },
})

test('a count says by how much it differs from what should lie there', () => {
  expect(readCounted('9箱6根', row('1', 100))).toEqual({ kind: 'counted', quantity: 96, difference: -4 })
  expect(readCounted('0', row('1', 0))).toEqual({ kind: 'counted', quantity: 0, difference: 0 })
})

test('what was left empty was not counted; what nobody can read is said', () => {
  expect(readCounted(undefined, row('1', 100)).kind).toBe('empty')
  expect(readCounted(' ', row('1', 100)).kind).toBe('empty')
  expect(readCounted('一些', row('1', 100)).kind).toBe('unclear')
})

test('only what was counted goes into the books', () => {
  const rows = [row('1', 100), row('2', 50), row('3', 20), row('4', 10)]
  expect(sumOf(rows, { '1': '9箱6根', '2': '5', '3': '', '4': '很多' })).toEqual({
    counts: [
      { productId: '1', counted: 96 },
      { productId: '2', counted: 50 },
    ],
    different: 1,
    unclear: 1,
  })
})
