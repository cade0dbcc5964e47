import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { resize, type Program } from './fixtures/program'
import { expect, test } from './fixtures/stage'
import { wordProblems, words, type Language } from './fixtures/words'
import { invoke } from './pages/bridge'
import { comment, say, type Ingest } from './pages/ingest'
import { misfits, textsOf } from './pages/sight'
import { Studio } from './pages/studio'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const pages = ['studio', 'products', 'orders', 'packing', 'overlays', 'settings'] as const
const pictures = join(import.meta.dirname, '..', 'test-results', 'screens')

for (const language of ['zh-CN', 'en'] as const) {
  const named = language === 'en' ? 'English' : 'Chinese'
  test(`every page fits both screens, in ${named} words only: empty, in a live show, with 2,000 products`, async ({
    open,
  }) => {
    const program = await open()
    const { window } = program
    const wording = words[language]
    if (language === 'en') await window.getByRole('button', { name: 'Switch to English' }).click()
    const goTo = (page: (typeof pages)[number]) =>
      window.getByRole('navigation').getByRole('button', { name: wording.common.pages[page] }).click()
    const look = (scene: string) => lookAround(program, language, scene, goTo)

    await test.step('with no data', async () => {
      await look('empty')
      await goTo('products')
      await window.getByRole('button', { name: wording.products.add }).first().click()
      await expectWords(window, language)
      await window.keyboard.press('Escape')
      await window.keyboard.press('?')
      await expect(window.getByRole('dialog')).toContainText(wording.common.keys.title)
      await expectWords(window, language)
      await window.keyboard.press('Escape')
    })

    await test.step('with the sample shop, a live show and 30 comments', async () => {
      await goTo('studio')
      await window.getByRole('button', { name: wording.studio.welcome.sample }).click()
      await window.getByRole('option').first().waitFor()
      await startShow(window, language)
      await window.getByRole('option').nth(1).click()
      await sayThirty(await ingestOf(window), language)
      await expect(window.getByText('buyer 29')).toBeVisible()
      const tray = window.getByRole('list', { name: wording.chat.claims.listLabel })
      await tray.getByRole('listitem').first().waitFor()
      await window.keyboard.press('a')
      await expect(window.getByRole('contentinfo')).toContainText(
        new RegExp(`${wording.common.status.orders}\\s*1`),
      )
      await look('sample')
    })

    await test.step('with 2,000 products', async () => {
      await goTo('products')
      await window.getByRole('button', { name: wording.products.import }).first().click()
      await window.getByLabel(wording.products.importing.file).setInputFiles(manyProducts(language))
      await expect(window.getByRole('dialog').getByText(/2,?000/)).toBeVisible({ timeout: 60_000 })
      await window.getByRole('button', { name: wording.products.importing.close }).click()
      await goTo('studio')
      await window.keyboard.press('Control+Enter')
      await window.keyboard.press('Control+l')
      await window.getByRole('dialog').getByRole('button', { name: wording.common.show.endConfirm }).click()
      await expect(window.getByRole('contentinfo')).toContainText(wording.common.show.notLive)
      await look('2000')
    })
  })
}

test('a whole show is run by keyboard alone', async ({ open }) => {
  const { window } = await open()
  const studio = new Studio(window)
  await window.evaluate(() => {
    const counted = globalThis as { presses?: number }
    counted.presses = 0
    addEventListener('pointerdown', () => (counted.presses = (counted.presses ?? 0) + 1), true)
  })
  const key = (name: string) => window.keyboard.press(name)

  await tabTo(window, window.getByRole('button', { name: '打开示例店铺' }))
  await key('Enter')
  await studio.rundownRow('红富士苹果').waitFor()

  await key('Control+l')
  await expect(window.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await key('Enter')
  await studio.status('直播中').waitFor()

  const list = window.getByRole('listbox', { name: '节目单' })
  await expect(async () => {
    await key('F6')
    await expect(list).toBeFocused({ timeout: 500 })
  }).toPass()
  await key('ArrowDown')
  await expect(studio.rundownRow('红富士苹果')).toHaveAttribute('aria-selected', 'true')
  await key('Enter')
  await studio.onAir('红富士苹果').waitFor()

  await say(await ingestOf(window), comment('王大姐', '苹果要3斤'))
  await studio.claim('王大姐').waitFor()
  await key('a')
  await expect(studio.claim('王大姐')).toBeHidden()
  await expect(studio.status('订单')).toContainText('1')
  await key('u')
  await studio.claim('王大姐').waitFor()
  await expect(studio.status('订单')).toContainText('0')
  await key('a')
  await expect(studio.claim('王大姐')).toBeHidden()

  await key('Control+l')
  await tabTo(window, window.getByRole('dialog').getByRole('button', { name: '下播' }))
  await key('Enter')
  await studio.status('未开播').waitFor()
  await key('Control+4')
  await expect(window.getByRole('grid', { name: '打包' }).getByRole('row').nth(1)).toContainText('红富士苹果')
  expect(await window.evaluate(() => (globalThis as { presses?: number }).presses)).toBe(0)
})

test('the language that was chosen is still there after a restart', async ({ open }) => {
  const first = await open()
  await first.window.getByRole('button', { name: 'Switch to English' }).click()
  await expect(first.window.getByRole('navigation')).toContainText('Products')
  await expect.poll(() => first.window.evaluate(() => document.documentElement.lang)).toBe('en')
  await first.close()
  const second = await open()
  await expect(second.window.getByRole('navigation')).toContainText('Products')
  await expectWords(second.window, 'en')
  await second.window.getByRole('button', { name: '切换到中文' }).click()
  await expect(second.window.getByRole('navigation')).toContainText('商品')
})

/** Looks at every page in both sizes: nothing out of place, no wrong word; leaves a picture of each. */
async function lookAround(
  { app, window }: Program,
  language: Language,
  scene: string,
  goTo: (page: (typeof pages)[number]) => Promise<void>,
): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  for (const size of sizes) {
    await resize(app, size)
    // Without a window manager Electron keeps a window that fills the screen a pixel smaller than it.
    await expect
      .poll(() => window.evaluate((wanted) => wanted.width - innerWidth + wanted.height - innerHeight, size))
      .toBeLessThanOrEqual(2)
    expect(await window.evaluate(() => innerWidth)).toBeLessThanOrEqual(size.width)
    for (const page of pages) {
      await goTo(page)
      await window.mouse.move(0, 0)
      const heading = window
        .getByRole('navigation')
        .getByRole('button', { name: words[language].common.pages[page] })
      await expect(heading).toHaveAttribute('aria-current', 'page')
      await window.evaluate(() => document.fonts.ready)
      const name = `${page}-${scene}-${language}-${size.width}`
      await expect.poll(() => misfits(window), { message: name }).toEqual([])
      await window.screenshot({ path: join(pictures, `${name}.png`) })
      await expectWords(window, language, name)
    }
  }
  await goTo('studio')
}

async function expectWords(window: Page, language: Language, message = ''): Promise<void> {
  expect(wordProblems(await textsOf(window), language), message).toEqual([])
}

async function startShow(window: Page, language: Language): Promise<void> {
  const { show } = words[language].common
  await window.keyboard.press('Control+l')
  await window.getByRole('dialog').getByRole('button', { name: show.startConfirm }).click()
  await expect(window.getByRole('contentinfo')).toContainText(show.live)
}

/** Address and token without the settings page, which is read with the mouse. */
async function ingestOf(window: Page): Promise<Ingest> {
  const answer = await invoke(window, 'chat.ingestAddress', {})
  const { httpUrl, token } = answer.value as { httpUrl: string; token: string }
  return { url: httpUrl, token }
}

/** Thirty comments of thirty buyers, long and short, claims among them. */
async function sayThirty(ingest: Ingest, language: Language): Promise<void> {
  const lines =
    language === 'en'
      ? ['A1+2', 'Good evening from the city, how are the eggs kept on the way?', '+3', 'hello', 'A2+5']
      : ['1号要2箱', '主播晚上好，鸡蛋路上会不会碎，怎么包装的？', '苹果来3斤', '多少钱一斤', '3号5盒']
  const platforms = ['douyin', 'kuaishou', 'weixin', 'bilibili', 'taobao', 'xiaohongshu']
  const comments = Array.from({ length: 30 }, (_, index) =>
    comment(`buyer ${index}`, lines[index % lines.length] ?? '', platforms[index % platforms.length] ?? ''),
  )
  expect(await say(ingest, comments)).toMatchObject({ body: { accepted: 30 } })
}

function manyProducts(language: Language) {
  const [names, unit] =
    language === 'en'
      ? [['Crisp cucumbers', 'Mountain honey with the comb', 'Sesame oil'], 'jin']
      : [['脆甜黄瓜', '深山土蜂蜜带蜂巢礼盒装', '小磨香油'], '斤']
  const rows = Array.from(
    { length: 2_000 },
    (_, index) =>
      `${index + 100},${names[index % names.length]} ${index},${unit},${(5 + (index % 900) / 10).toFixed(2)},3,${index % 97}`,
  )
  const text = ['编号,名称,单位,价格,收购价,库存', ...rows].join('\n')
  return { name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}

/** Presses Tab until the focus is there. */
async function tabTo(window: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press('Tab')
  }
  throw new Error('the Tab key never came there')
}
