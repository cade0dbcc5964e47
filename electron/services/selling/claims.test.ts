import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

describe('the tray', () => {
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
    desk.products.add(corn, 50)
    desk.products.add(eggs, 3)
    desk.shows.start('晚场')
  })
  afterEach(() => desk.close())

  const only = () => {
    const [claim] = desk.waiting()
    if (!claim) throw new Error('the tray is empty')
    return claim
  }
  const orders = () => desk.seen().orders
  const lineOf = (name: string) => orders().find(({ buyerName }) => buyerName === name)?.lines[0]

  it('shows what a comment asks for and makes an order of it when the host accepts', async () => {
    await desk.say(['小李', '鸡蛋两盒'])
    expect(only()).toMatchObject({
      userName: '小李',
      quantity: 2,
      unit: '盒',
      intent: 'buy',
      state: 'waiting',
    })
    const accepted = desk.claims.accept(only().id, null)
    expect(accepted).toMatchObject({ state: 'accepted', orderId: orders()[0]?.id })
    expect(orders()).toMatchObject([{ number: '20261123-0001', totalFen: 7200, state: 'claimed' }])
    expect(desk.product('3')).toMatchObject({ available: 1, reserved: 2 })
    expect(desk.seen().show.show).toMatchObject({ orderCount: 1, revenueFen: 7200, upliftFen: 1200 })
  })

  it('sells the last one once', async () => {
    desk.products.correctStock({ id: desk.product('3').id, available: 1, reason: '' })
    await desk.say(['甲', '鸡蛋一盒'], ['乙', '鸡蛋一盒'])
    const [first, second] = desk.waiting()
    desk.claims.accept(first?.id ?? '', null)
    expect(refusalOf(() => desk.claims.accept(second?.id ?? '', null))).toBe('out_of_stock')
    expect(orders()).toHaveLength(1)
    expect(desk.product('3')).toMatchObject({ available: 0, reserved: 1 })
  })

  it('refuses a claim that was decided already', async () => {
    await desk.say(['甲', '鸡蛋一盒'])
    const { id } = only()
    desk.claims.accept(id, null)
    expect(refusalOf(() => desk.claims.accept(id, null))).toBe('claim_already_decided')
    expect(refusalOf(() => desk.claims.reject(id))).toBe('claim_already_decided')
    expect(desk.product('3').reserved).toBe(1)
  })

  it('adds a second purchase to the line of the first, and keeps a new price on a line of its own', async () => {
    const buy = async (text: string) => {
      await desk.say(['甲', text])
      desk.claims.accept(only().id, null)
    }
    await buy('玉米一箱')
    await buy('玉米一箱')
    expect(orders()[0]?.lines).toMatchObject([{ quantity: 20, amountFen: 5000 }])
    desk.products.edit(desk.product('1').id, { ...corn, priceFen: 2000 })
    await buy('玉米一箱')
    expect(orders()[0]).toMatchObject({ totalFen: 7000, lines: [{ quantity: 20 }, { quantity: 10 }] })
  })

  it('changes and cancels what the same buyer asked for before', async () => {
    await desk.say(['甲', '玉米一箱'])
    desk.claims.accept(only().id, null)
    await desk.say(['甲', '玉米改成3箱'])
    desk.claims.accept(only().id, null)
    expect(lineOf('甲')?.quantity).toBe(30)
    await desk.say(['甲', '玉米取消'])
    desk.claims.accept(only().id, null)
    expect(orders()).toMatchObject([{ state: 'cancelled', totalFen: 0 }])
    expect(desk.product('1')).toMatchObject({ available: 50, reserved: 0 })
    expect(desk.seen().show.show?.orderCount).toBe(0)
  })

  it('says that there is nothing to change where the buyer has bought nothing', async () => {
    await desk.say(['甲', '玉米取消'])
    expect(refusalOf(() => desk.claims.accept(only().id, null))).toBe('no_such_order_line')
    expect(orders()).toEqual([])
  })

  it('accepts an edited claim as edited, and undoes it to what was asked', async () => {
    await desk.say(['甲', '鸡蛋两盒'])
    const { id } = only()
    const corns = desk.product('1').id
    expect(desk.claims.accept(id, { productId: corns, quantity: 5 })).toMatchObject({
      productId: corns,
      quantity: 5,
    })
    expect(lineOf('甲')).toMatchObject({ name: '甜玉米', quantity: 5, amountFen: 1250 })
    expect(desk.claims.undo(id)).toMatchObject({
      productId: desk.product('3').id,
      quantity: 2,
      state: 'waiting',
    })
    expect(desk.product('1')).toMatchObject({ available: 50, reserved: 0 })
  })

  it('undoes one of two purchases and leaves the other', async () => {
    await desk.say(['甲', '玉米一箱'], ['甲', '玉米两箱'])
    const [first, second] = desk.waiting()
    desk.claims.accept(first?.id ?? '', null)
    desk.claims.accept(second?.id ?? '', null)
    desk.claims.undo(second?.id ?? '')
    expect(lineOf('甲')?.quantity).toBe(10)
    desk.claims.accept(second?.id ?? '', null)
    desk.claims.undo(first?.id ?? '')
    expect(lineOf('甲')?.quantity).toBe(20)
  })

  it('refuses an undo that would leave less than nothing, or needs stock that is gone', async () => {
    await desk.say(['甲', '鸡蛋三盒'], ['甲', '鸡蛋取消'], ['乙', '鸡蛋三盒'])
    const [buy, cancel, other] = desk.waiting().map(({ id }) => id)
    desk.claims.accept(buy ?? '', null)
    desk.claims.accept(cancel ?? '', null)
    expect(refusalOf(() => desk.claims.undo(buy ?? ''))).toBe('claim_cannot_undo')
    desk.claims.accept(other ?? '', null)
    expect(refusalOf(() => desk.claims.undo(cancel ?? ''))).toBe('claim_cannot_undo')
    expect(desk.product('3')).toMatchObject({ available: 0, reserved: 3 })
  })

  it('puts a rejected claim back when the rejection is undone', async () => {
    await desk.say(['甲', '鸡蛋一盒'])
    const { id } = only()
    desk.claims.reject(id)
    expect(desk.waiting()).toEqual([])
    desk.claims.undo(id)
    expect(only().id).toBe(id)
  })

  it('accepts all that are certain and says what kept the others', async () => {
    await desk.say(['甲', '鸡蛋两盒'], ['乙', '鸡蛋两盒'], ['丙', '鸡蛋一盒'], ['丁', '鸡蛋取消'])
    expect(desk.waiting().every(({ confidence }) => confidence === 'certain')).toBe(true)
    expect(desk.claims.acceptAllCertain()).toEqual({ accepted: 2, left: 2 })
    expect(desk.waiting()).toMatchObject([
      { userName: '乙', problem: 'out_of_stock' },
      { userName: '丁', problem: 'nothing_to_change' },
    ])
    // Numbers run without a gap although one acceptance in between failed.
    expect(orders().map(({ number }) => number)).toEqual(['20261123-0001', '20261123-0002'])
  })

  it('accepts certain claims by itself when the host wants that', async () => {
    desk.settings.change({ acceptCertainClaims: true })
    await desk.say(['甲', '鸡蛋两盒'], ['乙', '鸡蛋两盒'])
    expect(orders()).toMatchObject([{ buyerName: '甲', totalFen: 7200 }])
    expect(desk.waiting()).toMatchObject([{ userName: '乙', problem: 'out_of_stock' }])
  })

  it('keeps a claim on an archived product in the tray', async () => {
    await desk.say(['甲', '鸡蛋两盒'])
    desk.products.setArchived(desk.product('3').id, true)
    expect(refusalOf(() => desk.claims.accept(only().id, null))).toBe('product_archived')
    desk.claims.acceptAllCertain()
    expect(only().problem).toBe('product_archived')
  })

  it('makes a claim by hand of a comment that only a person understands', async () => {
    await desk.say(['甲', '老样子'])
    const [comment] = desk.chatLog.recent({ before: null, limit: 1 })
    const eggsId = desk.product('3').id
    const claim = desk.claims.makeFromComment({ seq: comment?.seq ?? 0, productId: eggsId, quantity: 2 })
    expect(claim).toMatchObject({ userName: '甲', quantity: 2, state: 'waiting', confidence: 'certain' })
    const again = desk.claims.makeFromComment({ seq: comment?.seq ?? 0, productId: eggsId, quantity: 3 })
    expect(again).toMatchObject({ id: claim.id, quantity: 3 })
    desk.claims.accept(claim.id, null)
    expect(lineOf('甲')?.quantity).toBe(3)
  })

  it('keeps the last fifty decisions in sight', async () => {
    await desk.say(...Array.from({ length: 60 }, (_, n): [string, string] => [`买家${n}`, '玉米一箱']))
    const ids = desk.waiting().map(({ id }) => id)
    for (const id of ids) desk.claims.reject(id)
    expect(desk.seen().claims.map(({ id }) => id)).toEqual(ids.slice(10))
    desk.claims.undo(ids[59] ?? '')
    expect(desk.seen().claims.filter(({ state }) => state === 'rejected')).toHaveLength(50)
  })

  it('knows two buyers of one name apart where the platform gives ids, and takes a name where it gives none', async () => {
    const say = (userId: string, userName: string) =>
      desk.intake.take([desk.comment(userName, '玉米一箱', { userId })])
    await Promise.all([say('1', '小王'), say('2', '小王'), say('', '小王'), say('', '小赵')])
    desk.intake.settle()
    desk.claims.acceptAllCertain()
    expect(orders()).toHaveLength(4)
  })
})
