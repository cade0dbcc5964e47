import { expect, it } from 'vitest'
import { chatLines, shortCourier } from './chat-lines'

const tail = (digits: string) => `尾号${digits}`
const parcel = (name: string, phone: string, courier: string, waybill: string) => ({
  recipient: { name, phone, address: '山东省菏泽市曹县孙庄村1号' },
  courier,
  waybill,
})

it('tells the group who gets what by the first character and four figures', () => {
  const lines = chatLines(
    [
      parcel('张三', '138 0000 5678', '顺丰速运', 'SF1234567890'),
      parcel('欧阳娜', '18412345678-1234', '中通快递', '73100011112222'),
      parcel('李四', '', '', 'YT1'),
      parcel('王五', '13800001111', '圆通速递', ''),
      parcel('', '0530-1234567', 'EMS', 'E1'),
    ],
    tail,
  )
  expect(lines.split('\n')).toEqual([
    '张* 尾号5678 顺丰 SF1234567890',
    '欧* 尾号5678 中通 73100011112222',
    '李* YT1',
    '尾号4567 EMS E1',
  ])
})

it('shows no whole name and no whole number', () => {
  const told = chatLines([parcel('张三', '13800005678', '顺丰速运', 'SF1234567890')], tail)
  expect(told).not.toContain('张三')
  expect(told).not.toContain('1380000')
  expect(told).not.toContain('孙庄')
})

it.each([
  ['顺丰速运', '顺丰'],
  ['中国邮政', '中国邮政'],
  ['快递', '快递'],
])('%s is called %s', (courier, short) => {
  expect(shortCourier(courier)).toBe(short)
})
