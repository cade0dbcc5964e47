import { expect, test } from 'vitest'
import type { OrderAction } from '@shared/contract/order-desk'
import { createI18n } from '../../../i18n/createI18n'
import { sampleLine } from '../../../api/state/sampleState'
import { effectWords } from './effectWords'

const t = createI18n('zh-CN').getFixedT('zh-CN', 'orderDesk')
const english = createI18n('en').getFixedT('en', 'orderDesk')

function words(
  field: OrderAction['effects'][number]['field'],
  before: OrderAction['effects'][number]['before'],
  after: OrderAction['effects'][number]['after'],
  language = t,
) {
  const effect = { orderId: 'order', field, lineId: 'line', lineName: '旧名', before, after }
  return effectWords(effect, [sampleLine()], () => '12:30', language)
}

test('each change reads as a person would say it', () => {
  expect(words('quantity', 0, 23)).toBe('甜玉米 0箱 → 2箱3根')
  expect(words('state', 'claimed', 'paid')).toBe('已下单 → 已付款')
  expect(words('payment', null, { at: 1, method: 'wechat', note: '尾号88' })).toBe('微信付款（尾号88）')
  expect(words('payment', { at: 1, method: 'wechat', note: '' }, null)).toBe('去掉了付款记录')
  expect(words('shippingByHand', null, 850)).toBe('运费改成 ¥8.5')
  expect(words('shippingByHand', 850, null)).toBe('运费按规则算')
  expect(words('payBy', null, 1)).toBe('付款期限到 12:30')
  expect(words('note', '', '周五前发')).toBe('备注改成“周五前发”')
  expect(words('waybill', { courier: '', waybill: '' }, { courier: '顺丰', waybill: 'SF1' })).toBe(
    '快递单号 顺丰 SF1',
  )
  expect(words('waybill', { courier: '', waybill: 'SF1' }, { courier: '', waybill: '' })).toBe(
    '去掉了快递单号',
  )
  expect(words('claim', null, 'claim')).toBeNull()
  expect(words('state', 'claimed', 'paid', english)).toBe('Claimed → Paid')
})

test('a recipient is never written out, and a line that is gone keeps its name', () => {
  expect(words('recipient', null, { name: '张三', phone: '13800001111', address: '曹县' })).toBe(
    '改了收件信息',
  )
  const effect = {
    orderId: 'o',
    field: 'quantity',
    lineId: 'x',
    lineName: '旧名',
    before: 1,
    after: 0,
  } as const
  expect(effectWords(effect, [], () => '', t)).toBe('旧名 1 → 0')
})
