import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noOrderFilters, type OrderSearch } from '@shared/contract/order-search'
import { orderText } from '@shared/domain/search/order-text'
import { hasWords, wordsOf } from '@shared/domain/search/query'
import { loadReadings } from '@shared/domain/search/readings'
import { corn, eggs, openDesk, type Desk } from '../test-support/desk'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 500)
  desk.products.add(eggs, 500)
  desk.shows.start('晚场')
})
afterEach(() => desk.close())

const search = (text: string, more: Partial<OrderSearch> = {}): OrderSearch => ({
  text,
  showId: null,
  filters: noOrderFilters,
  sort: 'newest',
  after: null,
  limit: 100,
  ...more,
})
const found = async (text: string, more: Partial<OrderSearch> = {}) =>
  (await desk.finding.find(search(text, more))).orders.map(({ buyerName }) => buyerName)

async function sell(userName: string, text: string): Promise<string> {
  await desk.say([userName, text])
  for (const { id } of desk.waiting()) desk.claims.accept(id, null)
  const order = desk.seen().orders.find(({ buyerName }) => buyerName === userName)
  if (!order) throw new Error('nothing was sold')
  return order.id
}

it('an order is found the moment it is made, by who bought, what, and in which words', async () => {
  await sell('王芳', '玉米两箱，快点发货')
  await sell('李娜', '鸡蛋一盒')
  for (const words of ['王芳', '芳', 'wf', 'wangf', '甜玉米', '快点', '0001', '20261123-0001', '王 玉米'])
    expect([words, await found(words)]).toEqual([words, ['王芳']])
  expect(await found('发顺丰')).toEqual([])
  expect(await found('')).toEqual(['李娜', '王芳'])
  expect(await found('20261123', { sort: 'oldest' })).toEqual(['王芳', '李娜'])
})

it('an order is found by the recipient as it is now, not as it was', async () => {
  const id = await sell('小雨', '玉米一箱')
  desk.orders.setRecipient(id, { name: '张晓辉', phone: '13812345678', address: '云南省昆明市' })
  for (const words of ['zxh', '5678', '昆明', '省'])
    expect([words, await found(words)]).toEqual([words, ['小雨']])
  desk.orders.setRecipient(id, { name: '张晓明', phone: '13812340000', address: '四川省成都市' })
  expect(await found('zxh')).toEqual([])
  expect(await found('5678')).toEqual([])
  expect(await found('成都')).toEqual(['小雨'])
})

it('all orders of a buyer follow their new name', async () => {
  await desk.say(['老名字', '玉米一箱'])
  for (const { id } of desk.waiting()) desk.claims.accept(id, null)
  expect(await found('老名')).toHaveLength(1)
  const [comment] = [desk.comment('新名字', '玉米一箱', { userId: '老名字' })]
  await desk.intake.take([comment])
  desk.intake.settle()
  for (const { id } of desk.waiting()) desk.claims.accept(id, null)
  expect(await found('老名')).toEqual([])
  expect(await found('新名')).toEqual(['新名字'])
})

it('a claim that is undone takes its words with it', async () => {
  await sell('王芳', '玉米一箱')
  await desk.say(['王芳', '鸡蛋一盒要新鲜的'])
  const [claim] = desk.waiting()
  desk.claims.accept(claim?.id ?? '', null)
  expect(await found('新鲜')).toEqual(['王芳'])
  desk.claims.undo(claim?.id ?? '')
  expect(await found('新鲜')).toEqual([])
})

it('shows, states, what is lacking, platforms and products narrow what is found', async () => {
  const full = await sell('王芳', '玉米一箱')
  desk.orders.setRecipient(full, { name: '王芳', phone: '13812345678', address: '昆明市' })
  const line = desk.seen().orders[0]?.lines[0]?.id ?? ''
  await sell('李娜', '鸡蛋一盒')
  const first = desk.seen().show.show?.id ?? ''
  desk.shows.end()
  desk.shows.start('早场')
  await sell('王芳', '鸡蛋一盒')
  const with_ = (filters: Partial<typeof noOrderFilters>) =>
    found('', { filters: { ...noOrderFilters, ...filters } })
  expect(await found('王芳', { showId: first })).toEqual(['王芳'])
  expect(await found('王芳')).toEqual(['王芳', '王芳'])
  expect(await with_({ lacksRecipient: true })).toEqual(['李娜'])
  expect(await with_({ productId: desk.product('3').id })).toEqual(['王芳', '李娜'])
  expect(await with_({ platform: 'test', unpaid: true })).toHaveLength(3)
  expect(await with_({ platform: 'douyin' })).toEqual([])
  desk.orders.setLineQuantity(line, 0)
  expect(await with_({ states: ['cancelled'] })).toEqual(['王芳'])
  expect(await with_({ states: ['claimed', 'paid'] })).toEqual(['王芳', '李娜'])
  expect(await with_({ unpaid: true, states: ['cancelled'] })).toEqual([])
  expect(await with_({ productId: desk.product('1').id })).toEqual([])
})

it('pages follow each other without a gap, and what there is is counted', async () => {
  for (let at = 0; at < 23; at += 1) await sell(`买家${at}`, '玉米一箱')
  const all: string[] = []
  let after: number | null = null
  do {
    const page = await desk.finding.find(search('玉米', { after, limit: 5 }))
    expect(page.total).toBe(after === null ? 23 : null)
    all.push(...page.orders.map(({ number }) => number))
    after = page.next
  } while (after !== null)
  expect(all).toEqual([...all].sort().reverse())
  expect(new Set(all).size).toBe(23)
})

it('views are kept as they were named', () => {
  expect(desk.finding.views()).toEqual({ views: [], columns: null })
  const view = {
    id: 'v',
    name: '没付款的',
    text: '',
    allShows: true,
    filters: { ...noOrderFilters, unpaid: true },
    columns: [{ key: 'number', width: 140 }],
    sort: null,
  }
  desk.finding.keepViews({ views: [view], columns: null })
  expect(desk.finding.views().views).toEqual([view])
})

it('whatever orders and words there are, the search answers as looking at each order does', async () => {
  const readings = await loadReadings()
  const unit = fc.constantFrom(...Array.from('张晓辉省市云南012-abzxhＡ 🌸"|'))
  const texts = fc.string({ unit, maxLength: 12 }).map((text) => text.trim())
  const recipients = fc.record({ name: texts, phone: texts, address: texts })
  const ids: string[] = []
  for (let at = 0; at < 12; at += 1) ids.push(await sell(`买家${at}`, '玉米一箱'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: 11 }), recipients), { minLength: 1, maxLength: 6 }),
      fc.array(fc.oneof(texts, fc.constantFrom('zxh', 'z', '张', '买家1', '玉米', '0012')), { minLength: 1 }),
      async (changes, queries) => {
        for (const [at, recipient] of changes) desk.orders.setRecipient(ids[at] ?? '', recipient)
        for (const query of queries) {
          const { orders } = await desk.finding.find(search(query))
          const slow = desk.seen().orders.filter((order) => {
            const { number, buyerName, recipient, waybill, note } = order
            const products = order.lines.flatMap(({ code, name }) => [code, name])
            const fields = {
              number,
              buyerName,
              ...recipient,
              waybill,
              note,
              products,
              comments: ['玉米一箱'],
            }
            return hasWords(orderText(fields, readings), wordsOf(query))
          })
          expect(orders.map(({ id }) => id).sort()).toEqual(slow.map(({ id }) => id).sort())
        }
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)
