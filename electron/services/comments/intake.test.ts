import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../storage/open'
import { corn, eggs, openDesk, type Desk } from '../test-support/desk'

const soon = { timeout: 5_000, interval: 10 }

describe('comments coming in', () => {
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
    desk.products.add(corn, 500)
    desk.products.add(eggs, 50)
  })
  afterEach(() => desk.close())

  const recent = () => desk.chatLog.recent({ before: null, limit: 2000 })

  it('are on disk when the connector hears back', async () => {
    expect(await desk.intake.take([desk.comment('甲', '主播好')])).toEqual({ accepted: 1, duplicates: 0 })
    const again = desk.afterPowerCut()
    expect(again.chatLog.recent({ before: null, limit: 10 })).toMatchObject([
      { userName: '甲', text: '主播好' },
    ])
    again.close()
  })

  it('make their claims after a power cut between the journal and the reading', async () => {
    desk.shows.start('')
    await desk.intake.take(Array.from({ length: 20 }, (_, n) => desk.comment(`买家${n}`, '玉米两箱')))
    // Nothing has been read yet: of so many together, that begins a turn later.
    expect(desk.store.claims.cursor()).toBe(0)
    const again = desk.afterPowerCut()
    await vi.waitFor(() => expect(again.waiting()).toHaveLength(20), soon)
    const third = again.afterPowerCut()
    third.intake.settle()
    expect(third.waiting()).toHaveLength(20)
    again.close()
    third.close()
  })

  it('have made their claims when the connector hears back, where few come at a time', async () => {
    desk.shows.start('')
    await desk.intake.take([desk.comment('甲', '玉米两箱'), desk.comment('乙', '鸡蛋一盒')])
    expect(desk.waiting()).toHaveLength(2)
    const again = desk.afterPowerCut()
    expect(again.waiting()).toHaveLength(2)
    again.close()
  })

  it('are kept and shown where reading them fails, and read when it works again', async () => {
    desk.shows.start('')
    const refusing = openDatabase(join(desk.folder, 'fieldcast.db'))
    refusing.exec(`CREATE TRIGGER refuse BEFORE INSERT ON claims BEGIN SELECT RAISE (ABORT, 'refused'); END`)
    expect(await desk.intake.take([desk.comment('甲', '玉米两箱')])).toEqual({ accepted: 1, duplicates: 0 })
    expect(recent().map(({ text }) => text)).toEqual(['玉米两箱'])
    expect(desk.waiting()).toEqual([])
    expect(desk.outside.logged.splice(0)).toContain('reading claims with their comments failed')
    refusing.exec('DROP TRIGGER refuse')
    refusing.close()
    await desk.intake.take([desk.comment('乙', '鸡蛋一盒')])
    desk.intake.settle()
    expect(desk.waiting().map(({ userName }) => userName)).toEqual(['甲', '乙'])
  })

  it('count once when a platform sends them twice, in one batch or in two', async () => {
    desk.shows.start('')
    const twice = desk.comment('甲', '玉米两箱')
    const [first, second] = await Promise.all([desk.intake.take([twice, twice]), desk.intake.take([twice])])
    expect([first, second]).toEqual([
      { accepted: 1, duplicates: 1 },
      { accepted: 0, duplicates: 1 },
    ])
    expect(await desk.intake.take([{ ...twice, room: '2' }])).toEqual({ accepted: 1, duplicates: 0 })
    desk.intake.settle()
    expect(desk.waiting()).toHaveLength(2)
  })

  it('mean what was on air when they came, however late they are read', async () => {
    desk.shows.start('')
    await desk.shows.putOnAir(desk.product('1').id)
    const early = desk.intake.take([desk.comment('甲', '+1')])
    await desk.shows.putOnAir(desk.product('3').id)
    await Promise.all([early, desk.intake.take([desk.comment('乙', '+1')])])
    desk.intake.settle()
    const productOf = new Map(desk.waiting().map(({ userName, productId }) => [userName, productId]))
    expect(productOf).toEqual(
      new Map([
        ['甲', desk.product('1').id],
        ['乙', desk.product('3').id],
      ]),
    )
  })

  it('ask for nothing outside a show, or when they are gifts', async () => {
    await desk.say(['甲', '玉米两箱'])
    desk.shows.start('')
    await desk.intake.take([desk.comment('甲', '玉米两箱', { kind: 'gift' })])
    await desk.intake.take([desk.comment('乙', '玉米一箱', { kind: 'super_chat' })])
    desk.intake.settle()
    expect(desk.waiting().map(({ userName }) => userName)).toEqual(['乙'])
  })

  it('are all read before the show ends', async () => {
    desk.shows.start('')
    const taken = desk.intake.take([desk.comment('甲', '玉米两箱')])
    desk.shows.end()
    await taken
    expect(desk.waiting()).toMatchObject([{ userName: '甲', showId: desk.seen().show.show?.id }])
  })

  it('are kept whole at 100,000 characters and shown cut, never within an emoji', async () => {
    const text = `${'啊'.repeat(499)}🌽${'🥚'.repeat(99_500)}`
    await desk.say(['甲', text])
    const [shown] = recent()
    expect(shown).toMatchObject({ text: `${'啊'.repeat(499)}🌽`, textLength: 100_000 })
    expect(desk.chatLog.wholeText(shown?.seq ?? 0).text).toBe(text)
    await vi.waitFor(() => expect(desk.outside.comments).toEqual([shown]), soon)
  })

  it('are kept as they are when they look like HTML, SQL or hold a NUL', async () => {
    const texts = ['<img src=x onerror=alert(1)>', `'); DROP TABLE comments;--`, 'a\0b']
    for (const text of texts) await desk.say(['甲', text])
    expect(recent().map(({ text }) => text)).toEqual(texts)
  })

  it('reach the screen in batches, and the figures with them', async () => {
    for (let round = 0; round < 20; round++)
      await desk.intake.take([desk.comment('甲', '主播好'), desk.comment('乙', '主播好')])
    await vi.waitFor(() => expect(desk.outside.comments).toHaveLength(40), soon)
    expect(desk.outside.batches).toBeLessThan(10)
    expect(desk.outside.comments.map(({ seq }) => seq)).toEqual(recent().map(({ seq }) => seq))
    await vi.waitFor(() => expect(desk.seen().chat).toEqual({ perMinute: 40, total: 40 }), soon)
    desk.shows.start('')
    expect(desk.seen().chat.total).toBe(0)
    desk.clock.time += 61_000
    await vi.waitFor(() => expect(desk.seen().chat.perMinute).toBe(0), soon)
  })

  it('can be looked back at page by page', async () => {
    await desk.say(...Array.from({ length: 5 }, (_, n): [string, string] => ['甲', `第${n}条`]))
    const [older, newer] = desk.chatLog.recent({ before: null, limit: 2 })
    expect([older?.text, newer?.text]).toEqual(['第3条', '第4条'])
    const before = desk.chatLog.recent({ before: older?.seq ?? 0, limit: 2 })
    expect(before.map(({ text }) => text)).toEqual(['第1条', '第2条'])
  })

  it('ask by a product’s keyword, and by a bare number only where the show says so', async () => {
    const { id, ...draft } = desk.product('1')
    desk.products.edit(id, { ...draft, keyword: '丰收' })
    desk.shows.start('')
    await desk.say(['甲', '丰收'], ['乙', '扣1'])
    expect(desk.waiting()).toMatchObject([{ userName: '甲', productId: id, quantity: 10 }])
    desk.shows.setBareNumbers('code')
    await desk.say(['丙', '扣3'])
    expect(desk.waiting().at(-1)).toMatchObject({ userName: '丙', productId: desk.product('3').id })
    await desk.shows.putOnAir(id)
    desk.shows.setBareNumbers('quantity')
    await desk.say(['丁', '2'])
    expect(desk.waiting().at(-1)).toMatchObject({ userName: '丁', productId: id, quantity: 20 })
  })

  it('that name two amounts of one product are one claim of both', async () => {
    desk.shows.start('')
    await desk.say(['甲', '玉米5根，再来1箱'])
    expect(desk.waiting()).toMatchObject([{ intent: 'buy', quantity: 15 }])
  })

  it('say from which of their words a claim was read, and why it is believed', async () => {
    desk.shows.start('')
    await desk.say(['甲', '主播好 玉米两箱'])
    const [claim] = desk.waiting()
    expect(claim?.text.slice(claim.span?.start, claim.span?.end)).toBe('玉米两箱')
    expect(claim?.reason).toBe('all_stated')
  })

  it('are refused to every sender when the disk fails, and taken when it works again', async () => {
    const comment = desk.comment('甲', '主播好')
    const broken = { ...comment, userName: null as unknown as string }
    const together = [desk.intake.take([comment]), desk.intake.take([broken])]
    const outcomes = await Promise.allSettled(together)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await desk.intake.take([comment])).toEqual({ accepted: 1, duplicates: 0 })
  })
})
