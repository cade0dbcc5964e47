import { expect, it } from 'vitest'
import { recipientRows } from './fixtures/recipient-rows'
import { looksLikeRecipient } from './looks-like'

it.each(recipientRows)('holds a phone or an address: %s', (text) => {
  expect(looksLikeRecipient(text)).toBe(true)
})

it.each([
  '你好，玉米多少钱',
  '我要3箱',
  '2号要3箱',
  '主播在哪个县城',
  '1号来两箱 138',
  '浙江能发货吗',
  '666666',
  '1号链接在哪',
  '我在杭州',
  '3号怎么卖的',
  '地址在哪里发',
  '电话多少',
  '订单号 20261123-0007',
  '',
])('is talk: %s', (text) => {
  expect(looksLikeRecipient(text)).toBe(false)
})
