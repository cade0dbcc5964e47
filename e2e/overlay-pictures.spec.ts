import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { PNG } from 'pngjs'
import type { CallInput, CallName } from '@shared/contract'
import { OverlayKind, type OverlaysState } from '@shared/contract/control-room/overlays'
import { type Product, ProductDraft } from '@shared/contract/products'
import { naturalSize } from '@shared/domain/overlays/places'
import { programPicture, readCard, type StartedObs, withObs } from '../scripts/obs/index.mjs'
import { decodeShopCode } from '../scripts/slips/decode.mjs'
import { expect, test } from './fixtures/stage'
import { invoke } from './pages/bridge'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

const shopAddress = 'https://shop.example.com/%E5%B1%B1%E9%87%8C%E4%BA%BA%E5%AE%B6?from=live'

async function ask<Name extends CallName>(
  window: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<unknown> {
  const { ok, value, error } = await invoke(window, name, input)
  if (!ok) throw new Error(`${name}: ${error?.code}`)
  return value
}

/** A live show with corn on air, a sale, and every overlay on. */
async function showAll(window: Page): Promise<void> {
  const studio = new Studio(window)
  await expect(studio.status('已连接')).toBeVisible()
  await studio.openSampleShop()
  const ingest = await readIngest(window)
  await studio.startShow()
  await studio.putOnAir('现摘甜玉米')
  for (const [buyer, words] of [
    ['张大姐', '玉米来2箱'],
    ['李叔', '玉米1箱'],
  ] as const) {
    await say(ingest, comment(buyer, words))
    await studio.accept(buyer)
  }
  await ask(window, 'overlays.change', {
    shopCodeContent: shopAddress,
    shopCodeCaption: '扫码进店',
    text: '今天下单，明早发货',
    countdownLabel: '限时八折',
  })
  for (const kind of OverlayKind.options) await ask(window, 'overlays.setShown', { kind, shown: true })
  await ask(window, 'overlays.startCountdown', { seconds: 600 })
}

async function overlaysOf(window: Page): Promise<OverlaysState> {
  return ((await ask(window, 'state.snapshot', {})) as { state: { overlays: OverlaysState } }).state.overlays
}
const standing = async (window: Page) => (await overlaysOf(window)).standing

/** Those that OBS has elsewhere than Fieldcast says. */
async function misplaced(window: Page, obs: StartedObs): Promise<readonly OverlayKind[]> {
  const { boxes } = await overlaysOf(window)
  return await withObs(obs, async (socket) => {
    const { baseWidth, baseHeight } = await socket.call('GetVideoSettings')
    const { sceneItems } = await socket.call('GetSceneItemList', { sceneName: '田播 贴片' })
    return OverlayKind.options.flatMap((kind, index) => {
      const item = sceneItems.find((each) => each['sceneItemIndex'] === index)
      const shape = (item?.['sceneItemTransform'] ?? {}) as Record<string, number>
      const { positionX = -1, positionY = -1, width = 0, height = 0, alignment = 0 } = shape
      const x = (positionX - (alignment & 2 ? width : 0)) / baseWidth
      const y = (positionY - (alignment & 8 ? height : 0)) / baseHeight
      const box = boxes[kind]
      const apart = [x - box.x, y - box.y, width / baseWidth - box.width, height / baseHeight - box.height]
      return apart.every((part) => Math.abs(part) < 0.004) ? [] : [kind]
    })
  })
}
/** Whether OBS itself shows an overlay. */
const enabledInObs = async (obs: StartedObs, name: string) =>
  await withObs(obs, async (socket) => {
    const { sceneItems } = await socket.call('GetSceneItemList', { sceneName: '田播 贴片' })
    return sceneItems.find((each) => each['sourceName'] === name)?.['sceneItemEnabled']
  })
const allShown = Object.fromEntries(OverlayKind.options.map((kind) => [kind, 'shown']))

for (const canvas of [
  { width: 1280, height: 720 },
  { width: 1080, height: 1920 },
]) {
  test.describe(`on a picture of ${canvas.width}×${canvas.height}`, () => {
    test.use({ canvas })

    test('all six stand on it in every layout of the card, and a phone reads the code off it', async ({
      open,
      obs,
    }, testInfo) => {
      const { window } = await open({ obs })
      await showAll(window)
      for (const cardLayout of ['side', 'stacked', 'banner'] as const) {
        await ask(window, 'overlays.change', { cardLayout })
        await expect.poll(() => standing(window), { timeout: 20_000 }).toEqual(allShown)
        await expect.poll(() => misplaced(window, obs), { timeout: 20_000 }).toEqual([])
        await expect.poll(async () => await decodeShopCode(await programPicture(obs))).toBe(shopAddress)
        await keep(obs, testInfo.outputPath(`${cardLayout}.png`))
      }
    })
  })
}

test('a price and a stock that change are on the picture, and a countdown that is over leaves it', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  await showAll(window)
  await expect.poll(() => enabledInObs(obs, '田播 倒计时'), { timeout: 20_000 }).toBe(true)
  await ask(window, 'overlays.startCountdown', { seconds: 5 })
  const { state } = (await ask(window, 'state.snapshot', {})) as { state: { products: Product[] } }
  const corn = state.products.find(({ name }) => name === '现摘甜玉米')
  if (corn === undefined) throw new Error('the sample shop has no corn')
  const figure = Math.floor(corn.available / corn.unitSize)
  await expect
    .poll(async () => (await readCard(obs)).left, { timeout: 20_000 })
    .toMatch(new RegExp(`^仅剩${String(figure)}\\D`))
  const draft = ProductDraft.parse({ ...corn, priceFen: 3600 })
  await ask(window, 'products.edit', { id: corn.id, draft })
  await expect.poll(async () => (await readCard(obs)).price, { timeout: 20_000 }).toContain('36')
  await ask(window, 'products.correctStock', { id: corn.id, available: 7 * corn.unitSize, reason: '' })
  await expect.poll(async () => (await readCard(obs)).left, { timeout: 20_000 }).toMatch(/^仅剩7\D/)
  await expect
    .poll(() => standing(window), { timeout: 20_000 })
    .toMatchObject({ countdown: 'empty', card: 'shown' })
  await expect.poll(() => enabledInObs(obs, '田播 倒计时'), { timeout: 20_000 }).toBe(false)
})

test('what the host is shown while arranging is each overlay in its own size, clear at its corners', async ({
  open,
}) => {
  const { window } = await open()
  for (const kind of OverlayKind.options) {
    const { image } = (await ask(window, 'overlays.sample', { kind })) as { image: string }
    const png = PNG.sync.read(Buffer.from(image.slice(image.indexOf(',') + 1), 'base64'))
    expect({ width: png.width, height: png.height }).toEqual(naturalSize(kind, 'side'))
    const opaque = png.data.filter((value, at) => at % 4 === 3 && value > 250).length
    expect(opaque, kind).toBeGreaterThan(png.width * png.height * 0.1)
    const corners = [0, png.width - 1, (png.height - 1) * png.width, png.width * png.height - 1]
    for (const corner of corners) expect(png.data[corner * 4 + 3], kind).toBeLessThan(40)
  }
})

async function keep(obs: StartedObs, path: string): Promise<void> {
  writeFileSync(path, await programPicture(obs))
}
