import type { Locator, Page } from 'playwright'
import { expect, test } from './fixtures/stage'
import { askDataFile } from './fixtures/journal'
import { resize } from './fixtures/program'
import { comment, readIngest, say, type Ingest } from './pages/ingest'
import { Studio } from './pages/studio'

let window: Page
let studio: Studio
let ingest: Ingest

const grid = (): Locator => window.getByRole('grid', { name: '买家' })
const row = (name: string): Locator => grid().getByRole('row').filter({ hasText: name })
const details = (): Locator => window.getByRole('region', { name: '买家详情' })
const search = (): Locator => window.getByRole('searchbox', { name: '搜索买家' })

test.beforeEach(async ({ open }) => {
  const program = await open()
  window = program.window
  await resize(program.app, { width: 1366, height: 768 })
  studio = new Studio(window)
  await studio.openSampleShop()
  ingest = await readIngest(window)
  await studio.startShow()
})

async function picture(name: string): Promise<void> {
  const folder = process.env['FIELDCAST_SHOTS']
  if (folder) await window.screenshot({ path: `${folder}/buyers-${name}.png` })
}

async function buys(user: string, text: string, platform = 'douyin'): Promise<void> {
  await say(ingest, comment(user, text, platform))
  await studio.accept(user)
  await expect(studio.claim(user)).toBeHidden()
}

async function sendTo(user: string, name: string, phone: string, address: string): Promise<void> {
  await studio.openPage('订单')
  await window.getByRole('grid', { name: '订单' }).getByRole('row').filter({ hasText: user }).click()
  const form = window.getByRole('form', { name: '收件信息' })
  await form.getByLabel('收件人', { exact: true }).fill(name)
  await form.getByLabel('电话', { exact: true }).fill(phone)
  await form.getByLabel('地址', { exact: true }).fill(address)
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await expect(form.getByText('已保存')).toBeVisible()
}

async function fromMenu(item: string): Promise<void> {
  await details().getByRole('button', { name: '更多操作' }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

test('a buyer is found by initials and a phone’s tail, is one person on two platforms, and split again', async () => {
  await buys('小辉辉', '1号要2箱')
  await buys('晓辉快手号', '1号要1箱', 'kuaishou')
  await buys('邻居老王', '1号要1箱')
  await sendTo('小辉辉', '张晓辉', '13800001234', '浙江省杭州市西湖区文三路1号')
  await sendTo('晓辉快手号', '张晓辉', '138 0000 1234', '浙江省杭州市西湖区文三路1号')
  await sendTo('邻居老王', '王建国', '13800001234', '浙江省杭州市西湖区文三路2号')

  await studio.openPage('买家')
  await expect(grid().getByRole('row')).toHaveCount(3)
  await search().fill('zxh')
  await expect(row('张晓辉')).toBeVisible()
  await expect(row('王建国')).toBeHidden()
  await expect(row('张晓辉').getByText('138****1234')).toBeVisible()
  await expect(window.getByText('13800001234')).toBeHidden()
  await search().fill('1234')
  await expect(row('王建国')).toBeVisible()

  await row('张晓辉').click()
  await expect(details().getByText('2 笔订单')).toBeVisible()
  await expect(details().getByText('电话一样，是同一个人吗？')).toBeVisible()
  await picture('details')
  await details().getByRole('button', { name: '显示电话 138****1234' }).last().click()
  await expect(details().getByText(/^138 ?0000 ?1234$/)).toBeVisible()
  await details().getByRole('button', { name: '不是' }).click()
  await expect(details().getByText('电话一样，是同一个人吗？')).toBeHidden()

  await details().getByRole('combobox', { name: '标签' }).fill('老客户')
  await window.keyboard.press('Enter')
  await expect(row('张晓辉').getByText('老客户')).toBeVisible()
  await details().getByRole('textbox', { name: '备注' }).fill('爱吃嫩的')
  await details().getByRole('textbox', { name: '备注' }).blur()

  await details().getByRole('button', { name: '把 晓辉快手号 拆开' }).click()
  await expect(window.getByText('晓辉快手号 已经单独成为一位买家')).toBeVisible()
  await search().fill('晓辉快手')
  await expect(grid().getByRole('row')).toHaveCount(2)
  await search().fill('小辉辉')
  await row('小辉辉').click()
  await fromMenu('合并另一位买家')
  await window.getByRole('dialog').getByRole('searchbox').fill('快手号')
  await picture('join')
  await window.getByRole('dialog').getByRole('button', { name: /^合并/ }).click()
  await expect(details().getByText('2 笔订单')).toBeVisible()
  await expect(details().getByRole('textbox', { name: '备注' })).toHaveValue('爱吃嫩的')
})

test('a blacklisted buyer’s claim waits in the tray and says why; the card in the chat says it too', async () => {
  await buys('张三', '1号要2箱')
  await studio.openPage('买家')
  await row('张三').click()
  await fromMenu('加入黑名单')
  await window.getByRole('dialog').getByLabel('原因').fill('拍了不付款')
  await picture('blacklist')
  await window.getByRole('dialog').getByRole('button', { name: '加入黑名单' }).click()
  await expect(details().getByText('拍了不付款')).toBeVisible()
  await studio.openPage('直播台')
  await window.getByRole('switch', { name: '自动接受确定的' }).click()
  await say(ingest, [comment('张三', '1号再要1箱'), comment('李四', '1号要1箱')])
  await expect(studio.claim('张三').getByText('买家在黑名单里，只能手动接受')).toBeVisible()
  await expect(studio.claim('李四')).toBeHidden()
  await window.getByRole('log', { name: '评论列表' }).getByRole('button', { name: '张三' }).first().click()
  await expect(window.getByRole('dialog').getByText('拍了不付款')).toBeVisible()
  await picture('chat-card')
  await window.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await studio.accept('张三')
  await expect(studio.claim('张三')).toBeHidden()
})

test('a buyer’s data is deleted once their name was typed; orders and comments keep nothing of them', async ({
  shop,
}) => {
  await buys('小辉辉', '1号要2箱')
  await buys('李四', '1号要1箱')
  await sendTo('小辉辉', '张晓辉', '13800001234', '浙江省杭州市西湖区文三路1号')
  await studio.openPage('买家')
  await row('张晓辉').click()
  await fromMenu('删除个人信息')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(/正在直播/)).toBeVisible()
  await dialog.getByRole('button', { name: '取消' }).click()
  await studio.endShow()
  await studio.openPage('买家')
  await row('张晓辉').click()
  await fromMenu('删除个人信息')
  const confirm = dialog.getByRole('button', { name: '彻底删除' })
  await expect(confirm).toBeDisabled()
  await dialog.getByLabel('输入“张晓辉”确认').fill('张晓辉')
  await picture('erase')
  await confirm.click()
  await expect(window.getByText('个人信息已删除，1 笔订单的账目都在。')).toBeVisible()
  await expect(row('张晓辉')).toBeHidden()
  await expect(row('李四')).toBeVisible()
  await studio.openPage('订单')
  const order = window.getByRole('grid', { name: '订单' }).getByRole('row').filter({ hasText: '已删除' })
  await expect(order.getByText(/2箱/)).toBeVisible()
  await studio.openPage('直播台')
  const log = window.getByRole('log', { name: '评论列表' })
  await expect(log.getByText('1号要1箱')).toBeVisible()
  await expect(log.getByText('小辉辉')).toBeHidden()
  expect(
    askDataFile(shop, `SELECT seq FROM comments WHERE user_name = '小辉辉' OR text LIKE '%2箱%'`),
  ).toEqual([])
})

test('the page of buyers reads in English', async () => {
  await buys('小辉辉', '1号要2箱')
  await sendTo('小辉辉', '张晓辉', '13800001234', '浙江省杭州市西湖区文三路1号')
  await window.getByRole('button', { name: 'Switch to English' }).click()
  await window.getByRole('navigation').getByRole('button', { name: 'Buyers' }).click()
  await window.getByRole('grid', { name: 'Buyers' }).getByText('张晓辉').click()
  await expect(
    window.getByRole('region', { name: 'Buyer details' }).getByText('1 order', { exact: true }).first(),
  ).toBeVisible()
  await picture('english')
})
