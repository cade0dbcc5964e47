import { describe, expect, it } from 'vitest'
import { addressRows } from './fixtures/address-rows'
import { recipientRows } from './fixtures/recipient-rows'
import { regions } from './fixtures/regions'
import { checkRecipient, composeAddress, readRecipient } from './recipient'

describe('a stored recipient before export', () => {
  it.each(addressRows)('%s: %s', (address, verdict) => {
    const { problems } = checkRecipient({ name: '张三', phone: '13812345678', address }, regions)
    expect(problems.join(' ') || 'sure').toBe(verdict)
  })

  it.each([
    ['13812345678', null],
    ['138 1234 5678', null],
    ['138-1234-5678', null],
    ['+86 13812345678', null],
    ['13812345678转1234', null],
    ['18412345678-1234', null],
    ['0571-88888888', null],
    ['(0571)8888888', null],
    ['010-12345678-801', null],
    ['400-820-8820', null],
    ['+852 9123 4567', null],
    ['13812345678 / 1381234567', null],
    ['', 'phone_missing'],
    ['没有', 'phone_missing'],
    ['1381234567', 'phone_short'],
    ['138 1234 567', 'phone_short'],
    ['8888888', 'phone_short'],
    ['138123456789', 'phone_long'],
    ['13812345678 9', 'phone_long'],
    ['12812345678', 'phone_odd'],
    ['23812345678', 'phone_odd'],
  ])('phone %s: %s', (phone, problem) => {
    const address = '浙江省杭州市余杭区五常街道1号'
    const { problems } = checkRecipient({ name: '张三', phone, address }, regions)
    expect(problems).toEqual(problem === null ? [] : [problem])
  })

  it('eight digits are a whole number in Hong Kong only', () => {
    const check = (address: string) =>
      checkRecipient({ name: '张三', phone: '91234567', address }, regions).problems
    expect(check('香港湾仔区轩尼诗道1号')).toEqual([])
    expect(check('浙江省杭州市余杭区五常街道1号')).toEqual(['phone_short'])
  })

  it.each(recipientRows.filter(([, , problems]) => problems === ''))(
    'what was read as sure is sure when it is stored: %s',
    (text) => {
      const read = readRecipient(text, regions)
      const { name, phone } = read
      const stored = checkRecipient({ name, phone, address: composeAddress(read) }, regions)
      expect({ ...stored, aside: '' }).toEqual({ ...read, aside: '' })
    },
  )
})
