import { expect, test } from 'vitest'
import { cardWords } from './card-words'

const corn = {
  productName: '甜玉米',
  code: '1',
  priceFen: 2550,
  unit: '箱',
  left: 12,
  leftUnit: '箱',
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
  [6, 'enough', '仅剩 6 箱'],
  [5, 'few', '仅剩 5 箱'],
  [1, 'few', '仅剩 1 箱'],
  [0, 'gone', '售罄'],
  [-3, 'gone', '售罄'],
])('%i left: %s, %s', (left, stock, leftWords) => {
  expect(cardWords({ ...corn, left })).toMatchObject({ stock, leftWords })
})

test('a name that begins with an emoji or a small letter has a whole first character', () => {
  expect(cardWords({ ...corn, productName: '👨‍🌾农家' }).initial).toBe('👨‍🌾')
  expect(cardWords({ ...corn, productName: 'egg' }).initial).toBe('E')
  expect(cardWords({ ...corn, productName: '' }).initial).toBe('')
})
