import { expect, it } from 'vitest'
import { orderReply, type ReplyWords } from './reply'

const words: ReplyWords = {
  greeting: (name) => `@${name}`,
  total: (yuan) => `共 ¥${yuan}`,
  between: '，',
}
const corn = { name: '甜玉米', quantity: 23, unit: '箱', smallestUnit: '根', unitSize: 10 }
const order = { buyerName: '张三', lines: [corn], totalFen: 5750 }

it('a reply names the buyer, what they take, the sum and how to pay', () => {
  expect(orderReply(order, '微信转账 nongjia', words)).toBe(
    '@张三，甜玉米 2箱3根，共 ¥57.5，微信转账 nongjia',
  )
})

it('what was cancelled is not in it, and nothing is left to say of an empty order', () => {
  const gone = { ...corn, name: '苹果', quantity: 0 }
  expect(orderReply({ ...order, lines: [gone, corn] }, '', words)).toBe('@张三，甜玉米 2箱3根，共 ¥57.5')
  expect(orderReply({ ...order, lines: [gone] }, '', words)).toBeNull()
})
