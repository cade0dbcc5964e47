import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regions } from './fixtures/regions'
import { looksLikeRecipient } from './looks-like'
import { checkRecipient, composeAddress, readRecipient } from './recipient'

function read(block: string) {
  const recipient = readRecipient(block, regions)
  return { name: recipient.name, phone: recipient.phone, address: composeAddress(recipient) }
}

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${rest.toString().padStart(9, '0')}`)

describe('whatever is pasted', () => {
  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (block) => {
        const values = Object.values(read(block))
        expect(values.every((value) => typeof value === 'string')).toBe(true)
      }),
    )
  })

  it('never loses a mobile number that stands alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        mobile,
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.constantFrom('\n', ' ', '，'),
        (before, phone, after, separator) => {
          fc.pre(!/[\d+０-９＋]/.test(before) && !/[\d０-９]/.test(after))
          expect(read(`${before}${separator}${phone}${separator}${after}`).phone).toContain(phone)
        },
      ),
    )
  })

  it('keeps every digit of a house number in the address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), mobile, (house, phone) => {
        expect(read(`张三 ${phone} 孙庄村${house}号`)).toEqual({
          name: '张三',
          phone,
          address: `孙庄村${house}号`,
        })
      }),
    )
  })

  // A pattern that goes back over what it has read would take longer than the test has.
  it('reads 100,000 characters and comes to an end', () => {
    read('山东省 '.repeat(25_000))
    read('1380000'.repeat(14_000))
    read('收货人:'.repeat(25_000))
    expect(read('王大姐 13800000000 山东省').phone).toBe('13800000000')
  })
})

const person = fc
  .tuple(
    fc.constantFrom('张', '王', '李', '陈', '欧阳'),
    fc.constantFrom('伟', '秀英', '建国', '小红', '晓东'),
  )
  .map(([surname, given]) => surname + given)
const region = fc.constantFrom(
  ['浙江省', '杭州市', '余杭区'],
  ['北京市', '北京市', '海淀区'],
  ['山东省', '菏泽市', '曹县'],
  ['湖北省', '仙桃市', ''],
  ['广东省', '东莞市', '长安镇'],
  ['新疆维吾尔自治区', '喀什地区', '喀什市'],
  ['香港特别行政区', '九龙', '油尖旺区'],
)
const street = fc
  .tuple(fc.constantFrom('五常大道', '文一西路', '孙庄村', '幸福小区'), fc.integer({ min: 1, max: 999 }))
  .map(([road, house]) => `${road}${house}号`)
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

describe('known parts put together', () => {
  it('come back whatever their order and what stands between them', () => {
    fc.assert(
      fc.property(
        person,
        mobile,
        region,
        street,
        fc.constantFrom(...orders),
        fc.constantFrom(' ', '，', '\n', ', ', '；', '  '),
        fc.constantFrom('', ' ', '/', '-'),
        (name, phone, [province = '', city = '', district = ''], detail, order, separator, within) => {
          const address = [province, city, district, detail].filter((part) => part !== '').join(within)
          const parts = [name, phone, address]
          const text = order.map((index) => parts[index]).join(separator)
          expect(readRecipient(text, regions)).toEqual({
            name,
            phone,
            province,
            city,
            district,
            detail,
            aside: '',
            problems: [],
            confidence: 'sure',
          })
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('nothing is lost', () => {
  const letters = (text: string) => Array.from(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
  it('every letter and digit of a text without labels is in one of the parts', () => {
    const word = fc.constantFrom(
      '张三',
      '13812345678',
      '1381234567',
      '2号要3箱',
      '311100',
      '杭州市',
      '五常大道1号',
      '放门口',
      'abc',
      '🙏',
      '苏',
      '小',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', '', '，'), (words, separator) => {
        const text = words.join(separator)
        const { name, phone, district, detail, aside } = readRecipient(text, regions)
        const found = letters(name + phone + district + detail + aside)
        const lost = letters(text.replaceAll('杭州市', '')).filter((letter) => !found.includes(letter))
        expect(lost).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('reads the same text the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(readRecipient(text, regions)).toEqual(readRecipient(text, regions))
        expect(looksLikeRecipient(text)).toBe(looksLikeRecipient(text))
      }),
    )
  })

  it('checks any stored recipient without failing', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(text, text, text, (name, phone, address) => {
        expect(checkRecipient({ name, phone, address }, regions).confidence).toMatch(/sure|doubtful|missing/)
      }),
    )
  })
})

describe('hostile texts of 100 kB', () => {
  it.each([
    ['provinces', '山东省 '],
    ['provinces without blanks', '山东省'],
    ['cities', '杭州市余杭区'],
    ['short names', '吉林'],
    ['doubtful districts', '鼓楼区'],
    ['nearly phones', '1380000'],
    ['phones', '13800001111 '],
    ['phones without blanks', '138-0000-1111'],
    ['labels', '收货人:'],
    ['phone labels', '电话'],
    ['brackets', '(0571)'],
    ['orders', '要要要'],
    ['blanks', ' '],
    ['dashes', '-'],
    ['names', '张三先生'],
    ['houses', '号1'],
    ['digits', '1'],
    ['a letter', 'a'],
    ['dots', '王·'],
  ])('%s end in time', (_what, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const before = performance.now()
    readRecipient(text, regions)
    looksLikeRecipient(text)
    checkRecipient({ name: text, phone: text, address: text }, regions)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
