import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, inkOn } from './colours'

test('black on white is the most contrast there is, a colour on itself none', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#2e7440', '#2e7440')).toBe(1)
})

test('whatever colour the shop has, the words on it can be read', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, (paper) => {
      expect(contrast(inkOn(paper), paper)).toBeGreaterThan(4)
    }),
  )
})
