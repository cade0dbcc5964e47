import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExactly } from './exact-json'

describe('JSON with platform ids', () => {
  it('keeps nineteen digits as text, and every other number as it was', () => {
    expect(
      parseExactly('{"MsgId":7338701468109681418,"b":[-7338701468109681418,9007199254740991,1e30],"c":0.5}'),
    ).toEqual({
      MsgId: '7338701468109681418',
      b: ['-7338701468109681418', 9007199254740991, 1e30],
      c: 0.5,
    })
  })

  it('never takes two ids for one, however long they are', () => {
    const id = fc.bigInt({ min: 0n, max: 10n ** 30n })
    fc.assert(
      fc.property(id, id, (one, other) => {
        const [first, second] = parseExactly(`[${String(one)},${String(other)}]`) as unknown[]
        expect(String(first)).toBe(String(one))
        expect(String(first) === String(second)).toBe(one === other)
      }),
    )
  })

  it('reads whatever has no long integers as JSON.parse does, digits within texts and all', () => {
    const digits = fc.stringMatching(/^["\\ ,:[{]*\d{15,25}["\\ ,:\]}]*$/)
    const leaf = fc.oneof(fc.string(), digits, fc.integer(), fc.double({ noNaN: true }), fc.constant(null))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(leaf, fc.array(tie('tree')), fc.dictionary(fc.oneof(fc.string(), digits), tie('tree'))),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const json = JSON.stringify(value)
        const plain: unknown = JSON.parse(json, (_key, inner: unknown) =>
          typeof inner === 'number' && Number.isInteger(inner) && !Number.isSafeInteger(inner)
            ? // As it stands in the text: JSON.stringify writes doubles up to 1e21 without an exponent.
              /e/.test(String(inner))
              ? inner
              : String(inner)
            : inner,
        )
        expect(parseExactly(json)).toEqual(plain)
      }),
    )
  })

  it('refuses whatever JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^["\\ ,:[\]{}0-9.eE+-]{0,60}$/), (text) => {
        let plain = true
        try {
          JSON.parse(text)
        } catch {
          plain = false
        }
        let exact = true
        try {
          parseExactly(text)
        } catch {
          exact = false
        }
        expect(exact).toBe(plain)
      }),
      { numRuns: 2000 },
    )
    expect(() => parseExactly('{7338701468109681418:1}')).toThrow(SyntaxError)
  })

  it('reads a text of two million characters', () => {
    const long = '7'.repeat(2_000_000)
    expect(parseExactly(JSON.stringify({ long, id: 1 }))).toEqual({ long, id: 1 })
  })
})
