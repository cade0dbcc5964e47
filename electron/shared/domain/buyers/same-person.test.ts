import { describe, expect, it } from 'vitest'
import { findAddress, sameAddress } from './address-book'
import { backwards, likeness, tellingPhone } from './same-person'

const home = { name: '张晓辉', phone: '13800001111', address: '浙江省杭州市西湖区文三路 1 号' }

describe('whether two accounts are one person', () => {
  it.each([
    ['same', { ...home, phone: '+86 138-0000-1111', name: '张 晓辉', address: '' }],
    ['maybe', { ...home, name: '张师傅' }],
    ['maybe', { ...home, name: '' }],
    [null, { ...home, phone: '13800001112' }],
    [null, { ...home, phone: '' }],
  ])('%s', (expected, other) => {
    expect(likeness(home, other)).toBe(expected)
    expect(likeness(other, home)).toBe(expected)
  })

  it('a few digits say nothing of who somebody is', () => {
    expect(likeness({ ...home, phone: '110' }, { ...home, phone: '110' })).toBeNull()
    expect(tellingPhone('0530-1234567')).toBe('05301234567')
  })

  it('a number backwards begins with its tail', () => {
    expect(backwards('13800001234')).toBe('43210000831')
  })
})

describe('which address a recipient is', () => {
  const known = [
    { id: 1, ...home },
    { id: 2, name: '李四', phone: '', address: '' },
  ]
  it('the same one in other widths and blanks', () => {
    expect(findAddress(known, { ...home, address: '浙江省杭州市西湖区文三路１号' })?.id).toBe(1)
    expect(sameAddress(home, { ...home, phone: '8613800001111' })).toBe(true)
  })
  it('one that is still being filled in', () => {
    expect(findAddress(known, { name: '李四', phone: '139', address: '' })?.id).toBe(2)
  })
  it('another phone at the same place is another', () => {
    expect(findAddress(known, { ...home, phone: '13900000000' })).toBeNull()
  })
})
