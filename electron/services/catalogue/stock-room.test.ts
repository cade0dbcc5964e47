import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProductDraft } from '@shared/contract/products'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const halfBox: ProductDraft = {
  ...corn,
  ...{
    code: '2',
    name: '半箱玉米',
    aliases: [],
    unit: '份',
    smallestUnit: '份',
    unitSize: 1,
    priceFen: 1400,
  },
}
const breakfast: ProductDraft = { ...halfBox, code: '4', name: '早餐套餐', priceFen: 5000 }

const idOf = (code: string) => desk.product(code).id
const available = (code: string) => desk.product(code).available
const ledger = (code: string) => desk.stockRoom.ledger({ productId: idOf(code), before: null, limit: 100 })
const onShelf = (code: string) => {
  const row = desk.stockRoom.shelf().find(({ productId }) => productId === idOf(code))
  return row && { available: row.available, held: row.held, unpacked: row.unpacked }
}

/** Corn by the box of ten, and half a box of it as a product of its own. */
function openWithHalfBox(stock: number): void {
  desk.products.add(corn, stock)
  desk.products.add(halfBox, 0)
  makeOf('2', { productId: idOf('1'), quantity: 5 })
}

function makeOf(code: string, ...parts: { productId: string; quantity: number }[]): void {
  desk.products.setTerms({ id: idOf(code), weightGrams: 0, lowStock: null, parts })
}

function sell(code: string, quantity: number, buyerName = '王大姐') {
  const recipient = { name: '', phone: '', address: '' }
  const lines = [{ productId: idOf(code), quantity }]
  return desk.orders.type({ platform: 'phone', buyerName, recipient, lines, note: '' })
}

function move(id: string, to: 'paid' | 'packed'): void {
  const payment = to === 'paid' ? { method: 'wechat' as const, note: '' } : null
  desk.moves.move({ ids: [id], to, payment, restock: false })
}

describe('what comes in and goes out by hand', () => {
  test('each move stands in the ledger with its reason and what was left after it', () => {
    desk.products.add(corn, 100)
    const enter = (
      kind: 'purchase' | 'spoilage' | 'return' | 'correction',
      quantity: number,
      reason: string,
    ) => desk.stockRoom.enter({ productId: idOf('1'), kind, quantity, reason })
    enter('purchase', 50, '后山又掰了五箱')
    enter('spoilage', 7, '压坏')
    enter('return', 3, '李叔退回')
    enter('correction', -6, '数错')
    expect(
      ledger('1').map(({ kind, delta, available: left, reason }) => [kind, delta, left, reason]),
    ).toEqual([
      ['correction', -6, 140, '数错'],
      ['return', 3, 146, '李叔退回'],
      ['spoilage', -7, 143, '压坏'],
      ['purchase', 50, 150, '后山又掰了五箱'],
      ['opening', 100, 100, ''],
    ])
    expect(available('1')).toBe(140)
  })

  test('no more can spoil than is left to sell: the rest belongs to orders', () => {
    desk.products.add(corn, 30)
    sell('1', 20)
    const spoil = (quantity: number) =>
      desk.stockRoom.enter({ productId: idOf('1'), kind: 'spoilage', quantity, reason: '' })
    expect(refusalOf(() => spoil(11))).toBe('stock_below_reserved')
    expect(available('1')).toBe(10)
    spoil(10)
    expect(available('1')).toBe(0)
    expect(refusalOf(() => spoil(0))).toBe('invalid_input')
  })

  test('an order’s moves name its number, and the ledger is read page by page', () => {
    desk.products.add(corn, 100)
    const { number, id } = sell('1', 20)
    move(id, 'paid')
    expect(ledger('1').map(({ kind, orderNumber }) => [kind, orderNumber])).toEqual([
      ['sale', number],
      ['release', number],
      ['reservation', number],
      ['opening', null],
    ])
    const page = (before: number | null) => desk.stockRoom.ledger({ productId: idOf('1'), before, limit: 3 })
    expect(page(null)).toEqual(ledger('1').slice(0, 3))
    expect(page(page(null).at(-1)?.seq ?? null)).toEqual(ledger('1').slice(3))
  })
})

describe('a count against the shelf', () => {
  test('what is held and what is paid but not packed lies there too; a packed order has left it', () => {
    desk.products.add(corn, 100)
    const [, paid, packed] = ['甲', '乙', '丙'].map((buyer) => sell('1', 10, buyer).id)
    for (const id of [paid, packed]) move(id ?? '', 'paid')
    expect(onShelf('1')).toEqual({ available: 70, held: 10, unpacked: 20 })
    move(packed ?? '', 'packed')
    expect(onShelf('1')).toEqual({ available: 70, held: 10, unpacked: 10 })
  })

  test('each difference is written with the reason, what was counted right is left alone', () => {
    desk.products.add(corn, 100)
    desk.products.add(eggs, 50)
    sell('1', 10)
    const counts = [
      { productId: idOf('1'), counted: 96 },
      { productId: idOf('3'), counted: 50 },
    ]
    expect(desk.stockRoom.count({ counts, reason: '月底盘点' })).toEqual({ corrected: 1 })
    expect(available('1')).toBe(86)
    expect(onShelf('1')).toEqual({ available: 86, held: 10, unpacked: 0 })
    expect(ledger('1')[0]).toMatchObject({ kind: 'correction', delta: -4, reason: '月底盘点' })
    expect(ledger('3')).toHaveLength(1)
    expect(desk.stockRoom.count({ counts, reason: '' })).toEqual({ corrected: 0 })
  })

  test('a shelf with less than orders hold reads as oversold; no order is cancelled for it', () => {
    desk.products.add(corn, 30)
    const { id } = sell('1', 30)
    desk.stockRoom.count({ counts: [{ productId: idOf('1'), counted: 25 }], reason: '' })
    expect(available('1')).toBe(-5)
    expect(desk.orders.list(desk.shows.list()[0]?.id ?? '')).toMatchObject([{ id, state: 'claimed' }])
  })
})

describe('a product made of others', () => {
  test('its stock is as many as the scarcest part makes, and selling it takes the parts', () => {
    openWithHalfBox(43)
    desk.products.add(eggs, 2)
    desk.products.add(breakfast, 0)
    makeOf('4', { productId: idOf('1'), quantity: 2 }, { productId: idOf('3'), quantity: 1 })
    expect([available('2'), available('4')]).toEqual([8, 2])
    sell('2', 3)
    expect([available('1'), available('2'), available('4')]).toEqual([28, 5, 2])
    expect(onShelf('1')).toEqual({ available: 28, held: 15, unpacked: 0 })
    expect(onShelf('2')).toBeUndefined()
  })

  test('what it is made of changes in the window at once, whichever of them is sold', () => {
    openWithHalfBox(40)
    sell('2', 2)
    expect(available('1')).toBe(30)
    sell('1', 10)
    expect(available('2')).toBe(4)
  })

  test('the card on the picture follows when another product takes the same stock', async () => {
    openWithHalfBox(40)
    desk.shows.start('')
    await desk.shows.putOnAir(idOf('2'))
    expect(desk.card()).toMatchObject({ productName: '半箱玉米', left: 8, low: false })
    sell('1', 20)
    expect(desk.card()).toMatchObject({ left: 4, low: true })
    await desk.shows.putOnAir(idOf('1'))
    expect(desk.card()).toMatchObject({ productName: '甜玉米', left: 2, leftUnit: '箱' })
    sell('2', 4)
    expect(desk.card()).toMatchObject({ productName: '甜玉米', left: 0 })
  })

  test('the host’s own figure decides from when on the card presses', async () => {
    desk.products.add(corn, 100)
    const id = idOf('1')
    desk.shows.start('')
    await desk.shows.putOnAir(id)
    expect(desk.card()).toMatchObject({ low: false })
    desk.products.setTerms({ id, weightGrams: 0, lowStock: 100, parts: [] })
    expect(desk.card()).toMatchObject({ left: 10, low: true })
  })

  test('has no ledger of its own: nothing is entered for it, and it is not counted', () => {
    openWithHalfBox(40)
    const enter = { productId: idOf('2'), kind: 'purchase', quantity: 1, reason: '' } as const
    expect(refusalOf(() => desk.stockRoom.enter(enter))).toBe('product_of_parts')
    const counts = [{ productId: idOf('2'), counted: 1 }]
    expect(refusalOf(() => desk.stockRoom.count({ counts, reason: '' }))).toBe('product_of_parts')
  })

  test('what it is made of is settled by its first order; a part is never made of parts', () => {
    openWithHalfBox(40)
    expect(desk.products.wasOrdered(idOf('2'))).toBe(false)
    expect(refusalOf(() => makeOf('1', { productId: idOf('2'), quantity: 1 }))).toBe('parts_of_parts')
    expect(refusalOf(() => makeOf('2', { productId: idOf('2'), quantity: 1 }))).toBe('parts_of_parts')
    sell('2', 1)
    expect(desk.products.wasOrdered(idOf('2'))).toBe(true)
    expect(refusalOf(() => makeOf('2'))).toBe('product_was_ordered')
    desk.products.setTerms({ ...desk.product('2'), weightGrams: 2_500, lowStock: 3 })
    expect(desk.product('2')).toMatchObject({ weightGrams: 2_500, lowStock: 3, available: 7 })
  })
})
