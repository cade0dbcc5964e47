import { expect, test } from 'vitest'
import { decibelText } from './decibelText'

test.each([
  [0, '0.0 dB'],
  [-0.04, '0.0 dB'],
  [-3.5, '−3.5 dB'],
  [-12.499999, '−12.5 dB'],
  [6, '+6.0 dB'],
  [-99.9, '−99.9 dB'],
  [-100, '−∞ dB'],
])('%d dB reads %s', (volumeDb, text) => expect(decibelText(volumeDb)).toBe(text))
