import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { PNG } from 'pngjs'
import { programPicture, withObs, type StartedObs } from '../scripts/obs/index.mjs'
import { resize } from './fixtures/program'
import { expect, test } from './fixtures/stage'
import { wordProblems, words } from './fixtures/words'
import { misfits, textsOf } from './pages/sight'
import { Studio } from './pages/studio'

/** Where pictures of the window are left to be looked at. */
const picture = (name: string) => join(import.meta.dirname, '..', 'test-results', 'screens', `${name}.png`)

const names = {
  card: '田播 商品卡',
  stockBar: '田播 库存条',
  countdown: '田播 倒计时',
  ticker: '田播 下单播报',
  shopCode: '田播 店铺码',
  text: '田播 文字',
} as const
type Kind = keyof typeof names

type Standing = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where OBS itself has an overlay: its box in parts of the canvas, or null when it is not on the picture. */
async function inObs(obs: StartedObs, kind: Kind): Promise<Standing | null> {
  return await withObs(obs, async (socket) => {
    const { baseWidth, baseHeight } = await socket.call('GetVideoSettings')
    const { sceneItems } = await socket.call('GetSceneItemList', { sceneName: '田播 贴片' }).catch(() => ({
      sceneItems: [],
    }))
    const item = sceneItems.find((each) => each['sourceName'] === names[kind])
    if (!item?.['sceneItemEnabled']) return null
    const transform = item['sceneItemTransform'] as Record<string, number>
    const { positionX = 0, positionY = 0, width = 0, height = 0, alignment = 0 } = transform
    return {
      x: (positionX - (alignment & 2 ? width : 0)) / baseWidth,
      y: (positionY - (alignment & 8 ? height : 0)) / baseHeight,
      width: width / baseWidth,
      height: height / baseHeight,
    }
  })
}

/** How many pixels of OBS's picture have a colour, give or take a little. */
async function pixelsOf(obs: StartedObs, colour: string): Promise<number> {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const { data } = PNG.sync.read(await programPicture(obs))
  let count = 0
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((value, part) => Math.abs((data[at + part] ?? 0) - value) < 10)) count += 1
  return count
}

/** The page of the overlays, in Chinese. */
class OverlayPage {
  readonly canvas: Locator
  readonly list: Locator
  constructor(readonly window: Page) {
    this.canvas = window.getByRole('group', { name: '画面上的位置' })
    this.list = window.getByRole('list', { name: '全部贴片' })
  }
  row(name: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: name })
  }
  async choose(name: string): Promise<void> {
    await this.row(name).getByRole('button').click()
  }
  async switch(name: string): Promise<void> {
    await this.list.getByRole('switch', { name: `显示${name}` }).click({ force: true })
  }
  box(name: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${name}，`) })
  }
  /** Drags with the mouse from the middle of an element, by parts of the canvas. */
  async drag(what: Locator, step: { x: number; y: number }, during?: () => Promise<void>): Promise<void> {
    const frame = await boxOf(this.canvas)
    const from = await boxOf(what)
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
    await this.window.mouse.move(x, y)
    await this.window.mouse.down()
    await this.window.mouse.move(x + (step.x * frame.width) / 2, y + (step.y * frame.height) / 2)
    await this.window.mouse.move(x + step.x * frame.width, y + step.y * frame.height, { steps: 5 })
    await during?.()
    await this.window.mouse.up()
  }
  /** Where an overlay is drawn on the page, in parts of the canvas. */
  async drawn(name: string): Promise<Standing> {
    const frame = await boxOf(this.canvas)
    const box = await boxOf(this.box(name))
    return {
      x: (box.x - frame.x) / frame.width,
      y: (box.y - frame.y) / frame.height,
      width: box.width / frame.width,
      height: box.height / frame.height,
    }
  }
}

async function boxOf(what: Locator): Promise<Standing> {
  const box = await what.boundingBox()
  if (box === null) throw new Error('not drawn')
  return box
}

const close = (one: number, other: number) => Math.abs(one - other) < 0.006

async function openWithProduct(window: Page): Promise<OverlayPage> {
  const studio = new Studio(window)
  await expect(studio.status('已连接')).toBeVisible()
  await studio.openSampleShop()
  await studio.startShow()
  await studio.putOnAir('现摘甜玉米')
  await studio.openPage('贴片')
  return new OverlayPage(window)
}

/** Whether the page draws an overlay where OBS has it: 'the same', or what differs. */
async function agreement(page: OverlayPage, obs: StartedObs, name: string, kind: Kind): Promise<string> {
  const [drawn, real] = [await page.drawn(name), await inObs(obs, kind)]
  if (real === null) return 'not in OBS'
  const same = (['x', 'y', 'width', 'height'] as const).every((key) => close(drawn[key], real[key]))
  return same ? 'the same' : JSON.stringify({ drawn, real })
}

test('what the host drags, pulls and nudges on the page stands there on OBS’s picture, and can be put back', async ({
  open,
  obs,
}) => {
  const { window, complaints } = await open({ obs })
  const page = await openWithProduct(window)
  await expect(page.row('商品卡')).toContainText('画面上')
  const before = await page.drawn('商品卡')
  const agree = () => agreement(page, obs, '商品卡', 'card')
  await expect.poll(agree).toBe('the same')

  await test.step('dragged', async () => {
    await page.drag(page.box('商品卡'), { x: 0.2, y: -0.3 })
    await expect.poll(async () => close((await page.drawn('商品卡')).x, before.x + 0.2)).toBe(true)
    await expect.poll(agree).toBe('the same')
  })
  await test.step('pulled at a corner it grows in proportion', async () => {
    const small = await page.drawn('商品卡')
    await page.drag(page.canvas.locator('[data-corner=bottom-right]'), { x: 0.1, y: 0.07 })
    const large = await page.drawn('商品卡')
    expect(large.width).toBeGreaterThan(small.width * 1.1)
    expect(close(large.width / large.height, small.width / small.height)).toBe(true)
    await expect.poll(agree).toBe('the same')
    await expect(window.getByRole('toolbar')).not.toContainText('大小 100%')
  })
  await test.step('nudged by keys', async () => {
    const from = await page.drawn('商品卡')
    await page.box('商品卡').focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowUp', 'Minus']) await window.keyboard.press(key)
    await expect.poll(async () => (await page.drawn('商品卡')).y < from.y - 0.02).toBe(true)
    await expect.poll(agree).toBe('the same')
  })
  await test.step('near the middle it snaps to it, and a line says so', async () => {
    await page.drag(page.box('商品卡'), { x: 0.15, y: 0 })
    const now = await page.drawn('商品卡')
    const toMiddle = 0.5 - (now.x + now.width / 2) + 0.004
    await page.drag(page.box('商品卡'), { x: toMiddle, y: 0 }, async () => {
      await expect(page.canvas.locator('[data-axis=x]')).toBeVisible()
      await window.screenshot({ path: picture('overlays-snapping') })
    })
    await expect(page.canvas.locator('[data-axis=x]')).toHaveCount(0)
    const { x, width } = await page.drawn('商品卡')
    expect(Math.abs(x + width / 2 - 0.5)).toBeLessThan(0.002)
    await expect.poll(agree).toBe('the same')
  })
  await test.step('put back', async () => {
    await window.getByRole('button', { name: '放回原处' }).click()
    await expect.poll(async () => close((await page.drawn('商品卡')).x, before.x)).toBe(true)
    await expect.poll(agree).toBe('the same')
    await expect(window.getByRole('button', { name: '放回原处' })).toBeDisabled()
  })
  expect(complaints).toEqual([])
})

test.describe('on an upright picture', () => {
  test.use({ canvas: { width: 720, height: 1280 } })
  test('the canvas on the page is upright too, and what is moved there stands there', async ({
    open,
    obs,
  }) => {
    const { window } = await open({ obs })
    const page = await openWithProduct(window)
    const { width, height } = await boxOf(page.canvas)
    expect(width / height).toBeCloseTo(720 / 1280, 2)
    await expect.poll(() => agreement(page, obs, '商品卡', 'card')).toBe('the same')
    await page.drag(page.box('商品卡'), { x: 0, y: -0.4 })
    await expect.poll(() => agreement(page, obs, '商品卡', 'card')).toBe('the same')
    expect((await page.drawn('商品卡')).y).toBeLessThan(0.6)
    await window.screenshot({ path: picture('overlays-upright') })
  })
})

test('the picture on the page follows the product on air', async ({ open, obs }) => {
  const { window } = await open({ obs })
  const page = await openWithProduct(window)
  const look = page.box('商品卡').locator('img')
  await expect(look).toBeVisible()
  const before = await look.getAttribute('src')
  await window.keyboard.press('F2')
  await expect.poll(() => look.getAttribute('src')).not.toBe(before)
})

test('hidden is gone from the picture; other colours and another layout are seen there', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const page = await openWithProduct(window)
  await expect.poll(() => inObs(obs, 'card')).not.toBeNull()

  await page.switch('商品卡')
  await expect(page.row('商品卡')).toContainText('已隐藏')
  await expect.poll(() => inObs(obs, 'card')).toBeNull()
  await page.switch('商品卡')
  await expect(page.row('商品卡')).toContainText('画面上')

  await window.getByRole('button', { name: '夜市黑' }).click()
  await expect.poll(() => pixelsOf(obs, '#22241d'), { timeout: 20_000 }).toBeGreaterThan(8_000)
  await window.screenshot({ path: picture('overlays-night') })

  const side = await inObs(obs, 'card')
  await window.getByRole('button', { name: '上图下字' }).click()
  await expect
    .poll(async () => {
      const stacked = await inObs(obs, 'card')
      return stacked !== null && stacked.height > (side?.height ?? 1)
    })
    .toBe(true)

  await test.step('colours of one’s own that cannot be read are told', async () => {
    await window.getByRole('button', { name: /^文字 #/ }).click()
    const code = window.getByLabel('色号')
    await code.fill('灰')
    await code.press('Enter')
    await expect(window.getByText('请填 # 加六位，如 #2e7440')).toBeVisible()
    await code.fill('#333333')
    await code.press('Enter')
    await expect(window.getByText('文字和底色太接近，观众看不清。')).toBeVisible()
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: '换回田野绿' }).click()
    await expect(window.getByText('文字和底色太接近，观众看不清。')).toBeHidden()
    await expect(window.getByRole('button', { name: '田野绿', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })
})

test('a line typed in Chinese goes onto the picture whole, not in the middle of the typing', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const page = await openWithProduct(window)
  await page.switch('一行字')
  await expect(page.row('一行字')).toContainText('没有内容')
  const field = window.getByLabel('要显示的字')
  await field.focus()

  // As an input method does it: letters under composition, the Enter that ends it, then the characters.
  const input = await window.context().newCDPSession(window)
  await input.send('Input.imeSetComposition', { text: "bao'you", selectionStart: 7, selectionEnd: 7 })
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await expect(page.row('一行字')).toContainText('没有内容')
  await input.send('Input.insertText', { text: '今晚八点全场包邮' })
  await expect(field).toHaveValue('今晚八点全场包邮')
  await field.press('Enter')
  await expect(page.row('一行字')).toContainText('画面上')
  await expect.poll(() => inObs(obs, 'text')).not.toBeNull()
})

test('countdown, code and ticker: each says what it lacks, appears with it, and the deck does the same', async ({
  open,
  obs,
}) => {
  const { window, complaints } = await open({ obs })
  const page = await openWithProduct(window)
  await page.switch('店铺码')
  await expect(window.getByText('先填二维码的内容。')).toBeVisible()
  await window.getByLabel('二维码的内容').fill('https://shop.example/laoli')
  await window.getByLabel('二维码的内容').press('Enter')
  await expect.poll(() => inObs(obs, 'shopCode')).not.toBeNull()

  await page.switch('库存条')
  await page.choose('倒计时')
  await window.getByLabel('倒计时上面的字').fill('限时特价')
  await window.getByRole('button', { name: '倒数 3 分钟' }).click()
  await expect(window.getByRole('timer')).toContainText(/还剩 2:5\d/)
  await expect.poll(() => inObs(obs, 'countdown')).not.toBeNull()
  await expect(page.row('倒计时')).toContainText('画面上')
  await window.screenshot({ path: picture('overlays-many') })

  await new Studio(window).openPage('直播台')
  await window.getByRole('tab', { name: '贴片' }).click()
  const deck = window.getByRole('group', { name: '贴片开关' })
  await expect(deck.getByRole('button', { name: /倒计时/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(deck.getByRole('button', { name: /倒计时/ })).toContainText('画面上')
  await window.screenshot({ path: picture('overlays-deck-running') })
  await window.getByRole('button', { name: '停止倒计时' }).click()
  await expect.poll(() => inObs(obs, 'countdown')).toBeNull()
  await deck.getByRole('button', { name: /店铺码/ }).click()
  await expect.poll(() => inObs(obs, 'shopCode')).toBeNull()
  await window.getByLabel('一行字', { exact: true }).fill('现摘现发')
  await window.getByLabel('一行字', { exact: true }).press('Enter')
  await deck.getByRole('button', { name: /一行字/ }).click()
  await expect.poll(() => inObs(obs, 'text')).not.toBeNull()
  await window.screenshot({ path: picture('overlays-deck') })
  await window.getByRole('button', { name: '摆放和设置' }).click()
  await expect(page.row('一行字')).toContainText('画面上')
  expect(complaints).toEqual([])
})

test('with OBS away everything is arranged beforehand, and stands there once OBS is connected', async ({
  open,
  obs,
  startObsAgain,
}) => {
  await obs.kill()
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.openPage('贴片')
  const page = new OverlayPage(window)
  await expect(window.getByText('现在就可以摆好，连上以后会自动出现在画面上。')).toBeVisible()
  await page.switch('一行字')
  await window.getByLabel('要显示的字').fill('现摘现发')
  await window.getByLabel('要显示的字').press('Enter')
  await expect(page.row('一行字')).toContainText('等 OBS 连上')
  await page.drag(page.box('一行字'), { x: 0.1, y: 0.3 })
  const placed = await page.drawn('一行字')
  expect(placed.y).toBeGreaterThan(0.25)
  await window.screenshot({ path: picture('overlays-away') })

  const again = await startObsAgain()
  await expect(page.row('一行字')).toContainText('画面上', { timeout: 60_000 })
  await expect.poll(() => agreement(page, again, '一行字', 'text')).toBe('the same')
  expect(close((await page.drawn('一行字')).y, placed.y)).toBe(true)
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`every overlay’s settings fit both screens, in ${language === 'en' ? 'English' : 'Chinese'} words only`, async ({
    open,
    obs,
  }) => {
    const { app, window } = await open({ obs })
    const wording = words[language]
    await openWithProduct(window)
    // What was said in Chinese before stays for some seconds.
    await expect(window.getByRole('alert')).toHaveCount(0)
    if (language === 'en') await window.getByRole('button', { name: 'Switch to English' }).click()
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await resize(app, size)
      for (const [kind, name] of Object.entries(wording.overlays.kinds)) {
        const row = window.getByRole('list', { name: wording.overlays.list }).getByRole('listitem')
        await row.filter({ hasText: name }).getByRole('button').click()
        const settings = window.getByRole('region', {
          name: wording.overlays.settings.replace('{{name}}', name),
        })
        await expect(settings).toBeVisible()
        await expect(window.locator(`[data-kind=${kind}] img`)).toBeVisible()
        await window.mouse.move(0, 0)
        await expect.poll(() => misfits(window), { message: `${kind} ${size.width}` }).toEqual([])
        const texts = (await textsOf(window)).filter((text) => !['现摘甜玉米', '休息'].includes(text))
        expect(wordProblems(texts, language), kind).toEqual([])
        await window.screenshot({ path: picture(`overlays-${kind}-${language}-${size.width}`) })
      }
    }
    await window.keyboard.press('Control+1')
    await window.getByRole('tab', { name: wording.studio.deck.overlays }).click()
    await expect.poll(() => misfits(window)).toEqual([])
    await window.screenshot({ path: picture(`overlays-deck-${language}-1920`) })
    await resize(app, { width: 1366, height: 768 })
    await expect.poll(() => misfits(window)).toEqual([])
    await window.screenshot({ path: picture(`overlays-deck-${language}-1366`) })
  })
}
