import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskedName, partLeft, tickerLine } from './ticker'

test.each([
  ['张三', '张*'],
  ['张小三', '张**'],
  ['菏泽老张头', '菏**'],
  ['👨‍🌾农家', '👨‍🌾**'],
  [' 王 ', '王*'],
  ['', '*'],
])('%s is shown as %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown)
})

test('of a name no more than its first character is ever shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }), (name) => {
      const shown = maskedName(name)
      const characters = [...new Intl.Segmenter('zh').segment(name.trim())].map(({ segment }) => segment)
      expect(shown.replace(/\*+$/, '').length).toBeLessThanOrEqual((characters[0] ?? '').length)
      expect(shown).toMatch(/\*$/)
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
