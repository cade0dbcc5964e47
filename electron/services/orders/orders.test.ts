import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Order } from '@shared/contract/orders'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

const nowhere = { name: '', phone: '', address: '' }
const home = { name: '张晓辉', phone: '13800001111', address: '山东省菏泽市曹县王集镇一号' }
const paidBy = { method: 'wechat', note: '' } as const

describe('the order desk', () => {
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
    desk.products.add(corn, 100)
    desk.products.add(eggs, 10)
    desk.shows.start('')
    desk.settings.change({ acceptCertainClaims: true })
  })
  afterEach(() => desk.close())

  const type = (buyerName: string, quantity = 20, code = '1') =>
    desk.orders.type({
      platform: 'phone',
      buyerName,
      recipient: nowhere,
      lines: [{ productId: desk.product(code).id, quantity }],
      note: '',
    })
  const move = (order: Order, to: Order['state'], restock = false) =>
    desk.moves.move({ ids: [order.id], to, payment: to === 'paid' ? paidBy : null, restock })
  const now = (order: Order) => desk.seen().orders.find(({ id }) => id === order.id)
  const stock = (code = '1') => {
    const { available, reserved } = desk.product(code)
    return { available, reserved }
  }

  it('an order from the telephone holds stock as one from a comment does', () => {
    const order = desk.orders.type({
      platform: 'wechat',
      buyerName: '李婶',
      recipient: home,
      lines: [
        { productId: desk.product('1').id, quantity: 20 },
        { productId: desk.product('3').id, quantity: 2 },
      ],
      note: '周末送',
    })
    expect(order).toMatchObject({
      source: 'typed',
      state: 'claimed',
      totalFen: 12_200,
      recipient: home,
      note: '周末送',
    })
    expect(stock()).toEqual({ available: 80, reserved: 20 })
    expect(refusalOf(() => type('王五', 11, '3'))).toBe('out_of_stock')
    expect(desk.seen().orders).toHaveLength(1)
  })

  it('a shop that was never live takes orders by telephone too', () => {
    const quiet = openDesk()
    const { id: productId } = quiet.products.add(corn, 10)
    const lines = [{ productId, quantity: 10 }]
    quiet.orders.type({ platform: 'phone', buyerName: '甲', recipient: nowhere, lines, note: '' })
    expect(quiet.seen().orders).toMatchObject([{ buyerName: '甲', totalFen: 2500 }])
    expect(quiet.packing.parcels(quiet.seen().show.show?.id ?? '')).toHaveLength(1)
    quiet.close()
  })

  it('paying, packing, shipping: what is paid for is sold, and closed', () => {
    const order = type('甲')
    move(order, 'paid')
    expect(now(order)).toMatchObject({ state: 'paid', payment: { method: 'wechat' } })
    expect(stock()).toEqual({ available: 80, reserved: 0 })
    const lineId = order.lines[0]?.id ?? ''
    expect(refusalOf(() => desk.orders.setLineQuantity(lineId, 5))).toBe('order_closed')
    expect(move(order, 'cancelled')).toMatchObject({ moved: 0, refused: [{ reason: 'order_cannot_move' }] })
    move(order, 'packed')
    move(order, 'shipped')
    move(order, 'done')
    expect(now(order)?.state).toBe('done')
    move(order, 'refunded', true)
    expect(stock()).toEqual({ available: 100, reserved: 0 })
    expect(desk.seen().show.show).toMatchObject({ orderCount: 0, revenueFen: 0 })
  })

  it('a refund whose goods are gone brings nothing back', () => {
    const order = type('甲')
    move(order, 'paid')
    move(order, 'refunded')
    expect(stock()).toEqual({ available: 80, reserved: 0 })
  })

  it('many are paid at once; those that cannot be are named', () => {
    const [one, two, three] = [type('甲'), type('乙'), type('丙')]
    move(two, 'cancelled')
    const answer = desk.moves.move({
      ids: [one.id, two.id, three.id],
      to: 'paid',
      payment: { method: 'cash', note: '当面' },
      restock: false,
    })
    expect(answer).toEqual({
      moved: 2,
      refused: [{ id: two.id, number: two.number, reason: 'order_cannot_move' }],
    })
  })

  it('a cancelled order comes back as it was, unless its goods are sold meanwhile', () => {
    const order = type('甲', 60)
    move(order, 'cancelled')
    expect(now(order)).toMatchObject({ state: 'cancelled', totalFen: 0 })
    expect(stock()).toEqual({ available: 100, reserved: 0 })
    move(order, 'claimed')
    expect(now(order)).toMatchObject({ state: 'claimed', totalFen: 15_000 })
    move(order, 'cancelled')
    type('乙', 70)
    expect(move(order, 'claimed')).toMatchObject({ moved: 0, refused: [{ reason: 'out_of_stock' }] })
    expect(now(order)).toMatchObject({ state: 'cancelled', totalFen: 0 })
  })

  it('who comments again after paying gets another order', async () => {
    await desk.say(['甲', '玉米一箱'])
    const [first] = desk.seen().orders
    if (!first) throw new Error('no order')
    move(first, 'paid')
    await desk.say(['甲', '玉米两箱'])
    expect(desk.seen().orders.map(({ state, totalFen }) => [state, totalFen])).toEqual([
      ['paid', 2500],
      ['claimed', 5000],
    ])
  })

  it('splitting and merging move goods between orders and nothing else', () => {
    const order = type('甲', 50)
    const lineId = order.lines[0]?.id ?? ''
    expect(
      refusalOf(() => desk.splitAndMerge.split({ id: order.id, lines: [{ lineId, quantity: 50 }] })),
    ).toBe('nothing_to_split')
    const other = desk.splitAndMerge.split({ id: order.id, lines: [{ lineId, quantity: 20 }] })
    expect(other).toMatchObject({ source: 'split', totalFen: 5000, buyerName: '甲' })
    expect(now(order)?.totalFen).toBe(7500)
    expect(stock()).toEqual({ available: 50, reserved: 50 })
    const merged = desk.splitAndMerge.merge({ into: other.id, from: [order.id] })
    expect(merged.totalFen).toBe(12_500)
    expect(now(order)?.state).toBe('cancelled')
    expect(stock()).toEqual({ available: 50, reserved: 50 })
  })

  it('the last actions are taken back, the newest first, and the audit trail keeps them all', () => {
    const order = type('甲')
    desk.orders.setRecipient(order.id, home)
    move(order, 'paid')
    expect(desk.seen().undo.next).toMatchObject({ kind: 'paid', orders: 1, number: order.number })
    desk.undoing.undo()
    expect(now(order)).toMatchObject({ state: 'claimed', payment: null, recipient: home })
    expect(stock()).toEqual({ available: 80, reserved: 20 })
    desk.undoing.undo()
    expect(now(order)?.recipient).toEqual(nowhere)
    desk.undoing.undo()
    expect(now(order)).toMatchObject({ state: 'cancelled', totalFen: 0 })
    expect(stock()).toEqual({ available: 100, reserved: 0 })
    expect(refusalOf(() => desk.undoing.undo())).toBe('nothing_to_undo')
    expect(desk.orders.history(order.id).map(({ kind, undone }) => [kind, undone])).toEqual([
      ['typed', true],
      ['edited', true],
      ['paid', true],
      ['undone', false],
      ['undone', false],
      ['undone', false],
    ])
  })

  it('undoing takes back an accepted claim, which waits in the tray again', async () => {
    desk.settings.change({ acceptCertainClaims: false })
    await desk.say(['甲', '玉米一箱'])
    const [claim] = desk.waiting()
    desk.claims.accept(claim?.id ?? '', null)
    expect(desk.waiting()).toHaveLength(0)
    desk.undoing.undo()
    expect(desk.waiting()).toMatchObject([{ id: claim?.id }])
    expect(desk.seen().orders).toMatchObject([{ state: 'cancelled' }])
    // Taken back in the tray, there is nothing left of it for the undo key.
    desk.claims.accept(claim?.id ?? '', null)
    desk.claims.undo(claim?.id ?? '')
    expect(desk.seen().undo.next).toBeNull()
  })

  it('what was sold meanwhile cannot be taken back, and nothing is half undone', () => {
    const order = type('甲', 60)
    move(order, 'cancelled')
    type('乙', 100)
    const before = desk.seen().orders
    desk.undoing.undo()
    // The newest was the other's order: taken back, the stock is there again.
    desk.undoing.undo()
    expect(now(order)).toMatchObject({ state: 'claimed', totalFen: 15_000 })
    expect(before).toHaveLength(2)
  })

  it('actions of before the start are not taken back', () => {
    type('甲')
    const again = desk.afterPowerCut()
    expect(again.seen().undo.next).toBeNull()
    expect(refusalOf(() => again.undoing.undo())).toBe('nothing_to_undo')
    again.close()
  })

  it('an order that is not paid in time lets go of its stock, after a warning', () => {
    const pass = (minutes: number) => {
      desk.clock.time += minutes * 60_000
      desk.stopwatch.time += minutes * 60_000
      desk.payments.look()
    }
    desk.settings.change({ payWithinMinutes: 10 })
    const [late, inTime, more] = [type('甲'), type('乙'), type('丙')]
    pass(8)
    move(inTime, 'paid')
    desk.orders.waitLonger([more.id], 30)
    expect(now(late)).toMatchObject({ state: 'claimed' })
    pass(2)
    expect([late, inTime, more].map((order) => now(order)?.state)).toEqual(['cancelled', 'paid', 'claimed'])
    expect(desk.orders.history(late.id).at(-1)).toMatchObject({ kind: 'unpaid_released', who: 'rule' })
    expect(stock()).toEqual({ available: 60, reserved: 20 })
  })

  it('a clock that is set, or a PC that slept, takes no minute from those who have yet to pay', () => {
    desk.settings.change({ payWithinMinutes: 10 })
    const order = type('甲')
    for (const jump of [24 * 60, -24 * 60, 24 * 60]) {
      desk.clock.time += jump * 60_000
      // One that is taken before anybody noticed has its ten minutes too.
      const late = type('乙')
      desk.payments.look()
      expect([now(order), now(late)].map((one) => (one?.payBy ?? 0) - desk.clock.time)).toEqual([
        600_000, 600_000,
      ])
      expect(now(order)?.state).toBe('claimed')
    }
    expect((now(order)?.payBy ?? 0) - desk.clock.time).toBe(10 * 60_000)
  })

  it('what was due while the program was closed is first shown as due', () => {
    desk.settings.change({ payWithinMinutes: 10 })
    const order = type('甲')
    const again = desk.afterPowerCut()
    again.clock.time += 60 * 60_000
    again.payments.look()
    // The clock of this run never saw the hour go by.
    again.stopwatch.time += 60 * 60_000
    const state = () => again.seen().orders.find(({ id }) => id === order.id)?.state
    expect(state()).toBe('claimed')
    again.close()
  })

  it('sold out, people wait in line; what comes back is offered to the first, and no rule gives it to another', async () => {
    const taken = type('甲', 10, '3')
    await desk.say(['乙', '鸡蛋三盒'], ['丙', '鸡蛋两盒'])
    expect(desk.waiting()).toMatchObject([
      { userName: '乙', problem: 'out_of_stock', offeredAt: null },
      { userName: '丙', problem: 'out_of_stock', offeredAt: null },
    ])
    desk.orders.setLineQuantity(taken.lines[0]?.id ?? '', 6)
    expect(desk.waiting().map(({ userName, offeredAt }) => [userName, offeredAt !== null])).toEqual([
      ['乙', true],
      ['丙', false],
    ])
    await desk.say(['丁', '鸡蛋两盒'])
    expect(desk.waiting().map(({ userName }) => userName)).toEqual(['乙', '丙', '丁'])
    const first = desk.waiting()[0]
    desk.claims.accept(first?.id ?? '', null)
    expect(desk.product('3').available).toBe(1)
  })
})

describe('what an order costs', () => {
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
    desk.products.add(corn, 200)
    desk.products.add(eggs, 3)
    desk.shows.start('')
  })
  afterEach(() => desk.close())

  const order = (quantity: number, address = '') => {
    const made = desk.orders.type({
      platform: 'phone',
      buyerName: '甲',
      recipient: { ...nowhere, address },
      lines: [{ productId: desk.product('1').id, quantity }],
      note: '',
    })
    return { ...made, line: made.lines[0]?.id ?? '' }
  }
  const now = (id: string) => desk.seen().orders.find((one) => one.id === id)

  it('three boxes are five yuan off, eight are seventeen off where five are twelve', () => {
    const productId = desk.product('1').id
    desk.priceRules.replace([
      { productId, every: 30, minusFen: 500, gift: null },
      { productId, every: 50, minusFen: 1200, gift: null },
    ])
    expect(order(29).totalFen).toBe(7250)
    expect(order(30)).toMatchObject({
      totalFen: 7000,
      discounts: [{ name: '甜玉米', every: 3, unit: '箱', fen: 500 }],
    })
    const eight = order(80)
    expect(eight).toMatchObject({ goodsFen: 20_000, discountFen: 1700, totalFen: 18_300 })
    expect(desk.orders.setLineQuantity(eight.line, 10)).toMatchObject({ discounts: [], totalFen: 2500 })
    expect(desk.seen().show.show?.revenueFen).toBe(7250 + 7000 + 2500)
  })

  it('a gift comes and goes with what it is given for, as long as there are any', () => {
    const gift = { productId: desk.product('3').id, quantity: 1 }
    desk.priceRules.replace([{ productId: desk.product('1').id, every: 20, minusFen: 0, gift }])
    const made = order(40)
    const gifts = () => now(made.id)?.lines.filter((line) => line.gift) ?? []
    expect(gifts()).toMatchObject([{ name: '土鸡蛋', quantity: 2, amountFen: 0, priceFen: 0 }])
    expect(desk.product('3').available).toBe(1)
    desk.orders.setLineQuantity(made.line, 100)
    expect(gifts()).toMatchObject([{ quantity: 3 }])
    desk.orders.setLineQuantity(made.line, 0)
    expect(now(made.id)).toMatchObject({ state: 'cancelled', totalFen: 0 })
    expect(desk.product('3').available).toBe(3)
    desk.undoing.undo()
    expect(gifts()).toMatchObject([{ quantity: 3 }])
  })

  it('sending costs by region and weight, nothing from an amount on, and what the host types', () => {
    const { id } = desk.product('1')
    desk.products.setTerms({ id, weightGrams: 4000, lowStock: null, parts: [] })
    const rest = { provinces: [], firstGrams: 5000, firstFen: 800, nextGrams: 1000, nextFen: 200 }
    const far = { ...rest, provinces: ['新疆' as const, '西藏' as const], firstFen: 2500 }
    desk.settings.change({ shipping: { zones: [far, rest], freeFromFen: 10_000 } })
    expect(order(10).shippingFen).toBe(800)
    expect(order(20, '山东省菏泽市').shippingFen).toBe(1400)
    const made = order(10, '新疆维吾尔自治区喀什地区')
    expect(made).toMatchObject({ shippingFen: 2500, totalFen: 5000 })
    expect(desk.orders.setRecipient(made.id, { ...nowhere, address: '北京市朝阳区' }).shippingFen).toBe(800)
    expect(desk.orders.setShipping(made.id, 100).totalFen).toBe(2600)
    expect(order(40, '西藏自治区').shippingFen).toBe(0)
  })

  it('a half box and a bundle draw on the stock of what they are made of', () => {
    const whole = desk.product('1').id
    const half = desk.products.add(
      { ...corn, code: '11', name: '半箱玉米', unit: '份', smallestUnit: '份', unitSize: 1 },
      0,
    )
    const parts = [{ productId: whole, quantity: 5 }]
    desk.products.setTerms({ id: half.id, weightGrams: 0, lowStock: null, parts })
    expect(desk.product('11')).toMatchObject({ available: 40, parts })
    const bundle = desk.products.add({ ...eggs, code: '12', name: '尝鲜组合' }, 0)
    const both = [
      { productId: whole, quantity: 10 },
      { productId: desk.product('3').id, quantity: 1 },
    ]
    desk.products.setTerms({ id: bundle.id, weightGrams: 0, lowStock: null, parts: both })
    expect(desk.product('12').available).toBe(3)
    const made = desk.orders.type({
      platform: 'phone',
      buyerName: '甲',
      recipient: nowhere,
      lines: [
        { productId: half.id, quantity: 3 },
        { productId: bundle.id, quantity: 2 },
      ],
      note: '',
    })
    expect([desk.product('1').available, desk.product('3').available]).toEqual([165, 1])
    expect([desk.product('11').available, desk.product('12').available]).toEqual([33, 1])
    expect(refusalOf(() => desk.orders.addLine({ id: made.id, productId: bundle.id, quantity: 2 }))).toBe(
      'out_of_stock',
    )
    desk.moves.move({ ids: [made.id], to: 'paid', payment: null, restock: false })
    expect(desk.product('1')).toMatchObject({ available: 165, reserved: 0 })
    expect(
      refusalOf(() => desk.products.setTerms({ id: half.id, weightGrams: 0, lowStock: null, parts: [] })),
    ).toBe('product_was_ordered')
  })
})
