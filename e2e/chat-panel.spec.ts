import type { Locator, Page } from 'playwright'
import { expect, test } from './fixtures/stage'
import { comment, readIngest, say, type Ingest } from './pages/ingest'
import { Studio } from './pages/studio'

let window: Page
let studio: Studio
let ingest: Ingest

const list = (): Locator => window.getByRole('log', { name: '评论列表' })
const said = (text: string): Locator => list().getByText(text, { exact: true })
const tool = (name: string): Locator => window.getByRole('button', { name, exact: true })

test.beforeEach(async ({ open }) => {
  window = (await open()).window
  studio = new Studio(window)
  await studio.openSampleShop()
  ingest = await readIngest(window)
  await studio.startShow()
})

async function picture(name: string): Promise<void> {
  const folder = process.env['FIELDCAST_SHOTS']
  if (folder) await window.screenshot({ path: `${folder}/chat-${name}.png` })
}

test('the list is searched and narrowed, goes on with what is said meanwhile, and is whole again', async () => {
  await say(ingest, [
    comment('张三', '玉米两箱'),
    comment('李四', '主播好', 'bilibili'),
    comment('王五', '玉米甜不甜', 'kuaishou'),
  ])
  await expect(said('主播好')).toBeVisible()
  await tool('搜索和筛选').click()
  await window.getByRole('textbox', { name: '搜昵称或内容' }).fill('玉米')
  await expect(said('主播好')).toBeHidden()
  await expect(said('玉米两箱')).toBeVisible()
  await expect(said('玉米甜不甜')).toBeVisible()
  await say(ingest, [comment('赵六', '玉米还有吗'), comment('钱七', '来了')])
  await expect(said('玉米还有吗')).toBeVisible()
  await expect(said('来了')).toBeHidden()

  await window.getByText('只看口令').click()
  await expect(said('玉米两箱')).toBeVisible()
  await expect(said('玉米甜不甜')).toBeHidden()
  await say(ingest, comment('孙八', '1号要3箱玉米'))
  await expect(said('1号要3箱玉米')).toBeVisible()
  await picture('filter')

  await tool('看全部').click()
  await expect(said('来了')).toBeVisible()
  await tool('搜索和筛选').click()
  await window.getByLabel('平台').selectOption('bilibili')
  await expect(said('主播好')).toBeVisible()
  await expect(said('来了')).toBeHidden()
})

test('the list stays with the newest until the host scrolls up, then counts what is new and leads back to it', async () => {
  const talk = (from: number, to: number) =>
    say(
      ingest,
      Array.from({ length: to - from + 1 }, (_, at) => comment('张三', `第${from + at}句`)),
    )
  await talk(1, 80)
  await expect(said('第80句')).toBeInViewport()
  await talk(81, 200)
  await expect(said('第200句')).toBeInViewport()

  await list().hover()
  await window.mouse.wheel(0, -600)
  await expect(tool('回到最新')).toBeVisible()
  await expect(said('第200句')).not.toBeInViewport()
  await talk(201, 207)
  await expect(tool('7 条新评论')).toBeVisible()
  await expect(said('第207句')).not.toBeInViewport()
  await picture('scrolled-up')

  await tool('7 条新评论').click()
  await expect(said('第207句')).toBeInViewport()
  await expect(tool('回到最新')).toBeHidden()
  await talk(208, 260)
  await expect(said('第260句')).toBeInViewport()

  // Far back, and down again by hand.
  await list().hover()
  await window.mouse.wheel(0, -20_000)
  await expect(said('第1句')).toBeInViewport()
  await window.mouse.wheel(0, 20_000)
  await expect(said('第260句')).toBeInViewport()
  await talk(261, 270)
  await expect(said('第270句')).toBeInViewport()
})

test('a buyer’s card shows orders and words, a reply is copied by one key, and only they are shown', async () => {
  await studio.openPage('设置')
  await window.getByLabel('怎么付款').fill('加微信 laoli88')
  await window.getByLabel('怎么付款').blur()
  await studio.openPage('直播台')
  await say(ingest, [comment('张三', '1号要2箱'), comment('李四', '主播好')])
  await expect(studio.claim('张三')).toBeVisible()
  await studio.accept('张三')
  await expect(studio.claim('张三')).toBeHidden()
  await window.keyboard.press('c')
  await expect(window.getByText('已复制给 张三 的回复')).toBeVisible()
  const copied = await window.evaluate(() => navigator.clipboard.readText().catch(() => null))
  if (copied !== null) expect(copied).toMatch(/^@张三 您的订单，.*甜玉米 2箱，共 ¥.*，加微信 laoli88$/)
  await expect(window.getByText(/@张三 您的订单，.*甜玉米 2箱，共 ¥.*，加微信 laoli88/)).toBeVisible()

  await list().getByRole('button', { name: '张三' }).click()
  const card = window.getByRole('dialog', { name: '买家' })
  await expect(card.getByText(/甜玉米 2箱/)).toBeVisible()
  await expect(card.getByText('1号要2箱')).toBeVisible()
  await picture('buyer')
  await card.getByRole('button', { name: '只看这位的评论' }).click()
  await expect(said('主播好')).toBeHidden()
  await expect(said('1号要2箱')).toBeVisible()
  await window.getByRole('button', { name: /只看这位/ }).click()
  await expect(said('主播好')).toBeVisible()
})

test('muted words and people leave the list, but not their claims; pinned comments stay in sight', async () => {
  await say(ingest, [
    comment('广告号', '加我微信看片'),
    comment('张三', '请问几点下播'),
    comment('黑粉', '难吃'),
  ])
  await expect(said('难吃')).toBeVisible()
  await said('请问几点下播').hover()
  await list().getByRole('button', { name: '钉住', exact: true }).click()
  await expect(window.getByRole('list', { name: '钉住的评论' }).getByText('请问几点下播')).toBeVisible()

  await list().getByRole('button', { name: '黑粉' }).click()
  await window.getByRole('button', { name: '屏蔽这个人' }).click()
  await window.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await expect(said('难吃')).toBeHidden()
  await tool('更多').click()
  await window.getByRole('menuitem', { name: '屏蔽' }).click()
  await window.getByRole('combobox', { name: '屏蔽词' }).fill('微信')
  await window.keyboard.press('Enter')
  await picture('mutes')
  await window.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await expect(said('加我微信看片')).toBeHidden()
  await say(ingest, [comment('黑粉', '2号来3斤'), comment('张三', '好的')])
  await expect(said('好的')).toBeVisible()
  await expect(said('2号来3斤')).toBeHidden()
  await expect(studio.claim('黑粉')).toBeVisible()
  await tool('大字').click()
  await picture('large')
})

test('after a product got another name, what was said is read again and only what is new is asked', async () => {
  await say(ingest, [comment('张三', '苞谷棒子两箱'), comment('李四', '1号要一箱')])
  await expect(studio.claim('李四')).toBeVisible()
  await studio.openPage('商品')
  await window.getByRole('row', { name: /甜玉米/ }).dblclick()
  const form = window.getByRole('dialog')
  await form.getByLabel('别名').fill('苞谷棒子')
  await window.keyboard.press('Enter')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await expect(form).toBeHidden()
  await studio.openPage('直播台')
  await tool('更多').click()
  await window.getByRole('menuitem', { name: '重读评论' }).click()
  await window.getByRole('button', { name: '开始重读' }).click()
  await expect(window.getByText('读了 2 条，新找到 1 条口令。')).toBeVisible()
  await picture('read-again')
  await window.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click()
  await expect(studio.claim('张三')).toBeVisible()
  await expect(studio.claim('李四')).toHaveCount(1)
})
