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
    const request = {
      kind: 'packingSlip',
      showId,
      parcelIds: null,
      paper: '100x150',
      perSheet: 1,
      hidePrices: true,
      reprint: false,
      onePerFile: false,
      printer: '标签机',
    } as const
    await expect(desk.documents.make(request)).rejects.toMatchObject({ code: 'no_parcels' })
    desk.shows.end()
    desk.orders.setRecipient(order('乙').id, zhang)
    const paper = { ...desk.settings.current().paper, offsets: [{ printer: '标签机', x: 12, y: -5 }] }
    desk.settings.change({ paper })
    await desk.documents.make(request)
    const second = parcels()[1]?.id ?? ''
    await desk.documents.make({ ...request, parcelIds: [second], printer: null })
    const [all, one] = desk.outside.printed
    expect(all?.look).toMatchObject({
      hidePrices: true,
      shopName: '小李农家',
      thankYou: '谢谢',
      showTitle: '晚场',
      offset: { x: 12, y: -5 },
    })
    expect(one?.look.offset).toEqual({ x: 0, y: 0 })
    expect(one?.content).toMatchObject({ parcels: [{ buyerName: '乙', recipient: zhang }] })
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

  describe('deals out what is too heavy for one parcel', () => {
    const limit = (maxGrams: number | null) =>
      desk.settings.change({ parcelRules: { maxGrams, maxMillilitres: null, frozenApart: true } })
    beforeEach(() => {
      desk.products.setTerms({ id: desk.product('1').id, weightGrams: 3000, lowStock: null, parts: [] })
      desk.products.setTerms({ id: desk.product('3').id, weightGrams: 2000, lowStock: null, parts: [] })
    })

    it('with all of it in the parcels together, to the piece and the fen, and numbers that stay', () => {
      limit(4000)
      desk.shows.end()
      const before = parcels()
      expect(before).toMatchObject([
        {
          number: 'P261123-0001',
          part: 1,
          parts: 2,
          weightGrams: 3000,
          lines: [{ name: '甜玉米', quantity: 10 }],
        },
        { number: 'P261123-0002', part: 2, parts: 2, weightGrams: 2000, totalFen: 3600 },
        { number: 'P261123-0003', part: 1, parts: 1, weightGrams: 4000 },
        { number: 'P261123-0004', parts: 1 },
      ])
      desk.orders.setLineQuantity(order('乙').lines[0]?.id ?? '', 5)
      const after = parcels().filter(({ buyerName }) => buyerName === '乙')
      expect(after.map(({ number }) => number)).toEqual(['P261123-0003', 'P261123-0005', 'P261123-0006'])
      expect(after.reduce((sum, { totalFen }) => sum + totalFen, 0)).toBe(order('乙').totalFen)
      expect(after.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(5)
      // What was not changed is as it was: its label may be on the box already.
      expect(parcels().slice(0, 2)).toEqual(before.slice(0, 2))
    })

    it('and leaves it alone when the rules change, until it is dealt out anew', () => {
      desk.shows.end()
      limit(4000)
      expect(parcels()).toHaveLength(3)
      expect(desk.packing.dealAgain(showId)).toHaveLength(4)
      limit(null)
      expect(parcels()).toHaveLength(4)
      expect(desk.packing.dealAgain(showId).map(({ number }) => number)).toEqual([
        'P261123-0001',
        'P261123-0002',
        'P261123-0003',
      ])
    })

    it('frozen goods apart', () => {
      const packing = { volumeMillilitres: 0, shelfPlace: '冰柜', cold: 'frozen' } as const
      desk.products.setPacking({ id: desk.product('3').id, ...packing })
      desk.shows.end()
      expect(parcels().slice(0, 2)).toMatchObject([
        { buyerName: '甲', cold: 'none', lines: [{ name: '甜玉米' }] },
        { buyerName: '甲', cold: 'frozen', lines: [{ name: '土鸡蛋', shelfPlace: '冰柜' }] },
      ])
    })
  })

  it('sends what is left of earlier shows along, and takes it out again with its old number', async () => {
    desk.shows.end()
    const old = parcels()
    desk.clock.time += 86_400_000
    const next = desk.shows.start('第二晚').id
    await desk.say(['甲', '鸡蛋两盒'])
    desk.claims.acceptAllCertain()
    desk.shows.end()
    expect(desk.packing.carried(next)).toEqual({ waiting: 1, carried: 0 })
    const together = desk.packing.carryOver(next, true)
    expect(together).toMatchObject([
      { buyerName: '甲', orderNumbers: ['20261123-0001', '20261124-0001'], totalFen: 6100 + 7200 },
    ])
    expect(desk.packing.carried(next)).toEqual({ waiting: 0, carried: 1 })
    expect(parcels().map(({ buyerName }) => buyerName)).toEqual(['乙', '丙'])
    expect(desk.packing.carryOver(next, false)).toMatchObject([{ orderNumbers: ['20261124-0001'] }])
    expect(parcels()).toEqual(old)
  })
})
