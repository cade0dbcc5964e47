import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BuyerSearch, Person } from '@shared/contract/buyers'
import type { Order } from '@shared/contract/orders'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

const everybody: BuyerSearch = { query: '', tag: null, blacklistedOnly: false, sort: 'last' }
const home = { name: '张晓辉', phone: '13800001234', address: '浙江省杭州市西湖区文三路1号' }

describe('buyers', () => {
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
    desk.products.add(corn, 500)
    desk.products.add(eggs, 50)
    desk.shows.start('晚场')
  })
  afterEach(() => desk.close())

  /** Says it, and accepts all that wait. */
  async function buy(userName: string, text = '玉米一箱', platform = 'test'): Promise<Order> {
    await desk.intake.take([desk.comment(userName, text, { platform })])
    desk.intake.settle()
    for (const { id } of desk.waiting()) desk.claims.accept(id, null)
    const order = desk.seen().orders.find((one) => one.buyerName === userName && one.platform === platform)
    if (!order) throw new Error(`${userName} has no order`)
    return order
  }
  async function found(query: string, more: Partial<BuyerSearch> = {}): Promise<string[]> {
    const { rows } = await desk.buyers.find({ ...everybody, ...more, query, offset: 0, limit: 50 })
    return rows.map(({ name }) => name)
  }
  const personOf = (order: Order): Person => {
    const id = desk.store.people.personOf(order.buyerId)
    return desk.buyers.get(id ?? '')
  }

  it('are found by name, pinyin, initials, the tail of a phone, address, account and tag', async () => {
    const order = await buy('小辉辉')
    await buy('曾小贤')
    desk.orders.setRecipient(order.id, home)
    const { id } = personOf(order)
    desk.buyers.edit({ id, name: '', note: '', tags: ['老客户'] })
    for (const word of [
      '张晓',
      'zxh',
      'zhangxiao',
      'ZXH',
      '1234',
      '138 1234',
      '文三路',
      '辉辉',
      'xhh',
      '老客',
    ])
      expect([word, await found(word)]).toEqual([word, ['张晓辉']])
    expect(await found('zxh 文三路')).toEqual(['张晓辉'])
    expect(await found('zxh 老客户 0000')).toEqual([])
    expect(await found('zengxiao')).toEqual(['曾小贤'])
    expect(await found('zxx')).toEqual(['曾小贤'])
    expect(await found('100%')).toEqual([])
    expect(await found('', { tag: '老客户' })).toEqual(['张晓辉'])
    expect(await found('', { sort: 'value' })).toHaveLength(2)
  })

  it('a returning buyer’s address is on the next order; the one chosen by the host rather than the last', async () => {
    const first = await buy('甲')
    desk.orders.setRecipient(first.id, home)
    desk.shows.end()
    desk.shows.start('第二场')
    const second = await buy('甲')
    expect(second.recipient).toEqual(home)
    const mother = { ...home, name: '张妈妈', address: '浙江省绍兴市越城区2号' }
    desk.orders.setRecipient(second.id, mother)
    const person = personOf(second)
    expect(person.addresses).toMatchObject([{ name: '张妈妈', isNext: true }, { name: '张晓辉' }])
    const [, at] = person.addresses
    desk.buyers.setDefaultAddress({ id: person.id, addressId: at?.id ?? 0 })
    desk.shows.end()
    desk.shows.start('第三场')
    expect((await buy('甲')).recipient).toEqual(home)
  })

  it('an address that is typed bit by bit, and mended, is one', async () => {
    const order = await buy('甲')
    for (const recipient of [
      { name: '张晓辉', phone: '', address: '' },
      { name: '张晓辉', phone: '1380000123', address: '' },
      { name: '张晓辉', phone: '13800001234', address: '' },
      { name: '张晓辉', phone: '13800001234', address: '杭州' },
      home,
    ])
      desk.orders.setRecipient(order.id, recipient)
    expect(personOf(order).addresses).toMatchObject([home])
    desk.orders.setRecipient(order.id, { name: '', phone: '', address: '' })
    expect(personOf(order).addresses).toEqual([])
  })

  it('what the host wrote on the card stays, whatever the orders say', async () => {
    const order = await buy('甲')
    const { id } = personOf(order)
    desk.buyers.saveAddress({ id, addressId: null, recipient: home })
    desk.orders.setRecipient(order.id, { ...home, name: '李四' })
    expect(desk.buyers.get(id).addresses.map(({ name }) => name)).toEqual(['李四', '张晓辉'])
    const [, mine] = desk.buyers.get(id).addresses
    desk.buyers.saveAddress({ id, addressId: mine?.id ?? 0, recipient: { ...home, address: '别处' } })
    expect(desk.buyers.get(id).addresses.map(({ address }) => address)).toEqual(['别处', home.address])
    desk.buyers.removeAddress({ id, addressId: mine?.id ?? 0 })
    expect(desk.buyers.get(id).addresses).toHaveLength(1)
  })

  it('two accounts with the same phone and name are one person; with the phone alone they are offered', async () => {
    const one = await buy('抖音号', '玉米一箱', 'douyin')
    const other = await buy('快手号', '玉米两箱', 'kuaishou')
    const third = await buy('邻居', '玉米三箱', 'weixin')
    desk.orders.setRecipient(one.id, home)
    desk.orders.setRecipient(other.id, { ...home, phone: '+86 138-0000-1234', address: '别处' })
    desk.orders.setRecipient(third.id, { ...home, name: '王五' })
    const person = personOf(other)
    expect(person).toMatchObject({ orderCount: 2, claimedFen: 7500, lookalikes: [{ name: '王五' }] })
    expect(person.accounts.map(({ userName }) => userName).sort()).toEqual(['快手号', '抖音号'])
    expect(person.orders.map(({ id }) => id)).toEqual([other.id, one.id])
    desk.orders.setRecipient(other.id, home)
    expect(desk.buyers.get(person.id).addresses).toMatchObject([home])
    expect(personOf(one).id).toBe(person.id)

    desk.buyers.keepApart({ id: person.id, otherId: personOf(third).id })
    expect(desk.buyers.get(person.id).lookalikes).toEqual([])
    const joined = desk.buyers.join({ id: personOf(third).id, otherId: person.id })
    expect(joined).toMatchObject({ id: person.id, orderCount: 3, claimedFen: 15_000 })
  })

  it('one that was split off stays apart, with what was written of it before', async () => {
    const one = await buy('甲', '玉米一箱', 'douyin')
    const other = await buy('乙', '玉米两箱', 'kuaishou')
    desk.orders.setRecipient(one.id, home)
    desk.buyers.edit({ id: personOf(one).id, name: '', note: '爱吃嫩的', tags: ['嫩'] })
    desk.buyers.edit({ id: personOf(other).id, name: '', note: '要老的', tags: ['老'] })
    desk.orders.setRecipient(other.id, { ...home, address: '别处' })
    expect(personOf(other)).toMatchObject({ note: '爱吃嫩的\n要老的', tags: ['嫩', '老'] })

    desk.buyers.split({ accountId: other.buyerId })
    expect(personOf(other)).toMatchObject({ note: '要老的', tags: ['老'], claimedFen: 5000, lookalikes: [] })
    expect(personOf(other).addresses).toMatchObject([{ address: '别处' }])
    expect(personOf(one)).toMatchObject({ claimedFen: 2500 })
    desk.orders.setRecipient(other.id, home)
    expect(personOf(other).id).not.toBe(personOf(one).id)
  })

  it('when the account it all began with is split off, the others keep what was written', async () => {
    const one = await buy('甲', '玉米一箱', 'douyin')
    const other = await buy('乙', '玉米两箱', 'kuaishou')
    const joined = desk.buyers.join({ id: personOf(one).id, otherId: personOf(other).id })
    desk.buyers.edit({ id: joined.id, name: '张老板', note: '批发', tags: ['批发'] })
    const rest = desk.buyers.split({ accountId: one.buyerId })
    expect(rest).toMatchObject({ name: '张老板', note: '批发', tags: ['批发'], claimedFen: 5000 })
    expect(personOf(one)).toMatchObject({ name: '张老板', claimedFen: 2500 })
  })

  it('a blacklisted buyer’s claims are left in the tray, which says so; by hand they can be accepted', async () => {
    const order = await buy('甲')
    const { id } = personOf(order)
    desk.settings.change({ acceptCertainClaims: true })
    await desk.say(['甲', '改成玉米3箱'])
    desk.buyers.blacklist({ id, reason: '拍了不付' })
    await desk.say(['甲', '玉米一箱'], ['乙', '玉米一箱'])
    const left = desk.waiting().filter(({ userName }) => userName === '甲')
    expect(left.at(-1)).toMatchObject({ problem: 'buyer_blacklisted' })
    expect(desk.waiting().some(({ userName }) => userName === '乙')).toBe(false)
    const { accepted } = desk.claims.acceptAllCertain()
    expect(accepted).toBe(0)
    expect(await found('', { blacklistedOnly: true })).toEqual(['甲'])
    expect(desk.chatLog.buyer({ platform: 'test', userId: '甲' }).person).toMatchObject({
      blacklisting: { reason: '拍了不付' },
    })

    desk.claims.accept(left.at(-1)?.id ?? '', null)
    expect(desk.seen().orders.find((one) => one.id === order.id)?.lines[0]?.quantity).toBeGreaterThan(10)
    await desk.say(['甲', '玉米两箱'])
    expect(desk.waiting().at(-1)).toMatchObject({ userName: '甲', problem: 'buyer_blacklisted' })
    desk.buyers.blacklist({ id, reason: null })
    expect(desk.waiting().at(-1)).toMatchObject({ userName: '甲', problem: null })
    expect(desk.claims.acceptAllCertain().accepted).toBeGreaterThan(0)
  })

  it('whoever is joined to somebody on the blacklist is on it too, and stays there', async () => {
    const one = await buy('甲', '玉米一箱', 'douyin')
    const other = await buy('乙', '玉米两箱', 'kuaishou')
    desk.buyers.blacklist({ id: personOf(other).id, reason: '退货太多' })
    const joined = desk.buyers.join({ id: personOf(one).id, otherId: personOf(other).id })
    expect(joined.blacklisting?.reason).toBe('退货太多')
    desk.buyers.split({ accountId: other.buyerId })
    expect(personOf(one).blacklisted && personOf(other).blacklisted).toBe(true)
    expect(refusalOf(() => desk.buyers.get('nobody'))).toBe('not_found')
  })
})
