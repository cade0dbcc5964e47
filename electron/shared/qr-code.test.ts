import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeShopCode } from '../../scripts/slips/decode.mjs'
import { qrSvg } from './qr-code'

const pixels = 4

/** The picture of a code as a phone would see it, from the path that it is drawn with. */
function pictureOf(svg: string): { data: Uint8ClampedArray; width: number; height: number } {
  const [left = 0, top = 0, size = 0] = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
  const width = size * pixels
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let down = 0; down < pixels; down += 1)
      for (let along = 0; along < Number(length) * pixels; along += 1) {
        const row = (Number(y) - top) * pixels + down
        const at = (row * width + (Number(x) - left) * pixels + along) * 4
        data.fill(0, at, at + 3)
      }
  return { data, width, height: width }
}

test('whatever is put into a code, another reader reads it out again', async () => {
  const words = fc.oneof(
    fc.webUrl(),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'https://shop.example/again?parcel=P261123-0007',
      '微信：laoli88 加我 🌽',
      '0'.repeat(200),
    ),
  )
  await fc.assert(
    fc.asyncProperty(words, fc.integer({ min: 2, max: 4 }), async (text, quiet) => {
      expect(await decodeShopCode(pictureOf(qrSvg(text, quiet)))).toBe(text)
    }),
    { numRuns: 40 },
  )
})

test('a text that no code can hold is refused, not cut', () => {
  expect(() => qrSvg('长'.repeat(2_000), 2)).toThrow()
})
