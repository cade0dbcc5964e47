import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guessMapping } from './import-mapping'
import type { SheetRow } from './import-row'
import { createProductFinder, productKey, type KnownProduct } from './product-finder'
import { readOrders } from './read-orders'

const corn: KnownProduct = {
  id: 'corn',
  code: '1',
  name: '甜玉米',
  aliases: ['玉米'],
  unit: '箱',
  smallestUnit: '根',
  unitSize: 10,
  priceFen: 2500,
}
const headers = [
  '订单号',
  '商品名称',
  '商家编码',
  '数量',
  '收件人',
  '电话',
  '省',
  '市',
  '详细地址',
  '订单状态',
  '快递信息',
]
const mapping = guessMapping(headers)
const finder = createProductFinder([corn], {})
const row = (line: number, cells: readonly string[] | null): SheetRow => ({ line, cells })
const read = (...cells: readonly (readonly string[])[]) =>
  readOrders(
    cells.map((one, index) => row(index + 2, one)),
    mapping,
    finder,
    new Map(),
  )

it('no row is lost and none counts twice, and what has a problem is no order', () => {
  const cell = fc.constantFrom(
    '1',
    '2',
    '',
    '甜玉米',
    '玉米',
    '两箱',
    '6.9E+18',
    '张三',
    '已关闭',
    '很'.repeat(400),
  )
  const rows = fc.array(fc.option(fc.array(cell, { maxLength: 12 }), { freq: 8 }), { maxLength: 30 })
  fc.assert(
    fc.property(rows, (all) => {
      const orders = readOrders(
        all.map((cells, index) => row(index + 2, cells)),
        mapping,
        finder,
        new Map(),
      )
      const lines = orders.flatMap((order) => order.lines).sort((one, other) => one - other)
      expect(lines).toEqual(all.map((_cells, index) => index + 2))
      expect(new Set(orders.map(({ key }) => key)).size).toBe(orders.length)
      for (const { order, problems, standing } of orders) {
        expect(order === null).toBe(problems.length > 0 || standing === 'closed')
        if (order) expect(order.lines.every(({ quantity }) => quantity > 0)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

it('quantities of one product in one order are added, to the whole unit or the piece', () => {
  const [order] = read(
    ['7', '甜玉米', '', '2', '', '', '', '', ''],
    ['7', '', '1', '3根', '', '', '', '', ''],
  )
  expect(order?.order?.lines).toEqual([{ productId: 'corn', quantity: 23 }])
})

it('region and street make one address, and a street that has its region keeps it once', () => {
  const address = (province: string, city: string, street: string) =>
    read(['7', '甜玉米', '', '1', '张三', '1', province, city, street])[0]?.order?.recipient.address
  expect(address('山东省', '菏泽市', '曹县孙庄村1号')).toBe('山东省菏泽市曹县孙庄村1号')
  expect(address('山东省', '菏泽市', '山东省菏泽市曹县孙庄村1号')).toBe('山东省菏泽市曹县孙庄村1号')
  expect(address('北京市', '北京市', '朝阳区1号')).toBe('北京市朝阳区1号')
})

it.each([
  ['SF1234567890-顺丰速运', 'SF1234567890', '顺丰速运'],
  ['SF1234567890', 'SF1234567890', ''],
])('a parcel written as %s', (cell, waybill, courier) => {
  const [order] = read(['7', '甜玉米', '', '1', '', '', '', '', '', '已发货', cell])
  expect(order?.order).toMatchObject({ waybill, courier, sent: true })
})

it.each([
  ['待发货', 'paid'],
  ['已发货，待收货', 'sent'],
  ['买家已付款，等待卖家发货', 'paid'],
  ['等待买家付款', 'unpaid'],
  ['卖家已发货，等待买家确认', 'sent'],
  ['交易成功', 'sent'],
  ['交易关闭', 'closed'],
  ['未发货，退款成功', 'closed'],
  ['部分发货', 'paid'],
  ['', 'unpaid'],
])('a state of %s is %s', (state, standing) => {
  expect(read(['7', '甜玉米', '', '1', '', '', '', '', '', state])[0]?.standing).toBe(standing)
})

it('what the host chose goes before what is found', () => {
  const words = { product: '甜玉米', code: '', spec: '' }
  const other = { ...corn, id: 'other', code: '2', name: '糯玉米', aliases: [] }
  const chosen = createProductFinder([corn, other], {
    [productKey(words)]: { productId: 'other', perPiece: 5 },
  })
  expect(chosen.find(words)).toEqual({ productId: 'other', perPiece: 5, how: 'chosen' })
  expect(
    createProductFinder([corn], { [productKey(words)]: { productId: 'gone', perPiece: 5 } }).find(words),
  ).toMatchObject({ productId: 'corn', how: 'name' })
})
