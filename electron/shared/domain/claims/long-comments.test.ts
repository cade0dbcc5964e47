import { describe, expect, it } from 'vitest'
import { inShort, reading, showCatalogue } from './fixtures/show'
import { MAX_READ } from './words/normalise'

describe('a comment of 100,000 characters', () => {
  it.each([
    '玉米',
    '1',
    '玉米2箱 ',
    ' ',
    '\n',
    '+1',
    '一二',
    'a',
    '1,',
    '2号',
    '[',
    '不要要',
    '、2',
    '😀',
    '①',
  ])('of "%s" is read by its beginning alone', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const beginning = Array.from(text)
      .slice(0, 4 * MAX_READ)
      .join('')
    expect(reading(text, '1', showCatalogue)).toEqual(reading(beginning, '1', showCatalogue))
  })
})

describe('a comment longer than is read', () => {
  it('gives what its beginning says, never as certain', () => {
    expect(inShort(reading(`玉米2箱，${'哈'.repeat(MAX_READ)}`, null, showCatalogue))).toBe('1 buy 2箱 ~')
  })

  it('never takes half a number', () => {
    for (let pad = 470; pad < 510; pad++) {
      const text = `${'，'.repeat(pad)}苹果1000斤${'，好'.repeat(40)}`
      expect(['', '2 buy 1000斤 ~']).toContain(inShort(reading(text, null, showCatalogue)))
    }
  })
})
