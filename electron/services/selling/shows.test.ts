import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { State } from '@shared/contract/state'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

describe('a show', () => {
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
    desk.products.add(corn, 30)
    desk.products.add(eggs, 1)
  })
  afterEach(() => desk.close())

  it('is live once, and is the last one after it ended', () => {
    expect(refusalOf(() => desk.shows.end())).toBe('show_not_live')
    const { id } = desk.shows.start('晚场')
    expect(refusalOf(() => desk.shows.start('又一场'))).toBe('show_already_live')
    expect(desk.seen().show.show).toMatchObject({ id, title: '晚场', state: 'live', orderCount: 0 })
    desk.clock.time += 3_600_000
    expect(desk.shows.end()).toMatchObject({
      id,
      state: 'ended',
      endedAt: desk.clock.time,
      onAirProductId: null,
    })
    expect(desk.seen().show.show).toMatchObject({ id, state: 'ended' })
    expect(desk.card()).toBeNull()
    expect(desk.shows.list()).toHaveLength(1)
  })

  it('puts a product on air: the scene, then the card, and the card follows each sale down to sold out', async () => {
    desk.shows.start('')
    expect(await desk.shows.putOnAir(desk.product('1').id)).toEqual({ warning: null })
    expect(desk.outside.scenes).toEqual(['玉米'])
    expect(desk.card()).toEqual({
      ...{
        productName: '甜玉米',
        code: '1',
        priceFen: 2500,
        unit: '箱',
        left: 3,
        leftUnit: '箱',
        low: true,
        photoPath: null,
      },
    })
    await desk.say(['甲', '玉米两箱'], ['乙', '玉米五根'], ['丙', '玉米五根'])
    const [first, second, third] = desk.waiting().map(({ id }) => id)
    desk.claims.accept(first ?? '', null)
    expect(desk.card()).toMatchObject({ left: 1, leftUnit: '箱' })
    desk.claims.accept(second ?? '', null)
    expect(desk.card()).toMatchObject({ left: 5, leftUnit: '根' })
    desk.claims.accept(third ?? '', null)
    expect(desk.card()).toMatchObject({ left: 0, leftUnit: '箱' })
    desk.claims.undo(third ?? '')
    expect(desk.card()).toMatchObject({ left: 5, leftUnit: '根' })
    desk.products.edit(desk.product('1').id, { ...corn, priceFen: 1990 })
    expect(desk.card()).toMatchObject({ priceFen: 1990 })
    const cards = desk.outside.cards.length
    desk.products.correctStock({ id: desk.product('3').id, available: 9, reason: '' })
    expect(desk.outside.cards).toHaveLength(cards)
  })

  it('shows a product by its own transition, and marks the moment it goes on air', async () => {
    desk.shows.start('')
    const fade = { name: 'Fade', durationMs: 800 }
    desk.products.edit(desk.product('1').id, { ...corn, transition: fade })
    await desk.shows.putOnAir(desk.product('1').id)
    desk.products.edit(desk.product('1').id, corn)
    await desk.shows.putOnAir(desk.product('1').id)
    await desk.shows.putOnAir(desk.product('3').id)
    expect(desk.outside.transitions).toEqual([fade, null])
    expect(desk.outside.moments).toEqual(['甜玉米', '甜玉米', '土鸡蛋'])
    // The program was started again: the list of the recording goes on.
    desk.shows.resume()
    expect(desk.outside.moments.at(-1)).toBe('土鸡蛋')
    expect(desk.outside.moments).toHaveLength(4)
  })

  it('keeps a product on air when the picture does not follow, and says why', async () => {
    desk.shows.start('')
    desk.outside.sceneFailure = 'obs_scene_missing'
    expect(await desk.shows.putOnAir(desk.product('1').id)).toEqual({ warning: 'obs_scene_missing' })
    expect(desk.seen().show.show?.onAirProductId).toBe(desk.product('1').id)
    expect(desk.card()?.code).toBe('1')
    expect(await desk.shows.putOnAir(desk.product('3').id)).toEqual({ warning: null })
    expect(desk.outside.scenes).toEqual(['玉米'])
  })

  it('takes a product off air by hand, and when it is archived', async () => {
    desk.shows.start('')
    await desk.shows.putOnAir(desk.product('1').id)
    desk.shows.takeOffAir()
    expect(desk.card()).toBeNull()
    expect(desk.seen().show.show).toMatchObject({
      onAirProductId: null,
      lastOnAirProductId: desk.product('1').id,
    })
    await desk.shows.putOnAir(desk.product('1').id)
    const { id } = desk.products.setArchived(desk.product('1').id, true)
    expect(desk.card()).toBeNull()
    expect(desk.seen().show.show?.onAirProductId).toBeNull()
    await expect(desk.shows.putOnAir(id)).rejects.toMatchObject({ code: 'product_archived' })
  })

  it('after the window is opened again it still knows which product was on air last, and the next show does not', async () => {
    desk.shows.start('')
    await desk.shows.putOnAir(desk.product('3').id)
    desk.shows.takeOffAir()
    const again = desk.afterPowerCut()
    expect(again.seen().show.show?.lastOnAirProductId).toBe(desk.product('3').id)
    again.shows.end()
    again.shows.start('')
    expect(again.seen().show.show?.lastOnAirProductId).toBeNull()
    again.close()
  })

  it('comes back after a power cut: the show, the product on air, the tray, the orders', async () => {
    desk.settings.change({ shopName: '小李农家' })
    desk.shows.start('晚场')
    await desk.shows.putOnAir(desk.product('1').id)
    await desk.say(['甲', '玉米一箱'], ['乙', '玉米一箱'])
    desk.claims.accept(desk.waiting()[0]?.id ?? '', null)
    const again = desk.afterPowerCut()
    // Rates are of now, and what is undone was done since the start.
    const lasting = (seen: State) => ({ ...seen, chat: null, undo: null })
    expect(lasting(again.seen())).toEqual(lasting(desk.seen()))
    expect(again.seen().settings).toMatchObject({
      shopName: '小李农家',
      language: 'zh-CN',
      ingestPort: 17_817,
      breakScene: '休息',
    })
    expect(again.card()).toMatchObject({ productName: '甜玉米', left: 2 })
    again.close()
  })

  it('starts with an empty tray and no orders, and leaves the claims of the one before alone', async () => {
    desk.shows.start('')
    await desk.say(['甲', '玉米一箱'], ['乙', '玉米一箱'])
    const [accepted, left] = desk.waiting().map(({ id }) => id)
    desk.claims.accept(accepted ?? '', null)
    desk.shows.end()
    desk.shows.start('')
    expect(desk.seen()).toMatchObject({ claims: [], orders: [], show: { show: { revenueFen: 0 } } })
    expect(refusalOf(() => desk.claims.accept(left ?? '', null))).toBe('show_not_live')
    expect(refusalOf(() => desk.claims.undo(accepted ?? ''))).toBe('show_not_live')
    await desk.say(['丙', '玉米一箱'])
    desk.claims.acceptAllCertain()
    expect(desk.seen().orders).toMatchObject([{ number: '20261123-0002' }])
  })
})
