import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noFilter, type ChatFilter } from '@shared/contract/chat-panel'
import { filterTest } from '@shared/domain/chat-filter'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 500)
  desk.products.add(eggs, 50)
  desk.shows.start('')
})
afterEach(() => desk.close())

/** Everything that passes, oldest first, asked for page by page. */
function findAll(filter: Partial<ChatFilter>, limit = 3) {
  const found = []
  let before: number | null = null
  for (;;) {
    const page = desk.chatLog.find({ filter: { ...noFilter, ...filter }, before, limit })
    found.unshift(...page.comments)
    if (page.next === null) return found
    before = page.next
  }
}
const textsOf = (filter: Partial<ChatFilter>) => findAll(filter).map(({ text }) => text)

describe('looking for comments', () => {
  it('finds words in text and name whatever their width and case, all of them', async () => {
    await desk.say(['甲', '玉米ＡＢＣ怎么卖'], ['玉米迷', '主播好'], ['乙', 'abc'], ['丙', '苹果'])
    expect(textsOf({ text: '玉米' })).toEqual(['玉米ＡＢＣ怎么卖', '主播好'])
    expect(textsOf({ text: 'abc 玉米' })).toEqual(['玉米ＡＢＣ怎么卖'])
    expect(textsOf({ text: '100%' })).toEqual([])
  })

  it('finds those that ask for something, of any product or of one', async () => {
    await desk.say(['甲', '玉米两箱'], ['乙', '主播好'], ['丙', '鸡蛋一盒'])
    expect(textsOf({ claimsOnly: true })).toEqual(['玉米两箱', '鸡蛋一盒'])
    expect(textsOf({ productId: desk.product('3').id })).toEqual(['鸡蛋一盒'])
    expect(textsOf({ claimsOnly: true, text: '玉米' })).toEqual(['玉米两箱'])
  })

  it('finds what one person said, and only that person of that platform', async () => {
    await desk.intake.take([
      desk.comment('甲', '1', { platform: 'bilibili' }),
      desk.comment('甲', '2', { platform: 'twitch' }),
    ])
    expect(textsOf({ user: { platform: 'twitch', userId: '甲' } })).toEqual(['2'])
    expect(textsOf({ platform: 'bilibili' })).toEqual(['1'])
  })

  it('pages through any journal without losing or doubling one', async () => {
    const said = fc.array(
      fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.constantFrom('玉米', '苹果', 'a', 'A a')),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    const filters = fc.record({
      text: fc.constantFrom('', '玉米', 'a', '甲'),
      user: fc.constantFrom(null, { platform: 'test', userId: '乙' }),
    })
    await fc.assert(
      fc.asyncProperty(said, filters, fc.integer({ min: 1, max: 7 }), async (comments, some, limit) => {
        await desk.intake.take(comments.map(([name, text]) => desk.comment(name, text)))
        const all = desk.chatLog.recent({ before: null, limit: 2000 })
        expect(findAll(some, limit)).toEqual(all.filter(filterTest({ ...noFilter, ...some })))
      }),
      { numRuns: 20 },
    )
  })

  it('goes on where it stopped in a journal longer than one look', async () => {
    await desk.intake.take([desk.comment('甲', '很久以前')])
    await desk.intake.take(Array.from({ length: 6000 }, () => desk.comment('乙', '来了')))
    const first = desk.chatLog.find({ filter: { ...noFilter, text: '很久' }, before: null, limit: 10 })
    expect(first.comments).toEqual([])
    expect(first.next).not.toBeNull()
    expect(textsOf({ text: '很久' })).toEqual(['很久以前'])
  })
})

describe('a buyer’s card', () => {
  it('holds what they said and ordered, in this show and before', async () => {
    await desk.say(['甲', '玉米两箱'])
    for (const { id } of desk.waiting()) desk.claims.accept(id, null)
    desk.shows.end()
    desk.shows.start('第二场')
    await desk.say(['甲', '主播好'], ['甲', '鸡蛋一盒'], ['乙', '玉米一箱'])
    for (const { id } of desk.waiting()) desk.claims.accept(id, null)
    const card = desk.chatLog.buyer({ platform: 'test', userId: '甲' })
    expect(card).toMatchObject({ userName: '甲', commentCount: 3 })
    expect(card.comments.map(({ text }) => text)).toEqual(['玉米两箱', '主播好', '鸡蛋一盒'])
    expect(card.orders.map(({ lines, showTitle }) => [showTitle, lines[0]?.name])).toEqual([
      ['第二场', '土鸡蛋'],
      ['', '甜玉米'],
    ])
  })

  it('tells what a buyer said last, for the order form to find an address in', async () => {
    await desk.say(['甲', '玉米两箱'], ['乙', '玉米一箱'], ['甲', '张三 13800001111 山东省曹县孙庄村12号'])
    for (const { id } of desk.waiting()) desk.claims.accept(id, null)
    const buyerId = desk.seen().orders.find(({ buyerName }) => buyerName === '甲')?.buyerId ?? ''
    expect(desk.chatLog.saidBy(buyerId).texts).toEqual(['张三 13800001111 山东省曹县孙庄村12号', '玉米两箱'])
  })

  it('of somebody who never said or bought anything is empty', () => {
    expect(desk.chatLog.buyer({ platform: 'test', userId: '谁' })).toEqual({
      userName: '谁',
      comments: [],
      commentCount: 0,
      orders: [],
      person: null,
    })
  })
})

describe('what the host set up', () => {
  it('is still there after a restart: muted words and people, and five pinned comments at most', async () => {
    await desk.say(...Array.from({ length: 6 }, (_, n): [string, string] => ['甲', `第${n}条`]))
    const seqs = desk.chatLog.recent({ before: null, limit: 10 }).map(({ seq }) => seq)
    for (const seq of seqs) desk.panel.pin({ seq, pinned: true })
    desk.panel.pin({ seq: seqs[3] ?? 0, pinned: false })
    const mutes = { words: ['广告'], users: [{ platform: 'test', userId: '乙', userName: '乙' }] }
    desk.panel.setMutes(mutes)
    const again = desk.afterPowerCut()
    expect(again.seen().panel.mutes).toEqual(mutes)
    expect(again.seen().panel.pinned.map(({ text }) => text)).toEqual(['第1条', '第2条', '第4条', '第5条'])
    again.close()
    expect(refusalOf(() => desk.panel.pin({ seq: 99_999, pinned: true }))).toBe('not_found')
  })

  it('does not keep a muted buyer’s claim from the tray', async () => {
    desk.panel.setMutes({ words: ['玉米'], users: [{ platform: 'test', userId: '乙', userName: '乙' }] })
    await desk.say(['乙', '玉米一箱'])
    expect(desk.waiting()).toHaveLength(1)
  })
})
