import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { gramsAsked } from './grams'
import { gramsOfOrder, orderText, type OrderFields } from './order-text'
import { gramsOfQuery, hasWords, wordsOf } from './query'
import { loadReadings } from './readings'

const readings = await loadReadings()
const nothing: OrderFields = {
  number: '',
  buyerName: '',
  name: '',
  phone: '',
  address: '',
  waybill: '',
  note: '',
  products: [],
  comments: [],
}
const corn: OrderFields = {
  number: '20261123-0007',
  buyerName: 'Lily的小院',
  name: '张晓辉',
  phone: '+86 138-1234-5678',
  address: '云南省昆明市官渡区和平路８号',
  waybill: 'YT8812345678901',
  note: '周五到',
  products: ['1', '甜玉米'],
  comments: ['给我留3箱 ＡＢＣ'],
}
const finds = (fields: OrderFields, query: string) => hasWords(orderText(fields, readings), wordsOf(query))

test.each([
  ['its number', '20261123-0007'],
  ['the end of its number', '0007'],
  ['the buyer', 'lily'],
  ['one character of the name', '辉'],
  ['two', '张晓'],
  ['pinyin', 'zhangxiaohui'],
  ['the beginning of the pinyin', 'zhangx'],
  ['initials', 'zxh'],
  ['initials in capitals', 'ZX'],
  ['the tail of the phone', '5678'],
  ['the phone as one number', '13812345678'],
  ['the phone in groups', '138-1234-5678'],
  ['the phone with its country', '+86 138 1234 5678'],
  ['the address', '官渡区'],
  ['the address, digits of another width', '和平路8号'],
  ['the product', '玉米'],
  ['what was said', '3箱'],
  ['what was said, in another width', 'abc'],
  ['the waybill', 'yt88123'],
  ['the end of the waybill', '8901'],
  ['the note', '周五'],
  ['words of several fields', '张 玉米  昆明'],
  ['nothing asked', '  '],
])('an order is found by %s', (_what, query) => {
  expect(finds(corn, query)).toBe(true)
})

test.each([
  ['a word across two fields', '张晓辉云南'],
  ['pinyin from the middle of a name', 'xiaohui'],
  ['letters within the pinyin', 'ang'],
  ['one word of two', '张晓辉 鸡蛋'],
])('an order is not found by %s', (_what, query) => {
  expect(finds(corn, query)).toBe(false)
})

test.each([
  ['单晓乐', 'sxl', 'dxl', 'shanxiaole', 'danxiaoyue'],
  ['吕秀兰', 'lxl', 'lvxiulan', 'luxiulan'],
  ['曾国红', 'zgh', 'cgh', 'zengguo'],
  ['重庆小面', 'cqxm', 'zqxm', 'chongqing'],
  ['欧阳娜', 'oyn', 'ouyangna'],
  ['小雨888', 'xy888', 'xiaoyu88'],
])('%s is found by every way to read the name', (name, ...queries) => {
  for (const query of queries) expect([query, finds({ ...nothing, name }, query)]).toEqual([query, true])
})

it('a long name of many readings costs no more than another', () => {
  const { names } = orderText({ ...nothing, name: '乐'.repeat(60) }, readings)
  expect(names.length).toBeLessThan(1_000)
})

const alphabet = Array.from('张晓辉省市云南0123789-abzxhAＢ１ 　\t🌸é\ud83c|"*(\u0000单')
const texts = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 24 })
const fieldsOf = fc.record<OrderFields>({
  number: texts,
  buyerName: texts,
  name: texts,
  phone: texts,
  address: texts,
  waybill: texts,
  note: texts,
  products: fc.array(texts, { maxLength: 2 }),
  comments: fc.array(texts, { maxLength: 2 }),
})

it('the index never keeps back an order that has the words', () => {
  fc.assert(
    fc.property(fieldsOf, texts, (fields, query) => {
      const text = orderText(fields, readings)
      const words = wordsOf(query)
      if (!hasWords(text, words)) return
      const grams = new Set(gramsOfOrder(text))
      for (const rows of gramsOfQuery(words))
        expect(rows.some((row) => row.every((gram) => grams.has(gram)))).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

it('any piece of any field finds the order', () => {
  fc.assert(
    fc.property(fieldsOf, fc.nat(), fc.nat(), (fields, from, length) => {
      const { text } = orderText(fields, readings)
      const points = Array.from(text)
      const at = points.length === 0 ? 0 : from % points.length
      const piece = points.slice(at, at + 1 + (length % 8)).join('')
      if (/\s/u.test(piece)) return
      expect(hasWords({ text, names: '' }, wordsOf(piece))).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

it('a query asks the index for few grams, however long it is', () => {
  expect(gramsAsked('昆明市官渡区和平路八号阳光花园三栋二单元四零一室收').length).toBeLessThanOrEqual(16)
  expect(gramsAsked('13812345678')).toEqual(['3456', '4567', '5678'])
  expect(gramsAsked('7')).toEqual([])
})
