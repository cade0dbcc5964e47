import { describe, expect, it } from 'vitest'
import { maskPhones } from './masked-phones'

describe('phone numbers in a text', () => {
  it.each([
    ['要两箱 13812345678 王姐', '要两箱 138**** 王姐'],
    ['电话138-1234-5678', '电话138****'],
    ['138 1234 5678，150 0000 0000', '138****，150****'],
    ['+86 13812345678', '138****'],
    ['8613812345678', '138****'],
    ['１３８１２３４５６７８', '１３８****'],
    ['座机 0371-65432100', '座机 0371****'],
    ['010 12345678', '010****'],
  ])('%j becomes %j', (text, masked) => {
    expect(maskPhones(text)).toBe(masked)
  })

  it.each(['1号来3斤', '订单号 7338701468109681418', '123456789012', '2026/11/25 12:03:04', '13812345'])(
    '%j stays',
    (text) => {
      expect(maskPhones(text)).toBe(text)
    },
  )
})
