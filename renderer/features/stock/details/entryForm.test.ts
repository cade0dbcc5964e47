import { expect, test } from 'vitest'
import { sampleProduct } from '../../../api/state/sampleState'
import { deltaOf, readEntry } from './entryForm'

const corn = sampleProduct({ id: '1' })

test('what comes in and spoils is typed as a plain quantity', () => {
  expect(readEntry('purchase', '3箱', corn)).toBe(30)
  expect(deltaOf('purchase', 30)).toBe(30)
  expect(deltaOf('spoilage', 7)).toBe(-7)
  expect(readEntry('spoilage', '-7根', corn)).toBeNull()
})

test('a correction says more or less', () => {
  expect(readEntry('correction', '2箱', corn)).toBe(20)
  expect(readEntry('correction', '+5根', corn)).toBe(5)
  expect(readEntry('correction', '－2箱3根', corn)).toBe(-23)
  expect(readEntry('correction', '−1', corn)).toBe(-10)
})

test('nothing, and what is no quantity, is refused', () => {
  for (const text of ['', '0', '-0', '几箱', '--3']) expect(readEntry('correction', text, corn)).toBeNull()
})
