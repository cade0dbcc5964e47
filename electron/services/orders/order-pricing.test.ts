import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Order, Recipient } from '@shared/contract/orders'
import type { ShippingFees } from '@shared/contract/settings'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 1_000)
  desk.products.add(eggs, 5)
})
afterEach(() => desk.close())

const idOf = (code: string) => desk.product(code).id
const nowhere: Recipient = { name: '', phone: '', address: '' }
const to = (address: string): Recipient => ({ name: '王秀英', phone: '13800001111', address })

const everywhere = { provinces: [], firstGrams: 1_000, firstFen: 800, nextGrams: 1_000, nextFen: 200 }

/** An order from the telephone; corn in boxes of ten ears at ¥25. */
function order(boxes: number, recipient = nowhere): Order {
  const lines = [{ productId: idOf('1'), quantity: boxes * 10 }]
  return desk.orders.type({ platform: 'phone', buyerName: '王大姐', recipient, lines, note: '' })
}

const setBoxes = ({ lines }: Order, boxes: number) =>
  desk.orders.setLineQuantity(lines.find(({ gift }) => !gift)?.id ?? '', boxes * 10)
const gifts = ({ lines }: Order) =>
  lines.filter(({ gift, quantity }) => gift && quantity > 0).map(({ name, quantity }) => [name, quantity])

describe('money off by quantity', () => {
  const off = (every: number, minusFen: number) => ({ productId: idOf('1'), every, minusFen, gift: null })

  test('every three boxes cost five yuan less, said as the host says it', () => {
    desk.priceRules.replace([off(30, 500)])
    expect(order(2)).toMatchObject({ discounts: [], totalFen: 5_000 })
    const placed = order(7)
    expect(placed).toMatchObject({ goodsFen: 17_500, discountFen: 1_000, totalFen: 16_500 })
    expect(placed.discounts).toEqual([{ name: '甜玉米', every: 3, unit: '箱', fen: 1_000 }])
    expect(setBoxes(placed, 2)).toMatchObject({ discounts: [], totalFen: 5_000 })
  })

  test('of several steps the largest goes first', () => {
    desk.priceRules.replace([off(30, 500), off(50, 1_200)])
    expect(order(8)).toMatchObject({ discountFen: 1_700 })
  })

  test('an order that was paid keeps its price, whatever rules come later', () => {
    const { id } = order(3)
    const payment = { method: 'wechat' as const, note: '' }
    desk.moves.move({ ids: [id], to: 'paid', payment, restock: false })
    desk.priceRules.replace([off(30, 500)])
    desk.settings.change({ shipping: { zones: [everywhere], freeFromFen: null } })
    expect(desk.orders.setRecipient(id, to('山东省菏泽市曹县孙庄村12号'))).toMatchObject({
      ...{ discounts: [], shippingFen: 0, totalFen: 7_500 },
    })
  })

  test('a rule takes money off or gives something, of products that are there', () => {
    const gift = { productId: idOf('3'), quantity: 1 }
    const wrong = [off(30, 0), { ...off(30, 500), gift }]
    for (const rule of wrong) expect(refusalOf(() => desk.priceRules.replace([rule]))).toBe('invalid_input')
    const gone = { ...off(30, 500), productId: 'nobody' }
    expect(refusalOf(() => desk.priceRules.replace([gone]))).toBe('not_found')
    expect(desk.priceRules.list()).toEqual([])
  })
})

describe('gifts', () => {
  beforeEach(() => {
    const gift = { productId: idOf('3'), quantity: 2 }
    desk.priceRules.replace([{ productId: idOf('1'), every: 50, minusFen: 0, gift }])
  })

  test('come and go with what is bought, cost nothing, and leave the stock', () => {
    const placed = order(5)
    expect(gifts(placed)).toEqual([['土鸡蛋', 2]])
    expect(placed.totalFen).toBe(12_500)
    expect(desk.product('3').available).toBe(3)
    expect(gifts(setBoxes(placed, 4))).toEqual([])
    expect(desk.product('3').available).toBe(5)
  })

  test('are as many as there are; a sale is never refused for want of them', () => {
    expect(gifts(order(15))).toEqual([['土鸡蛋', 5]])
    expect(gifts(order(5))).toEqual([])
    expect(desk.product('3').available).toBe(0)
  })
})

describe('the shipping fee', () => {
  const far = {
    ...{ provinces: ['新疆', '西藏'], firstGrams: 1_000 },
    ...{ firstFen: 2_500, nextGrams: 1_000, nextFen: 1_000 },
  } satisfies ShippingFees['zones'][number]
  const charge = (freeFromFen: number | null) =>
    desk.settings.change({ shipping: { zones: [everywhere, far], freeFromFen } })
  const weigh = (weightGrams: number) =>
    desk.products.setTerms({ id: idOf('1'), weightGrams, lowStock: null, parts: [] })

  test('is free until the host sets fees', () => {
    weigh(5_000)
    expect(order(3)).toMatchObject({ shippingFen: 0, totalFen: 7_500 })
  })

  test('follows weight and province, and the address when that comes later', () => {
    charge(null)
    weigh(2_400)
    // 4.8 kg: the first kilogram, and four begun ones.
    const placed = order(2, to('山东省菏泽市曹县孙庄村12号'))
    expect(placed).toMatchObject({ goodsFen: 5_000, shippingFen: 1_600, totalFen: 6_600 })
    const moved = desk.orders.setRecipient(placed.id, to('新疆维吾尔自治区喀什市解放路1号'))
    expect(moved).toMatchObject({ shippingFen: 6_500, totalFen: 11_500 })
    expect(setBoxes(moved, 0)).toMatchObject({ shippingFen: 0, totalFen: 0 })
  })

  test('what was never weighed costs the first weight', () => {
    charge(null)
    expect(order(10)).toMatchObject({ shippingFen: 800 })
  })

  test('is free from an amount on, reckoned after what is taken off', () => {
    charge(7_500)
    expect(order(3)).toMatchObject({ shippingFen: 0 })
    desk.priceRules.replace([{ productId: idOf('1'), every: 30, minusFen: 500, gift: null }])
    expect(order(3)).toMatchObject({ discountFen: 500, shippingFen: 800, totalFen: 7_800 })
  })

  test('typed by hand it stands until the rules are asked again', () => {
    charge(null)
    const { id } = order(3)
    expect(desk.orders.setShipping(id, 300)).toMatchObject({ shippingFen: 300, totalFen: 7_800 })
    expect(desk.orders.setShipping(id, null)).toMatchObject({ shippingFen: 800 })
  })

  test('a gift’s weight is weighed too', () => {
    charge(null)
    desk.products.setTerms({ id: idOf('3'), weightGrams: 1_500, lowStock: null, parts: [] })
    const gift = { productId: idOf('3'), quantity: 1 }
    desk.priceRules.replace([{ productId: idOf('1'), every: 50, minusFen: 0, gift }])
    expect(order(5)).toMatchObject({ shippingFen: 1_000 })
  })
})
