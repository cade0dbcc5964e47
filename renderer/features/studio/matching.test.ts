import { describe, expect, test } from 'vitest'
import { sampleProduct } from '../../api/state/sampleState'
import { matchingProducts } from './matching'

const shop = [
  sampleProduct({ id: 'a', code: 'A1', name: '甜玉米', aliases: ['苞谷'] }),
  sampleProduct({ id: 'b', code: '11', name: '苹果' }),
  sampleProduct({ id: 'c', code: '1', name: '土鸡蛋' }),
]
const found = (text: string) => matchingProducts(shop, text).map(({ id }) => id)

describe('searching the rundown', () => {
  test('an empty search shows everything in its order', () => {
    expect(found('  ')).toEqual(['a', 'b', 'c'])
  })
  test('finds by part of a name and by alias', () => {
    expect(found('玉米')).toEqual(['a'])
    expect(found('苞谷')).toEqual(['a'])
  })
  test('the product with exactly this code comes first, so that Enter takes it', () => {
    expect(found('1')).toEqual(['c', 'b'])
  })
  test('full-width and small letters do not matter', () => {
    expect(found('ａ１')).toEqual(['a'])
  })
})
