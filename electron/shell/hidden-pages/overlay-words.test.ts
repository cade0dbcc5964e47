import { expect, test } from 'vitest'
import { defaultOverlaySettings } from '@shared/contract/control-room/overlays'
import { contrast } from '@shared/domain/overlays/colours'
import type { OverlayCard, OverlayContent } from '../../services/ports'
import { overlayWords } from './overlay-words'

const colours = defaultOverlaySettings.colours
const wordsOf = (content: OverlayContent) => overlayWords({ colours, content })
const cardWords = (card: OverlayCard) => {
  const words = wordsOf({ kind: 'card', layout: 'side', card })
  if (words.kind !== 'card') throw new Error('a card was asked for')
  return words.card
}

const corn = {
  productName: '甜玉米',
  code: '1',
  priceFen: 2550,
  unit: '箱',
  left: 12,
  leftUnit: '箱',
  low: false,
  photoPath: null,
}

test('the card says name, price a unit and what is left', () => {
  expect(cardWords(corn)).toMatchObject({
    name: '甜玉米',
    amount: '25.5',
    unit: '箱',
    leftWords: '仅剩 12 箱',
    initial: '甜',
    stock: 'enough',
  })
})

test.each([
  [6, false, 'enough', '仅剩 6 箱'],
  [6, true, 'few', '仅剩 6 箱'],
  [1, true, 'few', '仅剩 1 箱'],
  [0, true, 'gone', '售罄'],
  [-3, true, 'gone', '售罄'],
])('%i left, low: %s: %s, %s', (left, low, stock, leftWords) => {
  expect(cardWords({ ...corn, left, low })).toMatchObject({ stock, leftWords })
})

test('the stock bar presses the buyer as the card does', () => {
  const bar = {
    kind: 'stockBar',
    productName: '甜玉米',
    left: 9,
    leftUnit: '根',
    low: true,
    unit: '箱',
    part: 0.1,
  } as const
  expect(wordsOf(bar)).toMatchObject({ stock: 'few', leftWords: '仅剩 9 根' })
})

test('a name that begins with an emoji or a small letter has a whole first character', () => {
  expect(cardWords({ ...corn, productName: '👨‍🌾农家' }).initial).toBe('👨‍🌾')
  expect(cardWords({ ...corn, productName: 'egg' }).initial).toBe('E')
  expect(cardWords({ ...corn, productName: '' }).initial).toBe('')
})

test.each([
  [3725, '1:02:05'],
  [300, '05:00'],
  [9, '00:09'],
  [0, '时间到'],
])('a countdown with %i seconds left reads %s', (secondsLeft, time) => {
  expect(wordsOf({ kind: 'countdown', label: '', secondsLeft })).toMatchObject({ label: '限时', time })
})

test('words on colours nobody could read are drawn in black or white', () => {
  const { colours: drawn } = overlayWords({
    colours: { accent: '#ffff00', price: '#101010', paper: '#111111', ink: '#222222' },
    content: { kind: 'text', text: '下单送大葱' },
  })
  expect(contrast(drawn['--ink'] ?? '', '#111111')).toBeGreaterThan(4.5)
  expect(contrast(drawn['--price'] ?? '', '#111111')).toBeGreaterThan(4.5)
  expect(drawn['--on-accent']).toBe('#1c1712')
})
