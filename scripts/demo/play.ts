import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { freshFolder } from '../../e2e/fixtures/folder'
import { startProgram } from '../../e2e/fixtures/program'
import { readIngest, say, type Ingest } from '../../e2e/pages/ingest'
import { Studio } from '../../e2e/pages/studio'
import {
  freePort,
  makeScenes,
  programPicture,
  readCard,
  startDisplay,
  startObs,
  type StartedObs,
} from '../obs/index.mjs'
import { decodePages, pageTexts } from '../slips/decode.mjs'
import { complaintsAbout, countShow } from './count'
import { addressOf, turns, type Turn } from './room'

/** Longest that the program may take for anything a person waits for, in milliseconds. */
const patience = 30_000
/** The turn whose pictures are kept. */
const pictured = '烟薯蜜薯'

/** Plays one whole show on real parts and leaves its traces in `out`; answers what went wrong. */
export default async function play(out: string, tell: (line: string) => void): Promise<string[]> {
  mkdirSync(out, { recursive: true })
  const shop = freshFolder('demo-shop')
  const obsFolder = freshFolder('demo-obs')
  const screen = process.env['DISPLAY'] ? null : await startDisplay({ width: 1920, height: 1080 })
  const display = screen?.display ?? process.env['DISPLAY'] ?? ''
  process.env['DISPLAY'] = display
  tell('starting OBS on a profile of its own …')
  const obs = await startObs({
    folder: obsFolder.path,
    port: await freePort(),
    password: 'demo-show',
    display,
  })
  try {
    await makeScenes(obs, ['开场', '商品近景', '休息'])
    const pdf = await playShow({ obs, shop: shop.path, out, tell })
    const show = countShow(join(shop.path, 'fieldcast.db'))
    writeFileSync(join(out, 'show.json'), `${JSON.stringify(show, null, 2)}\n`)
    tell(
      `${show.comments} comments, ${show.claims.accepted} claims accepted, ${show.orders.length} orders, ` +
        `${show.parcels.length} parcels, revenue ¥${show.revenueYuan}, uplift ¥${show.upliftYuan}, ` +
        `sold out: ${show.soldOut.join(', ')}`,
    )
    tell('decoding the slips’ codes from the pages …')
    return [...complaintsAbout(show), ...(await slipComplaints(pdf, show.parcels))]
  } finally {
    await obs.kill()
    await screen?.stop()
    shop.remove()
    obsFolder.remove()
  }
}

async function playShow(stage: {
  obs: StartedObs
  shop: string
  out: string
  tell: (line: string) => void
}): Promise<string> {
  const { obs, shop, out, tell } = stage
  tell('opening the studio …')
  const program = await startProgram({
    dataFolder: shop,
    environment: { XDG_CONFIG_HOME: obs.configHome },
    size: { width: 1366, height: 768 },
  })
  const { window } = program
  window.setDefaultTimeout(patience)
  const studio = new Studio(window)
  try {
    await studio.status('已连接').waitFor()
    await studio.openSampleShop()
    await nameTheShop(window, studio)
    await giveScene(window, studio, '现摘甜玉米', '商品近景')
    const ingest = await readIngest(window)
    await studio.startShow()
    for (const turn of turns) {
      tell(`on air: ${turn.product}`)
      await playTurn(window, studio, ingest, turn)
      // With the tray full: that is when the desk has most to show.
      if (turn.product === pictured) await takePictures(window, obs, turn.product, out)
      await decideAll(window, studio)
    }
    tell('typing addresses, ending the show, printing slips …')
    await fillAddresses(window, studio)
    await studio.endShow()
    await studio.openPage('打包')
    await window.getByRole('button', { name: /生成 \d+ 个包裹的 PDF/ }).click()
    await window.getByText('PDF 已生成').waitFor({ timeout: 120_000 })
    if (program.complaints.length > 0)
      throw new Error(`the window complained: ${program.complaints.join('; ')}`)
  } finally {
    await program.close()
  }
  const [pdf = ''] = readdirSync(join(shop, 'documents')).filter((name) => name.endsWith('.pdf'))
  const kept = join(out, 'slips.pdf')
  copyFileSync(join(shop, 'documents', pdf), kept)
  return kept
}

async function nameTheShop(window: Page, studio: Studio): Promise<void> {
  await studio.openPage('设置')
  const fields = [
    ['店铺名称', '孙庄田头'],
    ['寄件人', '孙大田'],
    ['寄件电话', '19912340000'],
    ['寄件地址', '山东省菏泽市曹县孙庄村合作社'],
    ['感谢语', '谢谢您照顾农家生意，吃好再来'],
  ] as const
  for (const [label, text] of fields) {
    const field = window.getByRole('region', { name: '店铺' }).getByLabel(label, { exact: true })
    await field.fill(text)
    await field.press('Tab')
  }
}

async function giveScene(window: Page, studio: Studio, product: string, scene: string): Promise<void> {
  await studio.openPage('商品')
  await window.getByRole('button', { name: `编辑 ${product}` }).click()
  const form = window.getByRole('dialog')
  await form.getByLabel('OBS 场景').click()
  await window.getByRole('option', { name: scene }).click()
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await form.waitFor({ state: 'hidden' })
  await studio.openPage('直播台')
}

async function playTurn(window: Page, studio: Studio, ingest: Ingest, turn: Turn): Promise<void> {
  await studio.putOnAir(turn.product)
  for (const [index, { user, text, platform }] of turn.said.entries()) {
    const id = `${turn.product}-${index}`
    const { status } = await say(ingest, { platform, room: 'demo', id, userId: user, user, text })
    if (status !== 200) throw new Error(`the ingest answered ${status}`)
  }
  // The last word of the turn is on the screen: all before it have been journalled and read.
  const last = turn.said.at(-1)
  await window
    .getByRole('log', { name: '评论列表' })
    .getByText(last?.text ?? '', { exact: true })
    .last()
    .waitFor()
}

/** Accepts what is certain at once and the rest one by one; what there is no stock for is rejected. */
async function decideAll(window: Page, studio: Studio): Promise<void> {
  const certain = window.getByRole('button', { name: /接受 [1-9]\d* 条确定的/ })
  if (await certain.isVisible()) await studio.acceptAllCertain()
  const waiting = window.getByRole('list', { name: '待处理的口令' }).getByRole('listitem')
  const problem = window.getByRole('alert').first()
  for (;;) {
    const count = await waiting.count()
    if (count === 0) return
    await waiting.first().getByRole('button', { name: /^接受/ }).click()
    await Promise.race([
      waiting.nth(count - 1).waitFor({ state: 'detached' }),
      problem.waitFor({ state: 'visible' }),
    ])
    if ((await waiting.count()) === count) {
      await waiting.first().getByRole('button', { name: /^拒绝/ }).click()
      await waiting.nth(count - 1).waitFor({ state: 'detached' })
    }
  }
}

async function takePictures(window: Page, obs: StartedObs, product: string, out: string): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await cardShows(obs, product)))
    if (Date.now() > deadline) throw new Error(`the card of ${product} did not come onto OBS’s picture`)
  writeFileSync(join(out, 'program.png'), await programPicture(obs))
  await window.getByRole('img', { name: 'OBS 正在播出的画面' }).waitFor()
  // What the last turn said has been read by now; a picture of the desk is not a picture of its messages.
  await window.getByRole('alert').first().waitFor({ state: 'hidden' })
  await window.screenshot({ path: join(out, 'studio.png') })
  await window.getByRole('button', { name: 'Switch to English' }).click()
  await window.getByText('On air').first().waitFor()
  await window.screenshot({ path: join(out, 'studio-en.png') })
  await window.getByRole('button', { name: '切换到中文' }).click()
  await window.getByText('正在讲解').first().waitFor()
}

/** Whether the card on OBS's own picture is this product's; a character that tesseract misreads is forgiven. */
async function cardShows(obs: StartedObs, product: string): Promise<boolean> {
  const { name, left } = await readCard(obs)
  const right = Array.from(product).filter((character) => name.includes(character)).length
  return right * 2 >= product.length && left.startsWith('仅剩')
}

async function fillAddresses(window: Page, studio: Studio): Promise<void> {
  await studio.openPage('订单')
  await window.getByRole('row').nth(1).click()
  const paste = window.getByLabel('粘贴识别')
  const finished = window.getByText('这里的订单都有收件信息了。')
  // Ctrl+Enter saves and goes on to the next order that lacks an address, until there is none.
  for (let index = 0; !(await finished.isVisible()); index += 1) {
    if (index > 200) throw new Error('the addresses do not get fewer')
    await paste.fill(addressOf(index))
    await paste.press('Control+Enter')
    await Promise.race([finished.waitFor(), untilEmpty(paste)])
  }
}

async function untilEmpty(field: Locator): Promise<void> {
  const deadline = Date.now() + patience
  while ((await field.inputValue()) !== '')
    if (Date.now() > deadline) throw new Error('the next order did not come')
}

async function slipComplaints(pdf: string, parcels: readonly { number: string }[]): Promise<string[]> {
  const codes = await decodePages(pdf)
  const texts = await pageTexts(pdf)
  const complaints = codes
    .filter(({ page, text }) => !(texts[page - 1] ?? '').replace(/\s/g, '').includes(text))
    .map(({ page, text }) => `page ${page}: the code says ${text}, the words say something else`)
  const decoded = [...new Set(codes.map(({ text }) => text))].sort()
  const wanted = parcels.map(({ number }) => number).sort()
  if (JSON.stringify(decoded) !== JSON.stringify(wanted))
    complaints.push(`the codes on the slips are ${decoded.join(' ')}, the parcels ${wanted.join(' ')}`)
  return complaints
}
