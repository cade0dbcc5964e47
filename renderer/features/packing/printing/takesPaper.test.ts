import { expect, test } from 'vitest'
import { takes } from './takesPaper'

const label = { widthMm: 100, heightMm: 150 }

test('a printer takes what it names, as its driver rounds it, and anything where it says so', () => {
  expect(takes({ papers: [{ widthMm: 101.6, heightMm: 152.4 }], anySize: false }, label)).toBe(true)
  expect(takes({ papers: [{ widthMm: 210, heightMm: 297 }], anySize: false }, label)).toBe(false)
  expect(takes({ papers: [], anySize: true }, label)).toBe(true)
})
