import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultOverlaySettings, type OverlayKind } from '@shared/contract/control-room/overlays'
import { boxOf } from '@shared/domain/overlays/places'
import { corn, type Desk, eggs, openDesk } from '../test-support/desk'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => {
  vi.useRealTimers()
  desk.close()
})

/** Twelve boxes of corn, on air in a live show. */
async function putCornOnAir(): Promise<void> {
  desk.products.add(corn, 120)
  desk.products.add(eggs, 50)
  desk.shows.start('')
  await desk.shows.putOnAir(desk.product('1').id)
}

async function sell(buyer: string, words: string): Promise<string> {
  await desk.say([buyer, words])
  const id = desk.waiting().at(-1)?.id ?? ''
  desk.claims.accept(id, null)
  return id
}

const wanted = (kind: OverlayKind) => desk.outside.wanted.at(-1)?.[kind]
const contentOf = (kind: OverlayKind) => wanted(kind)?.picture?.content ?? null
const state = () => desk.seen().overlays

describe('what the overlays say', () => {
  test('the stock bar says what is left, and what part that is of what there was', async () => {
    await putCornOnAir()
    desk.overlays.setShown('stockBar', true)
    expect(contentOf('stockBar')).toMatchObject({ productName: '甜玉米', left: 12, leftUnit: '箱', part: 1 })
    await sell('张三', '来3箱玉米')
    expect(contentOf('stockBar')).toMatchObject({ left: 9, leftUnit: '箱', part: 0.75 })
    expect(contentOf('card')).toMatchObject({ card: { left: 9 } })
  })

  test('in the next show the stock bar is full again: what was sold before is no part of today', async () => {
    await putCornOnAir()
    desk.overlays.setShown('stockBar', true)
    await sell('张三', '来6箱玉米')
    desk.shows.end()
    desk.shows.start('')
    await desk.shows.putOnAir(desk.product('1').id)
    expect(contentOf('stockBar')).toMatchObject({ left: 6, part: 1 })
    await sell('张三', '来3箱玉米')
    expect(contentOf('stockBar')).toMatchObject({ left: 3, part: 0.5 })
  })

  test('the ticker says who ordered last, the newest below, by masked names, and forgets what was undone', async () => {
    await putCornOnAir()
    desk.overlays.setShown('ticker', true)
    expect(contentOf('ticker')).toBeNull()
    expect(state().standing.ticker).toBe('empty')
    for (const buyer of ['张三', '李大姐', '王小明', '赵']) {
      await sell(buyer, '来1箱玉米')
      desk.clock.time += 1_000
    }
    const last = await sell('菏泽老张头', '鸡蛋2盒')
    const lines = (...texts: string[]) => ({ kind: 'ticker', lines: texts })
    const [wang, zhao] = ['王* 刚下单 1箱 甜玉米', '赵* 刚下单 1箱 甜玉米']
    expect(contentOf('ticker')).toEqual(lines(wang, zhao, '菏* 刚下单 2盒 土鸡蛋'))
    desk.claims.undo(last)
    expect(contentOf('ticker')).toEqual(lines('李* 刚下单 1箱 甜玉米', wang, zhao))
    desk.shows.end()
    expect(contentOf('ticker')).toBeNull()
  })

  test('however many comments are rejected after it, an order stays on the ticker', async () => {
    await putCornOnAir()
    desk.overlays.setShown('ticker', true)
    await sell('张三', '来1箱玉米')
    for (let each = 0; each < 15; each += 1) {
      await desk.say([`路人${each}`, '来1箱玉米'])
      desk.claims.reject(desk.waiting().at(-1)?.id ?? '')
    }
    expect(contentOf('ticker')).toMatchObject({ lines: ['张* 刚下单 1箱 甜玉米'] })
  })

  test('an order that the host sets to nothing afterwards leaves the ticker', async () => {
    await putCornOnAir()
    desk.overlays.setShown('ticker', true)
    await sell('张三', '来1箱玉米')
    await sell('李四', '来2箱玉米')
    const line = desk.seen().orders.find(({ buyerName }) => buyerName === '李四')?.lines[0]
    desk.orders.setLineQuantity(line?.id ?? '', 0)
    expect(contentOf('ticker')).toMatchObject({ lines: ['张* 刚下单 1箱 甜玉米'] })
  })

  test('what was ordered five minutes ago is not news any more and leaves the ticker by itself', async () => {
    await putCornOnAir()
    await sell('张三', '来1箱玉米')
    desk.clock.time += 60_000
    await sell('李四', '来2箱玉米')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    desk.overlays.setShown('ticker', true)
    const pass = (ms: number): void => {
      desk.clock.time += ms
      vi.advanceTimersByTime(ms)
    }
    expect(contentOf('ticker')).toMatchObject({ lines: [expect.stringContaining('张*'), expect.anything()] })
    pass(4 * 60_000)
    expect(contentOf('ticker')).toMatchObject({ lines: ['李* 刚下单 2箱 甜玉米'] })
    pass(60_000)
    expect(contentOf('ticker')).toBeNull()
  })

  test('the shop’s code, its caption and the line of text are what the host typed, in the shop’s colours', () => {
    const colours = { ...defaultOverlaySettings.colours, accent: '#123456' }
    desk.overlays.change({
      colours,
      shopCodeContent: 'https://x.cn',
      shopCodeCaption: '扫码',
      text: '明早发货',
    })
    desk.overlays.setShown('shopCode', true)
    desk.overlays.setShown('text', true)
    expect(wanted('shopCode')?.picture).toEqual({
      colours,
      content: { kind: 'shopCode', content: 'https://x.cn', caption: '扫码' },
    })
    expect(contentOf('text')).toEqual({ kind: 'text', text: '明早发货' })
    desk.overlays.change({ text: '' })
    expect(contentOf('text')).toBeNull()
    expect(state().standing).toMatchObject({ text: 'empty', shopCode: 'hidden', ticker: 'hidden' })
  })

  test('nothing is drawn again for a change that the picture does not show', async () => {
    await putCornOnAir()
    const before = desk.outside.wanted.length
    desk.products.correctStock({ id: desk.product('3').id, available: 9, reason: '' })
    await sell('张三', '来1盒鸡蛋')
    expect(desk.outside.wanted).toHaveLength(before)
  })
})

describe('the countdown', () => {
  const pass = (seconds: number): void => {
    for (let each = 0; each < seconds; each += 1) {
      desk.clock.time += 1_000
      vi.advanceTimersByTime(1_000)
    }
  }

  test('shows itself, ticks every second, says when it is over and leaves ten seconds later', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    desk.overlays.change({ countdownLabel: '限时八折' })
    desk.overlays.startCountdown(5)
    expect(state()).toMatchObject({
      settings: { shown: { countdown: true } },
      countdownEndsAt: desk.clock.time + 5_000,
    })
    const seen: unknown[] = []
    for (let second = 0; second <= 5; second += 1) {
      seen.push(contentOf('countdown'))
      pass(1)
    }
    expect(seen).toEqual(
      [5, 4, 3, 2, 1, 0].map((secondsLeft) => ({ kind: 'countdown', label: '限时八折', secondsLeft })),
    )
    pass(8)
    expect(contentOf('countdown')).toMatchObject({ secondsLeft: 0 })
    pass(2)
    expect(contentOf('countdown')).toBeNull()
    expect(state()).toMatchObject({ countdownEndsAt: null, standing: { countdown: 'empty' } })
  })

  test('stopped it leaves at once, and started anew it counts the new time alone', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    desk.overlays.startCountdown(60)
    pass(10)
    desk.overlays.startCountdown(300)
    expect(contentOf('countdown')).toMatchObject({ secondsLeft: 300 })
    const before = desk.outside.wanted.length
    pass(5)
    expect(contentOf('countdown')).toMatchObject({ secondsLeft: 295 })
    expect(desk.outside.wanted.length - before).toBe(5)
    desk.overlays.stopCountdown()
    expect(contentOf('countdown')).toBeNull()
    const stopped = desk.outside.wanted.length
    pass(5)
    expect(desk.outside.wanted).toHaveLength(stopped)
  })
})

describe('a countdown and the show', () => {
  test('leaves with the show that ends, and does not come back with the next', () => {
    desk.overlays.startCountdown(600)
    desk.shows.start('')
    expect(contentOf('countdown')).toMatchObject({ secondsLeft: 600 })
    desk.shows.end()
    expect(contentOf('countdown')).toBeNull()
    expect(state().countdownEndsAt).toBeNull()
    desk.shows.start('')
    expect(contentOf('countdown')).toBeNull()
  })

  test('goes on after the program was started anew, to the same end', () => {
    desk.overlays.startCountdown(600)
    const next = desk.afterPowerCut()
    expect(next.seen().overlays.countdownEndsAt).toBe(desk.clock.time + 600_000)
    expect(next.outside.wanted.at(-1)?.countdown.picture?.content).toMatchObject({ secondsLeft: 600 })
    next.overlays.stopCountdown()
    const after = next.afterPowerCut()
    expect(after.seen().overlays.countdownEndsAt).toBeNull()
    after.close()
    next.close()
  })
})

describe('where the overlays stand', () => {
  const place = { x: 0.1, y: 0.2, size: 1.5 }
  const landscape = { width: 1920, height: 1080 }
  const portrait = { width: 1080, height: 1920 }

  test('a place is kept for the shape of canvas OBS has, and the other shape has its own', () => {
    desk.overlays.report({ canvas: portrait, standing: {} })
    desk.overlays.setPlace('text', place)
    expect(wanted('text')?.places).toEqual({ landscape: null, portrait: place })
    expect(state().boxes.text).toEqual(boxOf('text', 'side', portrait, place))
    desk.overlays.report({ canvas: landscape, standing: {} })
    expect(state().boxes.text).toEqual(boxOf('text', 'side', landscape, null))
    desk.overlays.report({ canvas: portrait, standing: {} })
    desk.overlays.setPlace('text', null)
    expect(state().boxes.text).toEqual(boxOf('text', 'side', portrait, null))
  })

  test('what is in OBS, what failed, what is hidden and what has nothing to say are told apart', async () => {
    await putCornOnAir()
    desk.overlays.setShown('stockBar', true)
    desk.overlays.setShown('text', true)
    desk.overlays.report({ canvas: landscape, standing: { card: 'shown', stockBar: 'failed' } })
    expect(state().standing).toEqual({
      card: 'shown',
      stockBar: 'failed',
      text: 'empty',
      countdown: 'hidden',
      ticker: 'hidden',
      shopCode: 'hidden',
    })
    desk.shows.takeOffAir()
    expect(state().standing).toMatchObject({ card: 'empty', stockBar: 'empty' })
  })

  test('all that the host chose is there after the next start', () => {
    desk.overlays.setShown('ticker', true)
    desk.overlays.setPlace('ticker', place)
    desk.overlays.change({ cardLayout: 'banner', text: '包邮' })
    const next = desk.afterPowerCut()
    expect(next.seen().overlays.settings).toEqual(state().settings)
    expect(next.seen().overlays.settings).toMatchObject({
      cardLayout: 'banner',
      text: '包邮',
      shown: { ticker: true },
    })
    next.close()
  })
})

describe('what the host sees while arranging', () => {
  test('an overlay with nothing to say yet is shown with words of its own, one with something as it is', async () => {
    for (const kind of ['card', 'stockBar', 'countdown', 'ticker', 'shopCode', 'text'] as const) {
      expect(await desk.overlays.sample(kind)).toBe('data:image/png;base64,AQID')
    }
    expect(desk.outside.painted.map(({ content }) => content.kind)).toHaveLength(6)
    expect(desk.outside.painted[3]?.content).toMatchObject({
      lines: ['李* 刚下单 1箱 甜玉米', '张* 刚下单 2箱 甜玉米'],
    })
    await putCornOnAir()
    await desk.overlays.sample('card')
    expect(desk.outside.painted.at(-1)?.content).toMatchObject({ card: { productName: '甜玉米', left: 12 } })
  })
})
