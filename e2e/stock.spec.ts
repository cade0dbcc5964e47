import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import type { Order } from '@shared/contract/orders'
import { resize } from './fixtures/program'
import { expect, test } from './fixtures/stage'
import { wordProblems, words } from './fixtures/words'
import { invoke } from './pages/bridge'
import { comment, readIngest, say } from './pages/ingest'
import { ProductsPage } from './pages/products'
import { misfits, textsOf } from './pages/sight'
import { StockPage } from './pages/stock'
import { Studio } from './pages/studio'

const pictures = join(import.meta.dirname, '..', 'test-results', 'screens')

/** Leaves a picture, and looks that everything fits and every word is there. */
async function look(window: Page, name: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await window.mouse.move(0, 0)
  await expect.poll(() => misfits(window), { message: name }).toEqual([])
  await window.screenshot({ path: join(pictures, `${name}.png`) })
  expect(wordProblems(await textsOf(window), language), name).toEqual([])
}

/** Scrolls so that it stands at the top of its page. */
function toTop(place: Locator): Promise<void> {
  return place.evaluate((element) => element.scrollIntoView({ block: 'start' }))
}

/** The orders as the window has them. */
async function ordersOf(window: Page): Promise<readonly Order[]> {
  const { value } = await invoke(window, 'state.snapshot', {})
  return (value as { state: { orders: readonly Order[] } }).state.orders
}

test('half a box takes the stock of whole ones; rules and shipping are on the order; the shelf is counted', async ({
  open,
}) => {
  const { window } = await open()
  const studio = new Studio(window)
  const products = new ProductsPage(window)
  const stock = new StockPage(window)
  // The first of the rundown; half a box of it names it too.
  const corn = products.row('现摘甜玉米').first()
  await studio.openSampleShop()

  await test.step('a product made of another says so in one sentence and follows its stock', async () => {
    await studio.openPage('商品')
    await products.fillNew({ code: '9', name: '半箱玉米', unit: '份', price: '14', stock: '' })
    const form = products.dialog
    await form.getByRole('switch', { name: /用别的商品的库存/ }).press('Space')
    await stock.choose(form.getByRole('combobox', { name: '第 1 样商品' }), '现摘甜玉米')
    await form.getByLabel('第 1 样用多少').fill('5')
    await expect(form.getByText('1份半箱玉米 = 5根现摘甜玉米，库存跟着现摘甜玉米走。')).toBeInViewport()
    await expect(form.getByLabel('现有库存')).toBeHidden()
    await expect(form.getByRole('button', { name: '保存', exact: true })).toBeInViewport()
    await form.getByLabel('每份重量').fill('2.5斤')
    await expect(form.getByText('= 1.25公斤')).toBeVisible()
    await look(window, 'stock-form-new')
    await products.save()
    await expect(products.row('半箱玉米')).toContainText('用 5根现摘甜玉米 的库存')
    await expect(products.row('半箱玉米')).toContainText('120份')
  })

  await test.step('weight and low stock of a product are kept', async () => {
    await corn.dblclick()
    await expect(products.dialog.getByText('“半箱玉米”用着它的库存')).toBeVisible()
    await products.dialog.getByLabel('每箱重量').fill('2.5')
    await products.dialog.getByLabel('低库存提醒').fill('60箱')
    await expect(products.dialog.getByText('公斤 = 5斤')).toBeVisible()
    await look(window, 'stock-form-edit')
    await products.save()
    await expect(products.dialog).toBeHidden()
    await corn.dblclick()
    await expect(products.dialog.getByLabel('低库存提醒')).toHaveValue('60箱')
    await expect(products.dialog.getByLabel('每箱重量')).toHaveValue('2.5')
    await window.keyboard.press('Escape')
  })

  await test.step('what comes in and spoils is entered, and stands in the ledger', async () => {
    await stock.open('库存')
    await stock.row('现摘甜玉米').click()
    await window.keyboard.press('Enter')
    const quantity = window.getByLabel('进了多少')
    await expect(quantity).toBeFocused()
    await window.keyboard.type('6箱')
    await window.keyboard.press('Tab')
    await window.keyboard.type('后山又摘了一批')
    await window.keyboard.press('Enter')
    await expect(window.getByText('现摘甜玉米：进货 6箱，现在还能卖 66箱。')).toBeVisible()
    await window.getByText('报损', { exact: true }).click()
    await window.getByLabel('坏了多少').fill('67箱')
    await window.keyboard.press('Enter')
    await expect(window.getByText('最多能减 66箱')).toBeVisible()
    await window.getByLabel('坏了多少').fill('5根')
    await window.keyboard.press('Enter')
    await expect
      .poll(() => stock.ledger(3))
      .toEqual([
        ['报损', '−5根', '65箱5根'],
        ['进货 后山又摘了一批', '+6箱', '66箱'],
        ['期初', '+60箱', '60箱'],
      ])
    await expect(stock.row('半箱玉米')).toContainText('131份')
    await look(window, 'stock-ledger')
    await stock.row('半箱玉米').click()
    await expect(window.getByRole('button', { name: /5根现摘甜玉米/ })).toBeVisible()
    await look(window, 'stock-parts')
  })

  await test.step('money off and a gift are added and stand on the product’s row', async () => {
    await stock.open('满减赠品')
    await look(window, 'stock-rules-empty')
    await stock.addRule({ product: '现摘甜玉米', every: '3', yuan: '5' })
    await expect(window.getByText('已加上：现摘甜玉米 每3箱减5元。')).toBeVisible()
    await stock.addRule({ product: '现摘甜玉米', every: '5', gift: '散养土鸡蛋' })
    await expect(window.getByRole('button', { name: '删除 现摘甜玉米 每5箱送1盒散养土鸡蛋' })).toBeVisible()
    await window.getByLabel('每满多少').fill('10')
    await window.getByText('减钱', { exact: true }).click()
    await window.getByLabel('减多少元').fill('20')
    await look(window, 'stock-rules')
    await stock.open('商品')
    await expect(corn).toContainText('每3箱减5元，每5箱送1盒散养土鸡蛋')
    await look(window, 'stock-products')
  })

  await test.step('shipping is charged by weight, more to remote places', async () => {
    await studio.openPage('设置')
    await window.getByRole('button', { name: '按重量收，偏远加收' }).click()
    await expect(window.getByText('寄一般地方 12 元，寄新疆 40 元')).toBeVisible()
    const everywhere = window.getByRole('group', { name: /^全国/ })
    await everywhere.getByLabel('首重收（元）').fill('9')
    await everywhere.getByLabel('首重收（元）').press('Enter')
    await expect(window.getByText('寄一般地方 13 元')).toBeVisible()
    await window.getByRole('switch', { name: /到时间没付款就取消订单/ }).press('Space')
    await expect(window.getByLabel('下单后几分钟内要付款')).toHaveValue('30')
    await toTop(window.getByRole('heading', { name: '运费' }))
    await look(window, 'stock-settings')
  })

  const ingest = await readIngest(window)
  await studio.startShow()

  await test.step('an order has all of it: money off, the gift, and shipping by its weight', async () => {
    await say(ingest, comment('王大姐', '1号来6箱'))
    await studio.accept('王大姐')
    await expect.poll(async () => (await ordersOf(window)).length).toBe(1)
    const [order] = await ordersOf(window)
    // 6 boxes at ¥25; twice 3 boxes; 15 kg: the first at ¥9, fourteen more at ¥2.
    expect(order).toMatchObject({
      goodsFen: 15_000,
      discountFen: 1_000,
      shippingFen: 3_700,
      totalFen: 17_700,
    })
    expect(order?.lines.filter(({ gift }) => gift)).toMatchObject([{ name: '散养土鸡蛋', quantity: 30 }])
    expect(order?.payBy).not.toBeNull()
    await studio.openPage('订单')
    await expect(window.getByRole('row', { name: /王大姐/ })).toContainText('177')
  })

  await test.step('the rundown says what is nearly gone, by the host’s own figure', async () => {
    await studio.openPage('直播台')
    await say(ingest, comment('李叔', '9号来2份'))
    await studio.accept('李叔')
    await expect(studio.rundownRow('现摘甜玉米')).toContainText('仅剩 58箱5根')
    await look(window, 'stock-rundown')
  })

  await test.step('the shelf is counted from the keyboard, with what orders hold', async () => {
    await stock.open('库存')
    await window.getByRole('button', { name: '盘点', exact: true }).click()
    await expect(stock.counted('现摘甜玉米')).toBeFocused()
    await window.keyboard.type('65箱')
    await window.keyboard.press('Enter')
    await window.keyboard.type('300')
    await window.keyboard.press('Enter')
    await expect(stock.counted('散养土鸡蛋')).toBeFocused()
    await expect(window.getByText('−5根')).toBeVisible()
    await expect(window.getByText('数了 2 / 8 个，1 个对不上')).toBeVisible()
    await expect(stock.counted('半箱玉米')).toBeHidden()
    // Another page and back: what was counted is still there.
    await studio.openPage('直播台')
    await studio.openPage('商品')
    await expect(stock.counted('现摘甜玉米')).toHaveValue('65箱')
    await window.getByRole('button', { name: '月底盘点' }).click()
    await look(window, 'stock-count')
    await window.getByRole('button', { name: '确认盘点' }).click()
    await expect(window.getByText('盘点好了：更正了 1 个商品的库存，流水里有记录。')).toBeVisible()
    await stock.row('现摘甜玉米').click()
    await expect.poll(async () => (await stock.ledger(1))[0]).toEqual(['更正 月底盘点', '−5根', '58箱'])
    await expect(stock.row('现摘甜玉米')).toContainText('65箱')
    await look(window, 'stock-list')
  })

  await test.step('what was ordered stays what it is made of', async () => {
    await stock.open('商品')
    await products.row('半箱玉米').dblclick()
    await expect(products.dialog.getByText('已经有人下过单')).toBeVisible()
    await expect(products.dialog.getByRole('switch', { name: /用别的商品的库存/ })).toBeDisabled()
  })
})

test('stock, count, rules and fees fit both screens in English', async ({ open }) => {
  const { app, window } = await open()
  const wording = words.en
  await window.getByRole('button', { name: 'Switch to English' }).click()
  await window.getByRole('button', { name: wording.studio.welcome.sample }).click()
  await window.getByRole('option').first().waitFor()
  const nameOf = async () => {
    const { value } = await invoke(window, 'state.snapshot', {})
    const { products } = (value as { state: { products: readonly { id: string; code: string }[] } }).state
    return (code: string) => products.find((product) => product.code === code)?.id ?? ''
  }
  const idOf = await nameOf()
  const gift = { productId: idOf('3'), quantity: 30 }
  await invoke(window, 'orders.setRules', {
    rules: [
      { productId: idOf('1'), every: 30, minusFen: 500, gift: null },
      { productId: idOf('1'), every: 50, minusFen: 0, gift },
    ],
  })
  const goTo = (page: 'products' | 'settings') =>
    window.getByRole('navigation').getByRole('button', { name: wording.common.pages[page] }).click()
  const views = window.getByRole('group', { name: wording.stock.views.label })
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await resize(app, size)
    await expect.poll(() => window.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(size.width - 1)
    await goTo('products')
    await views.getByRole('button', { name: wording.stock.views.stock }).click()
    await window.getByRole('grid').getByRole('row').nth(1).click()
    await look(window, `stock-list-en-${size.width}`, 'en')
    await window.getByRole('button', { name: wording.stock.countShelf }).click()
    await look(window, `stock-count-en-${size.width}`, 'en')
    await window.getByRole('button', { name: wording.stock.counting.cancel }).click()
    await views.getByRole('button', { name: wording.stock.views.rules }).click()
    await look(window, `stock-rules-en-${size.width}`, 'en')
    await views.getByRole('button', { name: wording.stock.views.list }).click()
    await window.getByRole('grid').getByRole('row').nth(1).dblclick()
    await look(window, `stock-form-en-${size.width}`, 'en')
    await window.keyboard.press('Escape')
    await goTo('settings')
    const { preset } = wording.settings.shipping
    await window.getByRole('button', { name: preset.byWeight }).click()
    await toTop(window.getByRole('heading', { name: wording.settings.shipping.title }))
    await look(window, `stock-settings-en-${size.width}`, 'en')
  }
})
