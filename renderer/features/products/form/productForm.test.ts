import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProductDraft } from '@shared/contract/products'
import { emptyForm, formOf, nextCode, readProductForm } from './productForm'

const corn = { ...emptyForm, code: '1', name: '甜玉米', unit: '箱', price: '25' }

test('code, name, unit and price are enough for a product; without a wholesale price there is no uplift', () => {
  expect(readProductForm(corn)).toEqual({
    ok: true,
    openingStock: 0,
    draft: {
      code: '1',
      name: '甜玉米',
      aliases: [],
      unit: '箱',
      smallestUnit: '箱',
      unitSize: 1,
      priceFen: 2500,
      wholesaleFen: 2500,
      sceneName: null,
      transition: null,
      keyword: '',
    },
  })
})

test('each wrong field is named, all at once', () => {
  const read = readProductForm({
    ...emptyForm,
    code: ' ',
    unitSize: '一打',
    price: '便宜',
    wholesale: '-1',
    openingStock: '很多',
  })
  expect(read).toEqual({
    ok: false,
    problems: {
      code: 'missing',
      name: 'missing',
      unit: 'missing',
      unitSize: 'notWhole',
      price: 'notAmount',
      wholesale: 'notAmount',
      openingStock: 'notQuantity',
    },
  })
})

test('opening stock typed in boxes is kept in ears', () => {
  const read = readProductForm({
    ...corn,
    smallestUnit: '根',
    unitSize: '10',
    openingStock: '30箱5根',
  })
  expect(read.ok && read.openingStock).toBe(305)
})

test('an alias typed twice or left empty is stored once or not at all', () => {
  const read = readProductForm({ ...corn, aliases: ['水果玉米', ' 水果玉米 ', ' '] })
  expect(read.ok && read.draft.aliases).toEqual(['水果玉米'])
})

test('a product opened and saved untouched stays what it was', () => {
  const word = (max: number) =>
    fc.string({ minLength: 1, maxLength: max }).map((text) => `字${text}`.trim().slice(0, max))
  const drafts = fc.record({
    code: word(16),
    name: word(120),
    aliases: fc.uniqueArray(word(60), { maxLength: 5 }),
    keyword: fc.oneof(fc.constant(''), word(30)),
    unit: word(12),
    smallestUnit: word(12),
    unitSize: fc.integer({ min: 1, max: 100_000 }),
    priceFen: fc.integer({ min: 0, max: 999_999_999 }),
    wholesaleFen: fc.integer({ min: 0, max: 999_999_999 }),
    sceneName: fc.option(word(200)),
    transition: fc.option(
      fc.record({ name: word(200), durationMs: fc.option(fc.integer({ min: 50, max: 20_000 })) }),
    ),
  })
  fc.assert(
    fc.property(drafts, (made) => {
      const parsed = ProductDraft.parse(made)
      const draft = { ...parsed, transition: parsed.sceneName === null ? null : parsed.transition }
      const read = readProductForm(formOf(draft))
      expect(read.ok && read.draft).toEqual(draft)
    }),
  )
})

test('a new product is offered the first free number', () => {
  expect(nextCode([])).toBe('1')
  expect(nextCode(['1', '2', 'A1', '4'])).toBe('3')
})
