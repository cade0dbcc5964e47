import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbours } from './fixtures/neighbours'
import { refusals } from './fixtures/refusals'
import { inShort, reading, showCatalogue, showEntries } from './fixtures/show'
import { compileCatalogue, MAX_QUANTITY } from './index'

const codes = showEntries.map((entry) => entry.code)
const ids = new Set(showEntries.map((entry) => entry.productId))
const onAir = fc.constantFrom(null, ...codes)
const words = [
  ...showEntries.flatMap((entry) => [entry.name, ...entry.aliases, ...entry.units, `${entry.code}号`]),
].concat(
  '要|来|不要|取消|改成|各|和|还有|吗|昨天|的|了|再来|加|x|+|*|-|.|，|？| |1|2|10|99999|两|三|十|半|几|斤|箱|个|元|点|天|手机|地址|13812345678|谢谢'.split(
    '|',
  ),
)
const soup = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(''))
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), soup)
const rows = Object.values(neighbours).flat()

describe('whatever anyone types', () => {
  it('is read without failing, into whole quantities of products that exist', () => {
    fc.assert(
      fc.property(anyText, onAir, (text, air) => {
        for (const claim of reading(text, air, showCatalogue)) {
          expect(ids.has(claim.productId)).toBe(true)
          const units = showEntries.find((entry) => entry.productId === claim.productId)?.units ?? []
          expect(claim.unit === null || units.includes(claim.unit)).toBe(true)
          if (claim.quantity === null) expect(claim.intent).toBe('cancel')
          else {
            expect(Number.isInteger(claim.quantity)).toBe(true)
            expect(claim.quantity).toBeGreaterThanOrEqual(1)
            expect(claim.quantity).toBeLessThanOrEqual(MAX_QUANTITY)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('names each product and unit once', () => {
    fc.assert(
      fc.property(soup, onAir, (text, air) => {
        const keys = reading(text, air, showCatalogue).map(
          (claim) => `${claim.productId} ${claim.unit ?? ''}`,
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('never becomes an order when it is digits only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9０-９ ]{1,30}$/u), onAir, (text, air) => {
        expect(reading(text, air, showCatalogue)).toEqual([])
      }),
    )
  })

  it('never becomes an order when it ends in 吗 or a question mark', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom('吗', '？', '?', '多少钱', ' 还有吗'),
        ([text, air], end) => {
          const plain = text.replace(/[，。！？?!,].*$/u, '')
          expect(
            reading(plain + end, air, showCatalogue).filter((claim) => claim.confidence === 'certain'),
          ).toEqual([])
        },
      ),
    )
  })

  it('is never certain in the company of an unknown word', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom('听不清', '老王说的', '挺', 'qwe'),
        ([text, air], word) => {
          for (const whole of [`${word} ${text}`, `${word}，${text}`]) {
            expect(
              reading(whole, air, showCatalogue).filter((claim) => claim.confidence === 'certain'),
            ).toEqual([])
          }
        },
      ),
    )
  })
})

describe('the same words', () => {
  const cases = fc.constantFrom(...rows.filter(([text]) => !text.startsWith('@')))

  it('read the same in full-width characters and capitals', () => {
    const widen = (text: string): string =>
      text.replace(/[!-~]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0))
    fc.assert(
      fc.property(cases, ([text, air, expected]) => {
        fc.pre(!/\[|\u20e3/u.test(text)) // brackets and keycaps are marks of their own
        expect(inShort(reading(widen(text), air, showCatalogue))).toBe(expected)
        expect(inShort(reading(text.toUpperCase(), air, showCatalogue))).toBe(expected)
      }),
    )
  })

  it('read the same with more space around them and between them', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(' ', '  ', '\t', '　', '\u00a0'), ([text, air, expected], space) => {
        expect(inShort(reading(space + text + space, air, showCatalogue))).toBe(expected)
        expect(inShort(reading(text.replaceAll(' ', space + ' '), air, showCatalogue))).toBe(expected)
      }),
    )
  })

  it('read the same with a space between product, number and unit', () => {
    const product = fc.constantFrom('玉米', '1号', '苹果', 'A1', '油')
    fc.assert(
      fc.property(product, fc.integer({ min: 1, max: 9999 }), fc.nat({ max: 7 }), (name, count, gaps) => {
        const unit = name === '苹果' ? '斤' : name === 'A1' || name === '油' ? '桶' : '箱'
        const at = (bit: number): string => ((gaps >> bit) & 1 ? ' ' : '')
        const spaced = `${name === 'A1' ? 'A1 ' : name + at(0)}${String(count)}${at(1)}${unit}${at(2)}`
        expect(reading(spaced, null, showCatalogue)).toMatchObject([{ quantity: count, unit }])
      }),
    )
  })

  it('read the same however the catalogue is sorted', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...showEntries], { minLength: showEntries.length }),
        cases,
        (sorted, row) => {
          const [text, air, expected] = row
          expect(inShort(reading(text, air, compileCatalogue(sorted)))).toBe(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('ask for the same after a greeting', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('老板，', '你好 ', '主播好！', '哈哈哈 ', '谢谢。'),
        ([text, air, expected], hello) => {
          expect(inShort(reading(hello + text, air, showCatalogue))).toBe(expected)
        },
      ),
    )
  })

  it('ask for nothing still when thanks are added', () => {
    const texts = Object.values(refusals).flat()
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom('，谢谢', ' 谢谢老板', '！', ' 🌽'),
        (text, thanks) => {
          expect(reading(text + thanks, null, showCatalogue)).toEqual([])
        },
      ),
    )
  })
})
