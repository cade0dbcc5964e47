import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { resize } from './fixtures/program'
import { expect, test } from './fixtures/stage'
import { wordProblems } from './fixtures/words'
import { invoke } from './pages/bridge'
import { comment, readIngest, say } from './pages/ingest'
import { misfits, textsOf } from './pages/sight'
import { Studio } from './pages/studio'

const pictures = join(import.meta.dirname, '..', 'test-results', 'screens')

/** Leaves a picture of the window, on which everything fits. */
async function look(window: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await expect.poll(() => misfits(window), { message: name }).toEqual([])
  // Gaps that were not filled and names of words; what buyers and products are called is Chinese in English too.
  expect(wordProblems(await textsOf(window), 'zh-CN'), name).toEqual([])
  await window.screenshot({ path: join(pictures, `order-desk-${name}.png`) })
}

test('an order from the telephone is typed in by keyboard alone, in a shop that never was live', async ({
  open,
}) => {
  const { window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await window.keyboard.press('Control+3')
  await window.getByRole('main', { name: '订单' }).waitFor()
  const dialog = window.getByRole('dialog', { name: '手工录单' })
  const key = (name: string) => window.keyboard.press(name)
  const type = (text: string) => window.keyboard.insertText(text)

  await test.step('what is not there is said in the line, and not saved', async () => {
    await key('n')
    await expect(dialog.getByLabel('买家')).toBeFocused()
    await type('王姐')
    await key('Tab')
    await key('Tab')
    await expect(dialog.getByLabel('要什么')).toBeFocused()
    await type('1号2箱 西瓜3')
    await expect(dialog).toContainText('没看懂“西瓜3”')
    await dialog.getByLabel('要什么').press('Control+a')
    await type('1号99箱')
    await expect(dialog).toContainText('库存只有 60箱')
    await key('Enter')
    await expect(dialog).toBeVisible()
  })

  await test.step('who, what, where to, Enter', async () => {
    await dialog.getByLabel('要什么').press('Control+a')
    await type('1号2箱 鸡蛋3')
    await expect(dialog).toContainText('剩 60箱')
    await expect(dialog.getByRole('status').first()).toContainText('共 ¥158')
    await key('Tab')
    await type('王秀英 13800001111 山东省菏泽市曹县孙庄村12号')
    await expect(dialog).toContainText('省市区对得上')
    await look(window, 'typing')
    await key('Enter')
    await expect(dialog).toBeHidden()
    await expect(window.getByText(/已录单 \d{8}-0001/)).toBeVisible()
  })

  const row = window.getByRole('row', { name: /王姐/ })
  await expect(row).toContainText('电话')
  await expect(row).toContainText('¥158')
  await row.click()
  const details = window.getByRole('region', { name: '订单详情' })
  await expect(details).toContainText('王秀英')
  await look(window, 'typed')
  await key('?')
  await expect(window.getByRole('dialog')).toContainText('手工录单')
  await look(window, 'keys')
})

test('orders are paid, taken back, split and merged, and each tells its own story', async ({ open }) => {
  const { app, window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  // Everything that is not paid within four minutes lets go of its stock: all of it is due at once.
  await invoke(window, 'settings.change', {
    payWithinMinutes: 4,
    shipping: {
      zones: [{ provinces: [], firstGrams: 1000, firstFen: 800, nextGrams: 1000, nextFen: 200 }],
      freeFromFen: null,
    },
  })
  const { value: products } = (await invoke(window, 'state.snapshot', {})) as {
    value: { state: { products: { id: string; code: string }[] } }
  }
  const idOf = (code: string) => products.state.products.find((product) => product.code === code)?.id
  await invoke(window, 'orders.setRules', {
    rules: [
      { productId: idOf('1'), every: 30, minusFen: 500, gift: null },
      { productId: idOf('3'), every: 30, minusFen: 0, gift: { productId: idOf('4'), quantity: 1 } },
    ],
  })
  const ingest = await readIngest(window)
  await studio.startShow()
  await say(ingest, [
    comment('王大姐', '1号要3箱'),
    comment('李叔', '3号要1盒'),
    comment('赵姐', '2号来3斤'),
    comment('孙奶奶', '2号来5斤'),
  ])
  await expect(studio.claim('孙奶奶')).toBeVisible()
  await studio.acceptAllCertain()
  await expect(studio.claim('孙奶奶')).toBeHidden()
  await studio.openPage('订单')
  const details = window.getByRole('region', { name: '订单详情' })
  const row = (buyer: string) => window.getByRole('row', { name: new RegExp(buyer) })

  await test.step('discount, gift and fee stand in words', async () => {
    await row('李叔').click()
    await expect(details).toContainText('赠品')
    await row('王大姐').click()
    await expect(details).toContainText('现摘甜玉米 满3箱立减')
    await expect(details).toContainText('¥78')
    await look(window, 'unpaid')
    await details.getByRole('button', { name: '改运费' }).click()
    await details.getByLabel('运费（元）').fill('3')
    await details.getByLabel('运费（元）').press('Enter')
    await expect(details).toContainText('手工改的')
    await expect(details).toContainText('¥73')
  })

  await test.step('what is due is paid at once, from the banner', async () => {
    const banner = window.getByText(/4 单 4 分钟内到期/)
    await expect(banner).toBeVisible()
    await window.getByRole('button', { name: '查看' }).click()
    const due = window.getByRole('dialog')
    await expect(due.getByRole('listitem')).toHaveCount(4)
    await look(window, 'due')
    await due.getByRole('checkbox', { name: /王大姐/ }).uncheck()
    await due.getByRole('button', { name: '标记已付款' }).click()
    const payment = window.getByRole('dialog', { name: '标记 3 单已付款' })
    await payment.getByText('支付宝').click()
    await payment.getByLabel('备注').fill('尾号88')
    await look(window, 'payment')
    await payment.getByRole('button', { name: '标记已付款' }).click()
    await expect(payment).toBeHidden()
    await window.keyboard.press('Escape')
    await expect(window.getByText(/1 单 4 分钟内到期/)).toBeVisible()
  })

  await test.step('Ctrl+Z takes all three back, and says so before and after', async () => {
    await expect(window.getByRole('button', { name: '撤销：标记已付款 3 单' })).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(window.getByText('已撤销：标记已付款')).toBeVisible()
    await expect(window.getByText(/4 单 4 分钟内到期/)).toBeVisible()
  })

  await test.step('waiting without a limit takes the countdown away', async () => {
    await row('李叔').click()
    await details.getByRole('button', { name: '延长' }).click()
    await window.getByRole('menuitem', { name: '不限时' }).click()
    await expect(details.getByRole('timer')).toBeHidden()
  })

  await test.step('an order is split, and the parts are merged again', async () => {
    await row('王大姐').click()
    await details.getByRole('button', { name: '更多操作' }).click()
    await window.getByRole('menuitem', { name: '拆单…' }).click()
    const split = window.getByRole('dialog', { name: '拆单' })
    await split.getByLabel('现摘甜玉米 拆出的数量').fill('1箱')
    await expect(split).toContainText('原单留 2箱')
    await look(window, 'split')
    await split.getByRole('button', { name: '拆成两单' }).click()
    await expect(row('王大姐')).toHaveCount(2)
    await row('王大姐').first().click()
    await details.getByRole('button', { name: '更多操作' }).click()
    await window.getByRole('menuitem', { name: '合并订单…' }).click()
    const merge = window.getByRole('dialog', { name: /^合并到/ })
    await look(window, 'merge')
    await merge.getByRole('button', { name: '合并 1 单' }).click()
    await expect(merge).toBeHidden()
    await expect(details).toContainText('满3箱立减')
    await expect(details.getByLabel('现摘甜玉米 的数量')).toHaveValue('3箱')
  })

  await test.step('one button leads through the states, by keyboard too', async () => {
    const next = (name: string) => details.getByRole('button', { name, exact: true })
    await next('标记已付款').focus()
    await window.keyboard.press('Enter')
    await window.getByRole('dialog').waitFor()
    await window.keyboard.press('Enter')
    await expect(details).toContainText('支付宝已付')
    // The focus is back on the button, which by now says what comes next.
    await expect(next('已打包')).toBeFocused()
    await window.keyboard.press('Enter')
    await next('已发货').click()
    await next('完成').click()
    await expect(details).toContainText('已完成')
    await window.keyboard.press('Control+z')
    await expect(details).toContainText('已发货')
  })

  await test.step('the trail tells what was done, and what was taken back', async () => {
    await details.getByRole('button', { name: '更多操作' }).click()
    await window.getByRole('menuitem', { name: '改动记录' }).click()
    const trail = window.getByRole('list', { name: '改动记录' })
    await expect(trail.getByRole('listitem').first()).toContainText('已完成 → 已发货')
    await expect(trail.getByRole('listitem').last()).toContainText('接受口令')
    await expect(trail.locator('[data-undone]').first()).toContainText('已发货 → 已完成')
    await expect(trail).toContainText('支付宝付款')
    await expect(trail).toContainText('现摘甜玉米 3箱 → 2箱')
    await expect(trail).toContainText('运费改成 ¥3')
    await look(window, 'trail')
    await window.keyboard.press('Escape')
  })

  await test.step('a refund asks where the goods are', async () => {
    await details.getByRole('button', { name: '更多操作' }).click()
    await expect(window.getByRole('menu')).toHaveCSS('opacity', '1')
    await look(window, 'menu')
    await window.getByRole('menuitem', { name: '退款…' }).click()
    await window.getByRole('radio', { name: /放回库存，可以再卖/ }).check()
    await look(window, 'refund')
    await window.getByRole('button', { name: '记为已退款' }).click()
    await expect(details).toContainText('已退款')
  })

  await test.step('all of it fits the larger screen, and speaks English', async () => {
    await row('李叔').click()
    await resize(app, { width: 1920, height: 1080 })
    await look(window, 'large')
    await resize(app, { width: 1366, height: 768 })
    await window.getByRole('button', { name: 'Switch to English' }).click()
    await expect(window.getByRole('button', { name: 'Type an order' })).toBeVisible()
    await window.getByLabel('Note').fill('before Friday')
    await window.getByLabel('Note').press('Enter')
    await expect(window.getByRole('button', { name: 'Undo: order edited' })).toBeVisible()
    await look(window, 'english')
  })
})

test('stock that comes back is offered to the first in line', async ({ open }) => {
  const { window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  const ingest = await readIngest(window)
  await studio.startShow()
  await say(ingest, comment('王大姐', '1号要60箱'))
  await studio.accept('王大姐')
  await expect(studio.claim('王大姐')).toBeHidden()
  await say(ingest, [comment('赵姐', '1号要2箱'), comment('李叔', '1号要1箱')])
  await expect(studio.claim('李叔')).toBeVisible()
  await studio.acceptAllCertain()
  await expect(studio.claim('赵姐')).toContainText('排队中，第 1 位')
  await expect(studio.claim('李叔')).toContainText('排队中，第 2 位')
  await studio.openPage('订单')
  await window.getByRole('row', { name: /王大姐/ }).click()
  await window.getByRole('button', { name: '减 1箱 现摘甜玉米' }).click()
  await studio.openPage('直播台')
  const first = window.getByRole('list', { name: '待处理的口令' }).getByRole('listitem').first()
  await expect(first).toContainText('李叔')
  await expect(first).toContainText('有货了，先给 TA')
  await look(window, 'offered')

  await test.step('an order that was cancelled cannot come back once its goods are sold', async () => {
    const details = window.getByRole('region', { name: '订单详情' })
    await studio.openPage('订单')
    await window.getByRole('row', { name: /王大姐/ }).click()
    await details.getByRole('button', { name: '更多操作' }).click()
    await window.getByRole('menuitem', { name: '取消订单' }).click()
    await expect(details).toContainText('已取消')
    await window.getByRole('button', { name: '手工录单' }).click()
    const typing = window.getByRole('dialog', { name: '手工录单' })
    await typing.getByLabel('买家').fill('张老师')
    await typing.getByLabel('要什么').fill('玉米59箱')
    await typing.getByLabel('要什么').press('Enter')
    await expect(typing).toBeHidden()
    await details.getByRole('button', { name: '恢复订单' }).click()
    const refused = window.getByRole('dialog', { name: '1 单没有办成' })
    await expect(refused.getByRole('listitem')).toContainText('王大姐')
    await expect(refused.getByRole('listitem')).toContainText('库存不够了')
    await look(window, 'refused')
    await refused.getByRole('button', { name: '知道了' }).click()
  })
})
