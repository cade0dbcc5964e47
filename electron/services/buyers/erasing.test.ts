import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '@shared/contract/buyers'
import { noOrderFilters } from '@shared/contract/order-search'
import { corn, openDesk, refusalOf, type Desk } from '../test-support/desk'

const home = { name: '张晓辉', phone: '13812345678', address: '浙江省杭州市西湖区文三路1号' }
/** All that must not be in the file any more. */
const personal = [
  '张晓辉',
  '小辉辉的号',
  'dy-998877',
  '13812345678',
  '12345678',
  '13699998888',
  '文三路',
  '爱吃嫩的',
  '大闸蟹',
  '欠钱不还',
]

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 500)
  desk.shows.start('晚场')
})
afterEach(() => desk.close())

/** Everything the shop has on disk, as bytes. */
function bytesOnDisk(): string {
  return readdirSync(desk.folder)
    .filter((name) => name.startsWith('fieldcast.db'))
    .map((name) => readFileSync(join(desk.folder, name), 'utf8'))
    .join('\n')
}

/** How many orders have these words; the search's own index is made by then. */
async function foundBy(text: string): Promise<number> {
  const everywhere = {
    showId: null,
    filters: noOrderFilters,
    sort: 'newest',
    after: null,
    limit: 10,
  } as const
  return (await desk.finding.find({ text, ...everywhere })).orders.length
}

async function shopWithHistory(): Promise<Person> {
  const say = async (text: string) => {
    await desk.intake.take([desk.comment('小辉辉的号', text, { userId: 'dy-998877' })])
    desk.intake.settle()
    for (const { id } of desk.waiting()) desk.claims.accept(id, null)
  }
  await say('玉米两箱')
  await say('有大闸蟹没有')
  await say('电话 13812345678 文三路')
  await desk.say(['邻居', '小张的电话是13812345678，玉米一箱'])
  for (const { id } of desk.waiting()) desk.claims.accept(id, null)
  const order = desk.seen().orders[0]
  if (!order) throw new Error('no order')
  // An earlier number is as personal as the last one; its bytes lie about in the pages.
  for (let change = 0; change < 30; change += 1)
    desk.orders.setRecipient(order.id, { ...home, phone: change % 2 === 0 ? '13699998888' : '13899990000' })
  desk.orders.setRecipient(order.id, home)
  const id = desk.store.people.personOf(order.buyerId) ?? ''
  desk.buyers.edit({ id, name: '', note: '爱吃嫩的', tags: ['大闸蟹'] })
  desk.buyers.saveAddress({ id, addressId: null, recipient: { ...home, phone: '13699998888' } })
  desk.buyers.blacklist({ id, reason: '欠钱不还' })
  desk.panel.setMutes({
    words: [],
    users: [{ platform: 'test', userId: 'dy-998877', userName: '小辉辉的号' }],
  })
  return desk.buyers.get(id)
}

describe('deleting one buyer’s personal data', () => {
  it('leaves nothing of it in the file, and the books as they were', async () => {
    const person = await shopWithHistory()
    const books = () =>
      desk.seen().orders.map(({ number, totalFen, state, lines }) => ({ number, totalFen, state, lines }))
    const [before, figures] = [books(), desk.seen().show.show]
    const stock = desk.product('1')
    desk.shows.end()
    expect(await foundBy('13812345678')).toBe(2)
    for (const text of personal) expect([text, bytesOnDisk().includes(text)]).toEqual([text, true])

    expect(desk.erasing.erase(person.id)).toEqual({ orders: 1, comments: 3, swept: true })
    const bytes = bytesOnDisk()
    for (const text of personal) expect([text, bytes.includes(text)]).toEqual([text, false])
    expect([await foundBy('13812345678'), await foundBy('5678')]).toEqual([0, 0])
    for (const text of personal) expect([text, bytesOnDisk().includes(text)]).toEqual([text, false])
    expect(books()).toEqual(before)
    expect(desk.product('1')).toEqual(stock)
    expect(desk.seen().show.show).toMatchObject({
      orderCount: figures?.orderCount,
      revenueFen: figures?.revenueFen,
    })
    expect(desk.seen().orders[0]).toMatchObject({
      buyerName: '已删除',
      recipient: { name: '', phone: '', address: '' },
    })
    expect(desk.seen().panel.mutes.users).toEqual([])
    expect(JSON.stringify(desk.seen())).not.toContain('小辉辉的号')
  })

  it('keeps what the neighbour wrote, without the number', async () => {
    const person = await shopWithHistory()
    desk.shows.end()
    desk.erasing.erase(person.id)
    const texts = desk.chatLog
      .recent({ before: null, limit: 10 })
      .map(({ userName, text }) => [userName, text])
    expect(texts).toEqual([
      ['已删除', ''],
      ['已删除', ''],
      ['已删除', ''],
      ['邻居', '小张的电话是***********，玉米一箱'],
    ])
  })

  it('forgets them: the card is gone, and who comes again is a new buyer', async () => {
    const person = await shopWithHistory()
    desk.shows.end()
    desk.erasing.erase(person.id)
    expect(refusalOf(() => desk.buyers.get(person.id))).toBe('not_found')
    expect(refusalOf(() => desk.erasing.erase(person.id))).toBe('not_found')
    desk.shows.start('第二场')
    await desk.intake.take([desk.comment('小辉辉的号', '玉米一箱', { userId: 'dy-998877' })])
    desk.intake.settle()
    for (const { id } of desk.waiting()) desk.claims.accept(id, null)
    expect(desk.seen().orders).toMatchObject([{ buyerName: '小辉辉的号', recipient: { phone: '' } }])
    expect(desk.seen().orders[0]?.buyerId).not.toBe(person.orders[0]?.buyerId)
  })

  it('takes all accounts of the person, and whoever has no id on their platform by name', async () => {
    await desk.intake.take([
      desk.comment('没有号的', '玉米一箱', { userId: '', platform: 'douyin' }),
      desk.comment('别人', '玉米一箱', { userId: '', platform: 'douyin' }),
    ])
    await desk.say(['另一个号', '玉米一箱'])
    for (const { id } of desk.waiting()) desk.claims.accept(id, null)
    const id = (name: string) =>
      desk.store.people.personOf(
        desk.seen().orders.find(({ buyerName }) => buyerName === name)?.buyerId ?? '',
      ) ?? ''
    const joined = desk.buyers.join({ id: id('没有号的'), otherId: id('另一个号') })
    desk.shows.end()
    expect(desk.erasing.erase(joined.id)).toMatchObject({ orders: 2, comments: 2 })
    expect(desk.seen().orders.map(({ buyerName }) => buyerName)).toEqual(['已删除', '别人', '已删除'])
    expect(bytesOnDisk()).not.toContain('没有号的')
    expect(desk.seen().orders.reduce((sum, { totalFen }) => sum + totalFen, 0)).toBe(7500)
  })

  it('waits until the show is over: the file is written anew', async () => {
    const person = await shopWithHistory()
    expect(refusalOf(() => desk.erasing.erase(person.id))).toBe('erase_while_live')
    expect(bytesOnDisk()).toContain('13812345678')
  })
})
