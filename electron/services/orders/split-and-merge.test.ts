import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

describe('splitting and merging orders', () => {
  let desk: Desk
  let showId: string
  beforeEach(async () => {
    desk = openDesk()
    desk.products.add(corn, 300)
    desk.products.add(eggs, 50)
    showId = desk.shows.start('晚场').id
    await desk.say(['甲', '玉米三箱 鸡蛋一盒'], ['乙', '玉米一箱'])
    desk.claims.acceptAllCertain()
  })
  afterEach(() => desk.close())

  const orders = (name: string) => desk.orders.list(showId).filter(({ buyerName }) => buyerName === name)
  const first = (name: string) => {
    const [order] = orders(name)
    if (!order) throw new Error(`no order of ${name}`)
    return order
  }
  const held = (id: string) =>
    desk.orders
      .list(showId)
      .find((order) => order.id === id)
      ?.lines.filter(({ quantity }) => quantity > 0)
      .map(({ name, quantity }) => [name, quantity])

  it('takes part of an order into a new one of the same buyer, and both hold what they say', () => {
    const order = first('甲')
    const made = desk.splitAndMerge.split({
      id: order.id,
      lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 10 }],
    })
    expect(made).toMatchObject({ buyerName: '甲', source: 'split' })
    expect(held(made.id)).toEqual([['甜玉米', 10]])
    expect(held(order.id)).toEqual([
      ['甜玉米', 20],
      ['土鸡蛋', 1],
    ])
  })

  it('brings the parts together again on one line, where product and price are the same', () => {
    const order = first('甲')
    const lines = [{ lineId: order.lines[0]?.id ?? '', quantity: 10 }]
    const made = desk.splitAndMerge.split({ id: order.id, lines })
    const merged = desk.splitAndMerge.merge({ into: order.id, from: [made.id, first('乙').id] })
    expect(held(order.id)).toEqual([
      ['甜玉米', 40],
      ['土鸡蛋', 1],
    ])
    expect(merged.totalFen).toBe(order.totalFen + 2_500)
    expect(first('乙').state).toBe('cancelled')
    desk.undoing.undo()
    expect(held(order.id)).toEqual([
      ['甜玉米', 20],
      ['土鸡蛋', 1],
    ])
    expect(held(made.id)).toEqual([['甜玉米', 10]])
  })

  it('keeps a line of its own for what was sold at another price', async () => {
    const [product] = desk.seen().products
    if (!product) throw new Error('no product')
    desk.products.edit(product.id, { ...corn, priceFen: 2_000 })
    await desk.say(['丙', '玉米一箱'])
    desk.claims.acceptAllCertain()
    desk.splitAndMerge.merge({ into: first('乙').id, from: [first('丙').id] })
    expect(held(first('乙').id)).toEqual([
      ['甜玉米', 10],
      ['甜玉米', 10],
    ])
    expect(first('乙').totalFen).toBe(4_500)
  })

  it('leaves something in the order that is split', () => {
    const { id, lines } = first('乙')
    const all = [{ lineId: lines[0]?.id ?? '', quantity: 10 }]
    expect(refusalOf(() => desk.splitAndMerge.split({ id, lines: all }))).toBe('nothing_to_split')
  })
})
