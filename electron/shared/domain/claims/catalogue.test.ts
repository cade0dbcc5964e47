import { describe, expect, it } from 'vitest'
import { inShort } from './fixtures/show'
import { compileCatalogue, readClaims } from './index'
import type { CatalogueEntry } from './index'

const entry = (
  code: string,
  name: string,
  units: readonly string[],
  aliases: readonly string[] = [],
): CatalogueEntry => ({
  productId: `p-${code}`,
  code,
  name,
  aliases,
  units,
})

const read = (text: string, entries: readonly CatalogueEntry[], onAir: string | null = null): string =>
  inShort(readClaims(text, { catalogue: compileCatalogue(entries), nowSelling: onAir }))

describe('codes that begin alike', () => {
  const entries = [
    entry('1', '玉米', ['箱']),
    entry('11', '苹果', ['斤']),
    entry('A1', '花生油', ['桶']),
    entry('A12', '菜籽油', ['桶']),
  ]
  it.each([
    ['1号2箱', '1 buy 2箱 !'],
    ['11号2斤', '11 buy 2斤 !'],
    ['十一号2斤', '11 buy 2斤 !'],
    ['111号2斤', ''],
    ['A1 2桶', 'A1 buy 2桶 !'],
    ['A12 2桶', 'A12 buy 2桶 !'],
    ['A12+2', 'A12 buy 2 !'],
    ['A123 2桶', ''],
    ['BA1 2桶', ''],
  ])('%s is %s', (text, expected) => {
    expect(read(text, entries)).toBe(expected)
  })

  it('answers 1号 for a product numbered 01', () => {
    expect(read('1号2箱', [entry('01', '玉米', ['箱'])])).toBe('01 buy 2箱 !')
    expect(read('01号2箱', [entry('01', '玉米', ['箱'])])).toBe('01 buy 2箱 !')
  })
})

describe('names that hold numerals and units', () => {
  const entries = [
    entry('1', '三只松鼠', ['袋']),
    entry('2', '五常大米', ['斤']),
    entry('3', '12枚土鸡蛋', ['盒'], ['土鸡蛋']),
    entry('4', '百香果', ['斤']),
    entry('5', '豆腐', ['块']),
    entry('6', '绿茶', ['两']),
    entry('7', '大米', ['斤']),
    entry('8', 'Sweet Corn', ['箱']),
  ]
  it.each([
    ['三只松鼠3袋', '1 buy 3袋 !'],
    ['来三袋三只松鼠', '1 buy 3袋 !'],
    ['二十斤五常大米', '2 buy 20斤 !'],
    ['五常大米五斤', '2 buy 5斤 !'],
    ['大米五斤', '7 buy 5斤 !'],
    ['要2盒12枚土鸡蛋', '3 buy 2盒 !'],
    ['12枚土鸡蛋2盒', '3 buy 2盒 !'],
    ['112枚土鸡蛋', ''],
    ['两斤百香果', '4 buy 2斤 !'],
    ['豆腐3块', '5 buy 3块 !'],
    ['绿茶3两', '6 buy 3两 !'],
    ['绿茶三两', '6 buy 3两 !'],
    ['二两绿茶', '6 buy 2两 !'],
    ['2 boxes of sweet corn', '8 buy 2 !'],
  ])('%s is %s', (text, expected) => {
    expect(read(text, entries)).toBe(expected)
  })
})

describe('a name that two products share', () => {
  const entries = [entry('1', '甜玉米', ['箱'], ['玉米']), entry('2', '糯玉米', ['箱'], ['玉米'])]
  it('means neither, unless one of them is on air', () => {
    expect(read('玉米2箱', entries)).toBe('')
    expect(read('玉米2箱', entries, 'p-2')).toBe('2 buy 2箱 ~')
    expect(read('糯玉米2箱', entries, 'p-1')).toBe('2 buy 2箱 !')
  })
})

it('takes the unit as the catalogue writes it', () => {
  expect(read('苹果3公斤', [entry('1', '苹果', ['kg'])])).toBe('1 buy 3kg !')
  expect(read('苹果3市斤', [entry('1', '苹果', ['斤'])])).toBe('1 buy 3斤 !')
})

it('ignores an empty alias and one of digits only', () => {
  const entries = [entry('1', '玉米', ['箱'], ['', '2'])]
  expect(read('2', entries, 'p-1')).toBe('')
  expect(read('来2箱', entries, 'p-1')).toBe('1 buy 2箱 !')
})

it('reads nothing from an empty catalogue or for a product on air that is not in it', () => {
  expect(read('玉米2箱', [])).toBe('')
  expect(read('来2箱', [], 'p-9')).toBe('')
})

describe('a product that is sold in one unit and counted in a smaller one', () => {
  const corn = (salesUnit?: string): CatalogueEntry => ({
    ...entry('1', '玉米', ['箱', '根']),
    ...(salesUnit === undefined ? {} : { salesUnit }),
  })

  it.each([
    ['玉米+2', '1 buy 2 !'],
    ['玉米2箱', '1 buy 2箱 !'],
    ['玉米20根', '1 buy 20根 !'],
  ])('%s is certain once the unit of the price is known', (text, expected) => {
    expect(read(text, [corn('箱')])).toBe(expected)
  })

  it('leaves a bare number to the host where it is not', () => {
    expect(read('玉米+2', [corn()])).toBe('1 buy 2 ~')
  })

  it('takes +1 for one unit of what is on air', () => {
    expect(read('+1', [corn('箱')], 'p-1')).toBe('1 buy 1 !')
  })
})
