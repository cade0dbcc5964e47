import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatKilograms, readWeight } from './weightText'

test('a bare number is kilograms; 斤 and 克 may be typed', () => {
  expect(readWeight('2.5')).toBe(2_500)
  expect(readWeight(' ２.５ 公斤')).toBe(2_500)
  expect(readWeight('5斤')).toBe(2_500)
  expect(readWeight('800克')).toBe(800)
  expect(readWeight('2 KG')).toBe(2_000)
})

test('what is not clearly a weight is refused', () => {
  for (const text of ['', '重', '-1', '2.5.1', '3箱', '5斤2两', '1001'])
    expect(readWeight(text), text).toBeNull()
})

test('every weight reads back from the words it is shown in', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (grams) => {
      expect(readWeight(formatKilograms(grams))).toBe(grams)
    }),
  )
})
