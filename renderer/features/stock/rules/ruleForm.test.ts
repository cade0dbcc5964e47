import { expect, test } from 'vitest'
import { sampleProduct } from '../../../api/state/sampleState'
import { emptyRule, exampleOf, readRule, type NewRule, type RuleForm } from './ruleForm'

const corn = sampleProduct({ id: 'corn' })
const eggs = sampleProduct({ id: 'eggs', unit: '盒', smallestUnit: '盒', unitSize: 1 })
const find = (id: string) => [corn, eggs].find((product) => product.id === id)
const read = (form: Partial<RuleForm>, rules: readonly NewRule[] = []) =>
  readRule({ ...emptyRule, productId: 'corn', ...form }, find, rules)
const threeForFive: NewRule = { productId: 'corn', every: 30, minusFen: 500, gift: null }

test('every three boxes five yuan less: a bare number counts boxes', () => {
  expect(read({ every: '3', yuan: '5' })).toEqual({ ok: true, rule: threeForFive })
})

test('every five boxes a box of eggs', () => {
  const gift = { productId: 'eggs', quantity: 1 }
  expect(read({ every: '5箱', kind: 'gift', giftId: 'eggs' })).toEqual({
    ok: true,
    rule: { productId: 'corn', every: 50, minusFen: 0, gift },
  })
})

test('what is missing is named field by field', () => {
  expect(read({ productId: null })).toEqual({
    ok: false,
    problems: { productId: 'missing', every: 'notQuantity', yuan: 'notAmount' },
  })
  expect(read({ every: '5', kind: 'gift' })).toEqual({ ok: false, problems: { giftId: 'missing' } })
  const noQuantity = { every: '5', kind: 'gift', giftId: 'eggs', giftQuantity: '' } as const
  expect(read(noQuantity)).toEqual({ ok: false, problems: { giftQuantity: 'notQuantity' } })
})

test('no more is taken off than the goods cost, and no quantity has two of one kind', () => {
  expect(read({ every: '1', yuan: '26' })).toEqual({ ok: false, problems: { yuan: 'tooMuch' } })
  expect(read({ every: '3', yuan: '6' }, [threeForFive])).toEqual({ ok: false, problems: { every: 'twice' } })
  expect(read({ every: '3', kind: 'gift', giftId: 'eggs' }, [threeForFive]).ok).toBe(true)
})

test('the example is reckoned as an order is', () => {
  expect(exampleOf(threeForFive, corn)).toEqual({ quantity: 60, goodsFen: 15_000, offFen: 1_000 })
})
