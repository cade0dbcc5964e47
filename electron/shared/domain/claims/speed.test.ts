import { describe, expect, it } from 'vitest'
import { neighbours } from './fixtures/neighbours'
import { inShort, reading, showCatalogue, showEntries } from './fixtures/show'
import { compileCatalogue } from './index'
import type { CatalogueEntry } from './index'
import { MAX_READ } from './normalise'

const many: readonly CatalogueEntry[] = Array.from({ length: 2000 }, (_, at) => ({
  productId: `m-${String(at)}`,
  code: String(1000 + at),
  name: `${String.fromCodePoint(0x5e00 + at)}${String.fromCodePoint(0x6e00 + at)}`,
  aliases: [`alias${String(at)}`],
  units: ['箱', '斤'],
}))

describe('a busy room', () => {
  // The limits are ten times what was measured, so that a slow machine does not fail them.
  it('has 5,000 comments read within a second or so beside 2,000 products', () => {
    const catalogue = compileCatalogue([...showEntries, ...many])
    const rows = Object.values(neighbours).flat()
    const started = performance.now()
    for (let at = 0; at < 5000; at++) {
      const [text, air] = rows[at % rows.length] ?? ['', null]
      reading(text, air, catalogue)
    }
    expect(performance.now() - started).toBeLessThan(2000)
  })

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
  ])('is not held up by 100,000 characters of "%s"', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const started = performance.now()
    reading(text, '1', showCatalogue)
    expect(performance.now() - started).toBeLessThan(100)
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
