import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProductDraft } from '@shared/contract/products'
import { emptyForm, formOf, nextCode, readProductForm } from './productForm'

const unpacked = { volumeMillilitres: 0, shelfPlace: '', cold: 'none' } as const
const corn = { ...emptyForm, code: '1', name: '甜玉米', unit: '箱', price: '25' }

test('code, name, unit and price are enough for a product; without a wholesale price there is no uplift', () => {
  expect(readProductForm(corn)).toEqual({
    ok: true,
    openingStock: 0,
    terms: { weightGrams: 0, lowStock: null, parts: [] },
    packing: { volumeMillilitres: 0, shelfPlace: '', cold: 'none' },
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
    lowStock: '几根',
    weight: '重',
    parts: [{ productId: null, quantity: '5' }],
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
      lowStock: 'notQuantity',
      weight: 'notWeight',
      parts: 'partIncomplete',
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

test('weight and low stock are kept in grams and in ears', () => {
  const boxes = { ...corn, smallestUnit: '根', unitSize: '10' }
  const read = readProductForm({ ...boxes, weight: '5斤', lowStock: '2箱5根' })
  expect(read.ok && read.terms).toEqual({ weightGrams: 2_500, lowStock: 25, parts: [] })
})

test('what is made of other products begins without stock of its own', () => {
  const read = readProductForm({
    ...corn,
    openingStock: '30',
    parts: [{ productId: 'corn', quantity: '5' }],
  })
  expect(read).toMatchObject({ openingStock: 0, terms: { parts: [{ productId: 'corn', quantity: 5 }] } })
})

test('each part is named once, with a whole number of it', () => {
  const problemOf = (...parts: { productId: string | null; quantity: string }[]) => {
    const read = readProductForm({ ...corn, parts })
    return read.ok ? null : read.problems.parts
  }
  expect(problemOf({ productId: 'corn', quantity: '5' }, { productId: 'eggs', quantity: '1' })).toBeNull()
  expect(problemOf({ productId: 'corn', quantity: '0' })).toBe('partIncomplete')
  expect(problemOf({ productId: 'corn', quantity: '半' })).toBe('partIncomplete')
  expect(problemOf({ productId: 'corn', quantity: '5' }, { productId: 'corn', quantity: '1' })).toBe(
    'partTwice',
  )
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
      const read = readProductForm(
        formOf({ ...draft, weightGrams: 0, lowStock: null, parts: [], ...unpacked }),
      )
      expect(read.ok && read.draft).toEqual(draft)
    }),
  )
  const quantity = fc.integer({ min: 1, max: 100_000 })
  const terms = fc.record({
    weightGrams: fc.nat(1_000_000),
    lowStock: fc.option(fc.nat(10_000_000)),
    parts: fc.uniqueArray(fc.record({ productId: fc.uuid(), quantity }), {
      maxLength: 20,
      selector: ({ productId }) => productId,
    }),
  })
  const boxes = { ...corn, smallestUnit: '根', unitSize: '10' }
  const kept = readProductForm(boxes)
  fc.assert(
    fc.property(terms, (made) => {
      const read = readProductForm(
        formOf({ ...(kept.ok ? kept.draft : ProductDraft.parse({})), ...unpacked, ...made }),
      )
      expect(read.ok && read.terms).toEqual(made)
    }),
  )
})

test('what packing needs to know comes back as it was typed', () => {
  const packing = { volumeMillilitres: 12_500, shelfPlace: 'A-01', cold: 'frozen' } as const
  const read = readProductForm(corn)
  const draft = read.ok ? read.draft : ProductDraft.parse({})
  const again = readProductForm(formOf({ ...draft, weightGrams: 0, lowStock: null, parts: [], ...packing }))
  expect(again.ok && again.packing).toEqual(packing)
  expect(readProductForm({ ...corn, volume: '很大' })).toMatchObject({ problems: { volume: 'notVolume' } })
})

test('a new product is offered the first free number', () => {
  expect(nextCode([])).toBe('1')
  expect(nextCode(['1', '2', 'A1', '4'])).toBe('3')
})
