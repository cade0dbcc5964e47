import { expect, test } from 'vitest'
import { maskedPhone } from './phones'

test('the middle of a phone number is covered, and all of a short one', () => {
  expect(maskedPhone('13812341234')).toBe('138****1234')
  expect(maskedPhone('0871-6789012')).toBe('087****9012')
  expect(maskedPhone('8612')).toBe('****')
  expect(maskedPhone('  ')).toBe('')
})
