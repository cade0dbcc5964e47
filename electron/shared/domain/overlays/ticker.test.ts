import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskedName, partLeft, tickerLine } from './ticker'

test.each([
  ['张三', '张*'],
  ['张小三', '张*'],
  ['菏泽老张头', '菏*'],
  ['👨‍🌾农家', '👨‍🌾*'],
  ['🇨🇳红旗', '🇨🇳*'],
  ['❤️小红', '❤️*'],
  ['Émile', 'É*'],
  ['E\u0301mile', 'É*'],
  [' 王 ', '王*'],
  ['', '*'],
  // What turns the line around, cannot be seen, is half a character, or towers over the line above.
  ['\u202e张三', '张*'],
  ['\u200b\u2066李四', '李*'],
  ['\ud83d王五', '王*'],
  [`Z${'\u0335\u0334'.repeat(40)}algo`, 'Z*'],
  ['\u0301\u200d 赵', '赵*'],
  [Array(30).fill('👨').join('\u200d'), '👨\u200d👨\u200d👨\u200d👨*'],
  ['\u200d\u0301', '*'],
])('%s is shown as %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown)
})

test('of a name no more than its first character is ever shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }), (name) => {
      const shown = maskedName(name)
      const characters = [...new Intl.Segmenter('zh').segment(shown.slice(0, -1))]
      expect(characters.length).toBeLessThanOrEqual(1)
      expect(name.normalize('NFC').replace(/(?!\u200d)\p{C}/gu, '')).toContain(shown.slice(0, -1))
      expect(shown).toMatch(/^[^\p{M}]?.*\*$/u)
    }),
  )
})

test('a line says who, how much and what', () => {
  expect(tickerLine('张三', '2箱', '甜玉米')).toBe('张* 刚下单 2箱 甜玉米')
})

test('what is left is a part of what there was', () => {
  expect(partLeft(30, 70)).toBeCloseTo(0.3)
  expect(partLeft(0, 0)).toBe(0)
  expect(partLeft(-5, 20)).toBe(0)
  expect(partLeft(10, 0)).toBe(1)
})
