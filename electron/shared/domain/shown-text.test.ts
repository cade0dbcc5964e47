import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shownPart, textLength } from './shown-text'

it('shows the first 500 characters and counts all of them, an emoji as one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1200, size: 'max' }), (text) => {
      expect(shownPart(text)).toBe(Array.from(text).slice(0, 500).join(''))
      expect(textLength(text)).toBe(Array.from(text).length)
    }),
    { numRuns: 30 },
  )
})
