import { expect, it } from 'vitest'
import { exportHeaders } from './fixtures/export-headers'
import type { ImportField } from './import-fields'
import { guessMapping, headersKey, missingFields } from './import-mapping'

const named = (headers: readonly string[]) => {
  const { columns } = guessMapping(headers)
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, place]) => (place === null ? [] : [[field, headers[place]]])),
  ) as Partial<Record<ImportField, string>>
}

it.each([
  [
    'douyin',
    {
      number: '主订单编号',
      product: '选购商品',
      code: '商家编码',
      spec: '商品规格',
      quantity: '商品数量',
      paid: '订单应付金额',
      name: '收件人',
      phone: '收件人手机号',
      address: '详细地址',
      hostNote: '商家备注',
      state: '订单状态',
      aftersale: '售后状态',
    },
  ],
  [
    'taobao',
    {
      number: '订单编号',
      product: '宝贝标题',
      quantity: '宝贝总数量',
      paid: '买家实际支付金额',
      buyer: '买家会员名',
      name: '收货人姓名',
      phone: '联系手机',
      address: '收货地址',
      buyerNote: '买家留言',
      hostNote: '订单备注',
      paidAt: '订单付款时间',
      state: '订单状态',
      courier: '物流公司',
      waybill: '物流单号',
    },
  ],
  [
    'pinduoduo',
    {
      number: '订单号',
      product: '商品',
      code: '商家编码-规格维度',
      spec: '商品规格',
      quantity: '商品数量(件)',
      paid: '用户实付金额(元)',
      hostNote: '商家备注',
      paidAt: '订单成交时间',
      state: '订单状态',
      aftersale: '售后状态',
      courier: '快递公司',
      waybill: '快递单号',
    },
  ],
  [
    'weixin',
    {
      number: '订单号',
      product: '商品名称',
      code: 'SKU编码(自定义)',
      spec: '商品属性',
      quantity: '商品数量',
      paid: '订单实际支付金额',
      name: '收件人姓名',
      phone: '收件人手机',
      province: '省',
      city: '市',
      district: '区',
      address: '收件人地址',
      buyerNote: '买家备注',
      hostNote: '商家备注',
      paidAt: '支付时间',
      state: '订单状态',
      aftersale: '商品售后',
      courier: '物流公司',
      waybill: '快递单号',
    },
  ],
] as const)('the headers of %s are understood as they are', (platform, columns) => {
  const headers = exportHeaders[platform]
  expect(named(headers)).toEqual(columns)
  expect(guessMapping(headers).platform).toBe(platform)
  expect(missingFields(guessMapping(headers))).toEqual([])
})

it('common words are understood whatever the platform, with stars and units about them', () => {
  const headers = ['订单编号*', '商品标题', '购买数量', '收货人', '收货人电话', '收货地址', '实付款（元）']
  expect(named(headers)).toEqual({
    number: '订单编号*',
    product: '商品标题',
    quantity: '购买数量',
    name: '收货人',
    phone: '收货人电话',
    address: '收货地址',
    paid: '实付款（元）',
  })
  expect(guessMapping(headers).platform).toBe('other')
})

it('a list that has other words says what it lacks', () => {
  expect(missingFields(guessMapping(['甲', '乙']))).toEqual(['number', 'product', 'quantity'])
})

it('lists with the same headers share their mapping, others do not', () => {
  expect(headersKey(['订单号', ' 数量 '])).toBe(headersKey(['订单号', '数量']))
  expect(headersKey(['订单号', '数量'])).not.toBe(headersKey(['数量', '订单号']))
})
