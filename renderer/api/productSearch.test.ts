import { expect, test } from 'vitest'
import { type Product } from '@shared/contract/products'
import { findProducts, placeBefore } from './productSearch'

const product = (id: string, over: Partial<Product> = {}): Product => ({
  id,
  code: id,
  name: `商品${id}`,
  aliases: [],
  unit: '箱',
  smallestUnit: '箱',
  unitSize: 1,
  priceFen: 100,
  wholesaleFen: 50,
  sceneName: null,
  transition: null,
  keyword: '',
  photo: null,
  archived: false,
  position: Number(id),
  available: 1,
  reserved: 0,
  weightGrams: 0,
  lowStock: null,
  volumeMillilitres: 0,
  shelfPlace: '',
  cold: 'none',
  parts: [],
  ...over,
})
const ids = (rows: readonly Product[]) => rows.map((row) => row.id).join('')

test('search finds by code, name and alias, in any width and case', () => {
  const shop = [product('1', { name: '甜玉米', aliases: ['水果玉米'] }), product('2', { code: 'A1' })]
  expect(ids(findProducts(shop, '水果', false))).toBe('1')
  expect(ids(findProducts(shop, 'ａ１', false))).toBe('2')
  expect(ids(findProducts(shop, '玉米 甜', false))).toBe('1')
  expect(ids(findProducts(shop, '苹果', false))).toBe('')
})

test('archived products show only when asked for, and last', () => {
  const shop = [product('2'), product('1', { archived: true }), product('3')]
  expect(ids(findProducts(shop, '', false))).toBe('23')
  expect(ids(findProducts(shop, '', true))).toBe('231')
})

test('moving goes one place and stops at the ends, passing over archived products', () => {
  const shop = [product('1'), product('2'), product('3', { archived: true }), product('4')]
  expect(placeBefore(shop, '2', 'up')).toBe('1')
  expect(placeBefore(shop, '1', 'down')).toBe('4')
  expect(placeBefore(shop, '2', 'down')).toBeNull()
  expect(placeBefore(shop, '1', 'up')).toBeUndefined()
  expect(placeBefore(shop, '4', 'down')).toBeUndefined()
})
