import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RowMend, SheetReview } from '@shared/contract/order-sheets'
import { guessMapping } from '@shared/domain/sheets/import-mapping'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

const header =
  '主订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,收件人,收件人手机号,详细地址,商家备注,订单状态,售后状态,支付完成时间,快递信息'
const nothing: RowMend = {
  number: null,
  productId: null,
  quantity: null,
  name: null,
  phone: null,
  address: null,
  leaveOut: false,
}

let desk: Desk
let show: string
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 600)
  desk.products.add(eggs, 50)
  show = desk.shows.start('').id
})
afterEach(() => desk.close())

/** A line of 抖店's list, with the tabs that it puts before its figures. */
const line = (
  number: string,
  product: string,
  quantity: string,
  more: { state?: string; aftersale?: string; address?: string; code?: string; parcel?: string } = {},
) =>
  `"\t${number}",${product},默认,${quantity},${more.code ?? ''},50.00,张三,"\t13800001111",${more.address ?? '山东省菏泽市曹县孙庄村1号'},尽快,${more.state ?? '待发货'},${more.aftersale ?? '-'},2026-11-23 19:00:00,${more.parcel ?? ''}`
const file = (...lines: readonly string[]) =>
  Uint8Array.from(iconv.encode([header, ...lines].join('\r\n'), 'gb18030'))
const open = async (...lines: readonly string[]) => {
  const { id, mapping } = await desk.orderImport.open({ name: '订单.csv', bytes: file(...lines) })
  return { id, mapping, review: desk.orderImport.setMapping({ id, mapping }) }
}
const takeAll = (id: string): SheetReview => {
  while (desk.orderImport.takeIn(id, show).left > 0);
  return desk.orderImport.review(id)
}
const orders = () => desk.orders.list(show)

describe('orders come in from a platform', () => {
  it('with lines, recipient, payment and note, one order a number, and their stock is reserved', async () => {
    const { id, review } = await open(
      line('691792676882364375', '甜玉米', '2'),
      line('691792676882364375', '鸡蛋', '1'),
      line('691792676882364376', '卖点很多的标题', '3根', { code: '1' }),
    )
    expect(review).toMatchObject({ ready: 2, blocked: 0, rows: [] })
    expect(takeAll(id)).toMatchObject({ ready: 0, made: 2 })
    expect(orders()).toMatchObject([
      {
        source: 'imported',
        platform: 'douyin',
        buyerName: '张三',
        state: 'paid',
        note: '尽快',
        payment: { method: 'platform', at: new Date(2026, 10, 23, 19).getTime(), note: '¥50.00' },
        recipient: { name: '张三', phone: '13800001111', address: '山东省菏泽市曹县孙庄村1号' },
        lines: [
          { name: '甜玉米', quantity: 20 },
          { name: '土鸡蛋', quantity: 1 },
        ],
        totalFen: 8600,
      },
      { lines: [{ name: '甜玉米', quantity: 3 }], totalFen: 750 },
    ])
    // What the platform was paid for is sold, not held.
    expect(desk.product('1')).toMatchObject({ available: 577, reserved: 0 })
    expect(desk.orders.history(orders()[0]?.id ?? '')).toMatchObject([{ kind: 'imported', who: 'host' }])
    expect(desk.seen().orders).toHaveLength(2)
  })

  it('once only, whether the same file is opened again or a later one holds them too', async () => {
    takeAll((await open(line('1001', '甜玉米', '2'))).id)
    const again = await open(line('1001', '甜玉米', '2'), line('1002', '甜玉米', '1'))
    expect(again.review).toMatchObject({ ready: 1, already: 1 })
    expect(takeAll(again.id)).toMatchObject({ made: 1, already: 1 })
    expect(orders().map(({ lines }) => lines[0]?.quantity)).toEqual([20, 10])
  })

  it('once more after they were taken back by one undo, which leaves the stock as it was', async () => {
    const lines = [line('1001', '甜玉米', '2'), line('1002', '甜玉米', '1', { state: '待支付' })]
    takeAll((await open(...lines)).id)
    desk.undoing.undo()
    expect(orders().map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    expect(desk.product('1')).toMatchObject({ available: 600, reserved: 0 })
    const again = await open(...lines)
    expect(again.review).toMatchObject({ ready: 2, already: 0 })
    expect(takeAll(again.id)).toMatchObject({ made: 2 })
    expect(orders().map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'paid', 'claimed'])
    expect((await open(...lines)).review).toMatchObject({ ready: 0, already: 2 })
  })

  it('not once more where the host cancelled one by hand', async () => {
    takeAll((await open(line('1001', '甜玉米', '2', { state: '待支付' }))).id)
    desk.moves.move({ ids: orders().map(({ id }) => id), to: 'cancelled', payment: null, restock: false })
    expect((await open(line('1001', '甜玉米', '2'))).review).toMatchObject({ ready: 0, already: 1 })
  })

  it('two orders of one buyer stay two, and are one buyer', async () => {
    takeAll((await open(line('1001', '甜玉米', '2'), line('1002', '甜玉米', '1'))).id)
    expect(orders()).toHaveLength(2)
    expect(new Set(orders().map(({ buyerId }) => buyerId)).size).toBe(1)
  })

  it('not those that were cancelled or paid back, and those on their way only if the host says so', async () => {
    const { id, mapping, review } = await open(
      line('1', '甜玉米', '1', { state: '已关闭' }),
      line('2', '甜玉米', '1', { state: '已发货', aftersale: '退款成功' }),
      line('3', '甜玉米', '1', { state: '已发货', parcel: 'SF1234567890-顺丰速运' }),
      line('4', '甜玉米', '1', { state: '待支付' }),
    )
    expect(review).toMatchObject({ ready: 1, closed: 2, sent: 1 })
    expect(desk.orderImport.setMapping({ id, mapping: { ...mapping, takeSent: true } })).toMatchObject({
      ready: 2,
      sent: 0,
    })
    takeAll(id)
    expect(orders()).toMatchObject([
      { state: 'shipped', waybill: 'SF1234567890', courier: '顺丰速运' },
      { state: 'claimed', payment: null },
    ])
  })

  it('a row that was paid back leaves its order, the others stay in it', async () => {
    const { id } = await open(
      line('1', '甜玉米', '1', { aftersale: '退款成功' }),
      line('1', '鸡蛋', '2', { state: '待发货' }),
    )
    takeAll(id)
    expect(orders()).toMatchObject([{ lines: [{ name: '土鸡蛋', quantity: 2 }] }])
  })

  it('without an address too: that is said and stops nothing', async () => {
    const { id, review } = await open(
      line('1', '甜玉米', '2', { address: '' }),
      line('2', '甜玉米', '2', { address: '##密文' }),
    )
    expect(review).toMatchObject({
      ready: 2,
      warnings: { address_missing: 1, recipient_masked: 1, amount_differs: 0 },
    })
    expect(takeAll(id)).toMatchObject({ made: 2 })
  })
})

describe('what cannot come in is listed, and mended in place', () => {
  it('each with its line and reason; an order comes in whole or not at all', async () => {
    const { id, review } = await open(
      line('1', '甜玉米', '两箱'),
      line('1', '鸡蛋', '1'),
      line('2', '没有的商品', '1'),
      line('', '甜玉米', '1'),
      line('6.9179E+18', '甜玉米', '1'),
      line('5', '甜玉米', '1', { address: '很'.repeat(301) }),
      line('6', '甜玉米', '1,坏'),
      line('7', '甜玉米', '1'),
    )
    expect(review.rows.map(({ line: at, field, reason }) => [at, field, reason])).toEqual([
      [2, 'quantity', 'quantity_unreadable'],
      [3, 'row', 'other_row_bad'],
      [4, 'product', 'product_unknown'],
      [5, 'number', 'number_missing'],
      [6, 'number', 'number_damaged'],
      [7, 'address', 'too_long'],
      [8, 'row', 'row_unreadable'],
    ])
    expect(review).toMatchObject({ ready: 1, blocked: 6 })
    expect(takeAll(id)).toMatchObject({ made: 1, blocked: 6 })
    expect(orders()).toHaveLength(1)

    desk.orderImport.mend(id, 2, { ...nothing, quantity: '2' })
    desk.orderImport.mend(id, 4, { ...nothing, productId: desk.product('3').id })
    desk.orderImport.mend(id, 5, { ...nothing, number: '4' })
    desk.orderImport.mend(id, 6, { ...nothing, leaveOut: true })
    const mended = desk.orderImport.mend(id, 7, { ...nothing, address: '山东省菏泽市曹县' })
    expect(mended).toMatchObject({ ready: 4, made: 1, blocked: 1 })
    expect(takeAll(id)).toMatchObject({ made: 5, blocked: 1 })
    expect(orders()).toHaveLength(5)
  })

  it('an order for more than there is takes nothing, says what is short, and comes in once there is enough', async () => {
    const { id } = await open(line('1', '鸡蛋', '51'), line('1', '甜玉米', '1'), line('2', '鸡蛋', '50'))
    const review = takeAll(id)
    expect(review).toMatchObject({ made: 1, blocked: 1 })
    expect(review.rows).toMatchObject([
      { line: 2, reason: 'out_of_stock', short: { name: '土鸡蛋', left: 50, asked: 51 } },
    ])
    expect(desk.product('1').reserved).toBe(0)
    expect(desk.product('3')).toMatchObject({ available: 0, reserved: 0 })
    const { id: eggsId } = desk.product('3')
    desk.products.correctStock({ id: eggsId, available: 60, reason: '' })
    const { mapping } = await desk.orderImport.open({ name: '', bytes: file(line('1', '鸡蛋', '51')) })
    expect(refusalOf(() => desk.orderImport.review(id))).toBe('not_found')
    const again = await open(line('1', '鸡蛋', '51'))
    expect(again.mapping).toEqual(mapping)
    expect(takeAll(again.id)).toMatchObject({ made: 1 })
  })

  it('without a column for the number, the product or the quantity nothing is read', async () => {
    const { id, mapping } = await open(line('1', '甜玉米', '1'))
    const without = { ...mapping, columns: { ...mapping.columns, quantity: null } }
    expect(refusalOf(() => desk.orderImport.setMapping({ id, mapping: without }))).toBe('invalid_input')
  })
})

describe('what the host sets once is kept', () => {
  it('the mapping, with the products that were chosen, for every list with these headers', async () => {
    const { id, mapping, review } = await open(line('1', '东北水果玉米5斤装', '2'))
    const [unknown] = review.products
    expect(unknown).toMatchObject({ product: '东北水果玉米5斤装', rows: 1, found: null })
    expect(unknown?.suggestion).toBe(desk.product('1').id)
    const chosen = {
      ...mapping,
      products: { [unknown?.key ?? '']: { productId: desk.product('1').id, perPiece: 5 } },
    }
    expect(desk.orderImport.setMapping({ id, mapping: chosen })).toMatchObject({ ready: 1, blocked: 0 })
    takeAll(id)
    expect(orders()).toMatchObject([{ lines: [{ quantity: 10 }] }])

    const later = desk.afterPowerCut()
    const opened = await later.orderImport.open({
      name: '',
      bytes: file(line('2', '东北水果玉米5斤装', '1')),
    })
    expect(opened).toMatchObject({ kept: true, mapping: chosen })
    later.close()
  })

  it('a name that two products share is asked for, not guessed', async () => {
    desk.products.add({ ...corn, code: '9', name: '糯玉米', aliases: ['玉米'] }, 100)
    const { review } = await open(line('1', '玉米', '1'))
    expect(review.rows).toMatchObject([{ reason: 'product_unknown', value: '玉米' }])
  })
})

it('two thousand rows come in a few at a time, and the ledger agrees', async () => {
  const { id: productId } = desk.product('3')
  desk.products.correctStock({ id: productId, available: 2_000, reason: '' })
  const lines = Array.from({ length: 2_000 }, (_none, index) => line(String(100_000 + index), '鸡蛋', '1'))
  const { id, review } = await open(...lines)
  expect(review.ready).toBe(2_000)
  expect(desk.orderImport.takeIn(id, show)).toEqual({ made: 200, left: 1_800 })
  expect(takeAll(id)).toMatchObject({ made: 2_000, ready: 0 })
  expect(desk.product('3')).toMatchObject({ available: 0, reserved: 0 })
  expect(desk.seen().show.show).toMatchObject({ orderCount: 2_000, revenueFen: 7_200_000 })
})

it('a list with other headers is read as guessed', async () => {
  const text = '订单号,商品,数量,收货人\n77,甜玉米,1,李四\n'
  const opened = await desk.orderImport.open({ name: '', bytes: new TextEncoder().encode(text) })
  expect(opened).toMatchObject({
    encoding: 'utf-8',
    rowCount: 1,
    kept: false,
    sample: [['77', '甜玉米', '1', '李四']],
    mapping: guessMapping(['订单号', '商品', '数量', '收货人']),
  })
})
