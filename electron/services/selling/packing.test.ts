import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corn, eggs, openDesk, type Desk } from '../test-support/desk'

const zhang = { name: '张三', phone: '138 0000 1111', address: '山东省菏泽市曹县孙庄村1号' }

describe('packing', () => {
  let desk: Desk
  let showId: string
  beforeEach(async () => {
    desk = openDesk()
    desk.products.add(corn, 300)
    desk.products.add(eggs, 50)
    showId = desk.shows.start('晚场').id
    await desk.say(['甲', '玉米一箱 鸡蛋一盒'], ['乙', '鸡蛋两盒'], ['丙', '鸡蛋一盒'])
    desk.claims.acceptAllCertain()
  })
  afterEach(() => desk.close())

  const order = (name: string) => {
    const found = desk.orders.list(showId).find(({ buyerName }) => buyerName === name)
    if (!found) throw new Error(`no order of ${name}`)
    return found
  }
  const parcels = () => desk.packing.parcels(showId)

  it('makes one parcel a buyer when the show ends, without what was cancelled', () => {
    desk.orders.setLineQuantity(order('丙').lines[0]?.id ?? '', 0)
    expect(parcels()).toEqual([])
    desk.shows.end()
    expect(parcels()).toMatchObject([
      { number: 'P261123-0001', buyerName: '甲', totalFen: 6100, orderNumbers: ['20261123-0001'] },
      { number: 'P261123-0002', buyerName: '乙', totalFen: 7200 },
    ])
    expect(parcels().every(({ number }) => /^[A-Z0-9-]+$/.test(number))).toBe(true)
  })

  it('merges two buyers who turn out to be one person, and keeps the number', () => {
    desk.shows.end()
    const before = parcels()
    desk.orders.setRecipient(order('甲').id, zhang)
    desk.orders.setRecipient(order('丙').id, { ...zhang, phone: '+86 13800001111', address: '' })
    expect(parcels()).toMatchObject([
      {
        id: before[0]?.id,
        number: 'P261123-0001',
        buyerName: '甲 / 丙',
        recipient: zhang,
        totalFen: 9700,
        lines: [{ name: '甜玉米' }, { name: '土鸡蛋', quantity: 2, amountFen: 7200 }],
      },
      { number: 'P261123-0002', buyerName: '乙' },
    ])
    desk.orders.setRecipient(order('丙').id, { ...zhang, phone: '13911112222' })
    // The number that was free for a while is not given to anybody else.
    expect(parcels().map(({ number }) => number)).toEqual(['P261123-0001', 'P261123-0002', 'P261123-0004'])
  })

  it('prints what the orders say now, with the shop on it', async () => {
    desk.settings.change({ shopName: '小李农家', thankYou: '谢谢' })
    await expect(desk.packing.makeSlips({ showId, parcelIds: null, hidePrices: true })).rejects.toMatchObject(
      {
        code: 'no_parcels',
      },
    )
    desk.shows.end()
    desk.orders.setRecipient(order('乙').id, zhang)
    expect(await desk.packing.makeSlips({ showId, parcelIds: null, hidePrices: true })).toMatchObject({
      parcels: 3,
    })
    const [printed] = desk.outside.printed
    expect(printed?.options).toMatchObject({
      hidePrices: true,
      shopName: '小李农家',
      thankYou: '谢谢',
      showTitle: '晚场',
    })
    expect(printed?.parcels[1]).toMatchObject({ buyerName: '乙', recipient: zhang })
    const second = parcels()[1]?.id ?? ''
    expect(await desk.packing.makeSlips({ showId, parcelIds: [second], hidePrices: false })).toMatchObject({
      parcels: 1,
    })
  })

  it('has the address of a buyer who comes back', async () => {
    desk.orders.setRecipient(order('甲').id, zhang)
    desk.shows.end()
    desk.shows.start('')
    await desk.say(['甲', '鸡蛋一盒'])
    desk.claims.acceptAllCertain()
    expect(desk.seen().orders).toMatchObject([{ buyerName: '甲', recipient: zhang }])
  })

  it('follows a quantity that is changed after the show', () => {
    desk.shows.end()
    desk.orders.setLineQuantity(order('乙').lines[0]?.id ?? '', 5)
    expect(desk.product('3')).toMatchObject({ available: 43, reserved: 7 })
    expect(parcels()[1]?.totalFen).toBe(18_000)
    expect(desk.seen().show.show?.revenueFen).toBe(18_000 + 6100 + 3600)
  })
})
