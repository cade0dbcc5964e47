import { compileCatalogue } from '@shared/domain/claims'
import { describe, expect, test } from 'vitest'
import { sampleProduct } from '../../../api/state/sampleState'
import { readLine } from './readLine'

const products = [
  sampleProduct({ id: 'corn', code: '1', name: '现摘甜玉米', aliases: ['玉米'] }),
  sampleProduct({ id: 'apples', code: '2', name: '红富士苹果', aliases: ['苹果'], ...only('斤') }),
  sampleProduct({ id: 'eggs', code: '3', name: '散养土鸡蛋', aliases: ['鸡蛋'], ...units('盒', '枚', 30) }),
  sampleProduct({ id: 'duck eggs', code: '12', name: '海鸭蛋', aliases: [], ...only('盒') }),
  sampleProduct({ id: 'oil', code: 'A1', name: 'Peanut oil', aliases: ['oil'], ...only('jug') }),
]
const catalogue = compileCatalogue(
  products.map((product) => ({
    productId: product.id,
    code: product.code,
    name: product.name,
    aliases: product.aliases,
    units: [...new Set([product.unit, product.smallestUnit])],
    salesUnit: product.unit,
  })),
)

function units(unit: string, smallestUnit: string, unitSize: number) {
  return { unit, smallestUnit, unitSize }
}
function only(unit: string) {
  return units(unit, unit, 1)
}
function read(text: string) {
  const { wanted, unread } = readLine(text, products, catalogue)
  return {
    wanted: wanted.map(({ product, quantity }) => [product.id, quantity]),
    unread: unread.map((part) => part.text),
  }
}

describe('an order typed in one line', () => {
  test.each([
    [
      '1号2箱 鸡蛋3',
      [
        ['corn', 20],
        ['eggs', 90],
      ],
    ],
    [
      '1号2箱3根，苹果5斤',
      [
        ['corn', 23],
        ['apples', 5],
      ],
    ],
    ['玉米', [['corn', 10]]],
    ['玉米 2', [['corn', 20]]],
    [
      '1x2 12*3',
      [
        ['corn', 20],
        ['duck eggs', 3],
      ],
    ],
    ['12', [['duck eggs', 1]]],
    ['a1 2', [['oil', 2]]],
    ['Oil2', [['oil', 2]]],
    ['富士3斤', [['apples', 3]]],
    ['土鸡2盒', [['eggs', 60]]],
    ['1号1箱 玉米5根', [['corn', 15]]],
    ['１号２箱', [['corn', 20]]],
    ['玉米两箱', [['corn', 20]]],
    ['给我来三斤苹果', [['apples', 3]]],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual({ wanted, unread: [] })
  })

  test('what is not understood is named, and what it may mean; nothing of it is guessed', () => {
    expect(read('1号2箱 西瓜3')).toEqual({ wanted: [['corn', 20]], unread: ['西瓜3'] })
    expect(read('1号2桶').unread).toEqual(['1号2桶'])
    expect(read('玉米0').wanted).toEqual([])
    const [part] = readLine('蛋2', products, catalogue).unread
    expect(part?.maybe.map(({ id }) => id)).toEqual(['eggs', 'duck eggs'])
  })

  test('an empty line wants nothing', () => {
    expect(read('  ')).toEqual({ wanted: [], unread: [] })
  })
})
