import { expect, test } from 'vitest'
import { fillFrom, sameRecipient } from './recipientForm'

test('a pasted block fills name, phone and address', () => {
  expect(fillFrom('张三 13800001111 山东省菏泽市曹县孙庄村12号')).toEqual({
    name: '张三',
    phone: '13800001111',
    address: '山东省菏泽市曹县孙庄村12号',
  })
})

test('a block with a phone number only leaves the typed name and address alone', () => {
  expect(fillFrom('13800001111')).toEqual({ phone: '13800001111' })
  expect(fillFrom('')).toEqual({})
})

test('an address longer than a slip can take is cut, not refused', () => {
  expect(fillFrom(`地址：${'山东省'.repeat(200)}`).address).toHaveLength(300)
})

test('blanks around a field are no change', () => {
  const known = { name: '张三', phone: '1', address: 'x' }
  expect(sameRecipient(known, { ...known, name: ' 张三 ' })).toBe(true)
  expect(sameRecipient(known, { ...known, phone: '2' })).toBe(false)
})
