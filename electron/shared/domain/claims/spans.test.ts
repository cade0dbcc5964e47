import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbours } from './fixtures/neighbours'
import { neighboursInForms } from './fixtures/neighbours-in-forms'
import { neighboursInTalk } from './fixtures/neighbours-in-talk'
import { reading, showCatalogue, showEntries } from './fixtures/show'
import { claimReasons } from './reasons'

const rows = [
  ...Object.values(neighbours),
  ...Object.values(neighboursInTalk),
  ...Object.values(neighboursInForms),
].flat()
const cases = fc.constantFrom(...rows)
const onAir = fc.constantFrom(null, ...showEntries.map((entry) => entry.code))
const marks = fc.constantFrom(
  '🌽',
  '👍🏽',
  ' ',
  '　',
  '[玫瑰]',
  '👨‍👩‍👧',
  '\u200b',
  '，',
  '不对',
  '一',
  '2',
  'É',
  'ﬁ',
  '①',
)
const soup = fc
  .array(
    fc.oneof(
      cases.map(([text]) => text),
      marks,
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

describe('the span of a claim', () => {
  it('lies within the raw text, is never empty, and spans stand in order', () => {
    fc.assert(
      fc.property(soup, onAir, (text, air) => {
        let start = 0
        for (const { span, reason } of reading(text, air, showCatalogue)) {
          expect(span.start).toBeGreaterThanOrEqual(start)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(claimReasons).toContain(reason)
          start = span.start
        }
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['老板 玉米 2 箱 谢谢', null, ['玉米 2 箱']],
    ['🌽🌽玉米🌽２箱👍', null, ['玉米🌽２箱']],
    ['玉 米 两 箱', null, ['玉 米 两 箱']],
    ['⑴2箱', null, ['⑴2箱']],
    ['1️⃣号2️⃣箱', null, ['1️⃣号2️⃣箱']],
    ['昨天买的很甜 再来2箱', '1', ['再来2箱']],
    ['苹果廿斤和油1桶', null, ['苹果廿斤', '油1桶']],
    ['玉米不要了，要鸡蛋3盒', null, ['玉米不要了', '鸡蛋3盒']],
    ['　　１號要２箱', null, ['１號要２箱']],
    ['我要', '3', ['我要']],
    ['鸡蛋两盒 不对 是三盒', null, ['鸡蛋两盒 不对 是三盒']],
  ])('of %s (on air: %s) is %j', (text, air, expected) => {
    const spans = reading(text, air, showCatalogue).map(({ span }) => text.slice(span.start, span.end))
    expect(spans).toEqual(expected)
  })
})

describe('whatever anyone types', () => {
  it('is read the same every time', () => {
    fc.assert(
      fc.property(soup, onAir, (text, air) => {
        expect(reading(text, air, showCatalogue)).toEqual(reading(text, air, showCatalogue))
      }),
    )
  })

  it('is read the same with emoji and spaces around it', () => {
    const plain = (text: string, air: string | null) =>
      reading(text, air, showCatalogue).map((claim) => ({ ...claim, span: null }))
    fc.assert(
      fc.property(cases, fc.constantFrom('🌽', ' 👍🏽 ', '[玫瑰]', '❤️❤️', '👨‍👩‍👧'), ([text, air], mark) => {
        fc.pre(!text.startsWith('@'))
        expect(plain(mark + text + mark, air)).toEqual(plain(text, air))
      }),
    )
  })

  it('says no more than its beginning, at a megabyte', () => {
    for (const part of [
      '玉米2箱',
      '不对',
      '1️⃣',
      'ﷺ',
      'e\u0301',
      '1号1号',
      '+1',
      '[玫瑰',
      'A1',
      '1、',
      ' 玉',
    ]) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length))
      expect(reading(text, '1', showCatalogue)).toEqual(reading(text.slice(0, 10_000), '1', showCatalogue))
    }
  })
})
