import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { type StartedObs, type StartedRtmp, startRtmp, withObs } from '../scripts/obs/index.mjs'
import { resize } from './fixtures/program'
import { expect, test as base } from './fixtures/stage'
import { wordProblems } from './fixtures/words'
import { misfits, textsOf } from './pages/sight'
import { Studio } from './pages/studio'

const key = 'live_4711-geheim_SECRET'
const shots = process.env['FIELDCAST_SHOTS']

const test = base.extend<{ rtmp: StartedRtmp }>({
  // eslint-disable-next-line no-empty-pattern
  rtmp: async ({}, use) => {
    const rtmp = await startRtmp({ key })
    await use(rtmp)
    await rtmp.stop()
  },
})

const header = (window: Page): Locator => window.getByRole('banner')
const deck = (window: Page): Locator => window.getByRole('tabpanel', { name: '推流与录制' })

async function openDeck(window: Page): Promise<void> {
  await window.getByRole('tab', { name: '推流与录制' }).click()
  await deck(window).waitFor()
}

async function setService(window: Page, { server }: StartedRtmp, typedKey: string): Promise<void> {
  await deck(window).getByRole('button', { name: '推流设置' }).click()
  const form = window.getByRole('dialog', { name: '推流设置' })
  await form.getByLabel(/推流地址/).fill(server)
  await form.getByLabel(/推流密钥/).fill(typedKey)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
}

/** What the window looks like, for whoever asks to see it. */
async function shoot(window: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await window.screenshot({ path: join(shots, `outputs-${name}.png`) })
}

/** Every file below a folder that holds these words. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    return lstatSync(path).isFile() && readFileSync(path).includes(words)
  })
}

const profile = (obs: StartedObs, name: string, value: string): Promise<unknown> =>
  withObs(obs, (socket) =>
    socket.call('SetProfileParameter', {
      parameterCategory: 'SimpleOutput',
      parameterName: name,
      parameterValue: value,
    }),
  )

test('server and key are typed in Fieldcast, the stream arrives, and stopping it asks first', async ({
  open,
  obs,
  rtmp,
  shop,
}) => {
  const { app, window, complaints } = await open({ obs })
  const studio = new Studio(window)
  await expect(studio.status('已连接')).toBeVisible()
  await studio.openSampleShop()

  await test.step('without a server the button leads to the form', async () => {
    await header(window).getByRole('button', { name: '开始推流' }).click()
    await expect(window.getByRole('dialog', { name: '推流设置' })).toBeVisible()
    await shoot(window, 'service-1366')
    await window.keyboard.press('Escape')
  })

  await openDeck(window)
  await setService(window, rtmp, key)
  await expect(deck(window)).toContainText(/推到 127\.0\.0\.1/)
  await shoot(window, 'stopped-1366')

  await test.step('the stream begins and really arrives', async () => {
    await header(window).getByRole('button', { name: '开始推流' }).click()
    await expect(header(window).getByRole('button', { name: /停止推流/ })).toContainText(/推流中\s*0:00:\d\d/)
    await expect.poll(() => rtmp.received().bytes, { timeout: 20_000 }).toBeGreaterThan(300_000)
    expect(rtmp.received()).toMatchObject({ publishing: `/live/${key}`, width: 1280, height: 720 })
    await expect(window.getByRole('contentinfo')).toContainText(/上传 \d{3,} kbps/, { timeout: 15_000 })
    await shoot(window, 'live-1366')
    expect(await misfits(window)).toEqual([])
    // A show is another thing than a stream.
    await expect(studio.status('未开播')).toBeVisible()
  })

  await test.step('with stream and recording running, everything fits the smaller screen in English too', async () => {
    await header(window).getByRole('button', { name: '开始录制' }).click()
    await expect(header(window).getByRole('button', { name: /停止录制/ })).toContainText(/录制中\s*0:00:\d\d/)
    await header(window).getByRole('button', { name: 'Switch to English' }).click()
    await expect(header(window).getByRole('button', { name: /Stop recording/ })).toBeVisible()
    await shoot(window, 'live-en-1366')
    expect(await misfits(window)).toEqual([])
    await header(window)
      .getByRole('button', { name: /Stop recording/ })
      .click()
    await window
      .getByRole('dialog')
      .getByRole('button', { name: /Stop recording/ })
      .click()
    await expect(header(window).getByRole('button', { name: /Start recording/ })).toBeVisible()
    await header(window).getByRole('button', { name: '切换到中文' }).click()
  })

  await test.step('the key is nowhere a person or a thief would look', async () => {
    expect((await textsOf(window)).join('\n')).not.toContain(key)
    await header(window)
      .getByRole('button', { name: /停止推流/ })
      .waitFor()
    expect(await window.content()).not.toContain(key)
    expect(filesWith(shop, key)).toEqual([])
  })

  await test.step('stopping asks; the harmless answer keeps it running', async () => {
    const dialog = window.getByRole('dialog', { name: '停止推流？' })
    await header(window)
      .getByRole('button', { name: /停止推流/ })
      .click()
    await dialog.getByRole('button', { name: '继续推流' }).click()
    expect(rtmp.received().publishing).not.toBeNull()
    await header(window)
      .getByRole('button', { name: /停止推流/ })
      .click()
    await shoot(window, 'stop-1366')
    await dialog.getByRole('button', { name: '停止推流' }).click()
    await expect(header(window).getByRole('button', { name: '开始推流' })).toBeVisible()
    await expect.poll(() => rtmp.received().publishing).toBeNull()
  })

  await test.step('an English window says the same in English and fits', async () => {
    await header(window).getByRole('button', { name: 'Switch to English' }).click()
    await expect(window.getByRole('tab', { name: 'Stream and record' })).toBeVisible()
    await shoot(window, 'stopped-en-1366')
    // The products keep their Chinese names.
    const own = [header(window), window.getByRole('tabpanel'), window.getByRole('contentinfo')]
    const texts = await Promise.all(own.map((part) => part.innerText()))
    expect(wordProblems(texts.join('\n').split('\n'), 'en')).toEqual([])
    expect(await misfits(window)).toEqual([])
    await resize(app, { width: 1920, height: 1080 })
    await shoot(window, 'stopped-en-1920')
  })
  expect(complaints).toEqual([])
})

test('a wrong key and a dead server are told in words, and the stream is stopped again', async ({
  open,
  obs,
  rtmp,
}) => {
  const { window } = await open({ obs })
  await new Studio(window).openSampleShop()
  await openDeck(window)
  await setService(window, rtmp, 'wrong-key-SECRET')
  await header(window).getByRole('button', { name: '开始推流' }).click()
  await expect(window.getByText(/多半是密钥填错或过期/)).toBeVisible({ timeout: 20_000 })
  await shoot(window, 'refused-1366')
  await expect(header(window).getByRole('button', { name: '开始推流' })).toBeVisible()
  expect((await textsOf(window)).join('\n')).not.toContain('SECRET')
  await rtmp.stop()
  await header(window).getByRole('button', { name: '开始推流' }).click()
  await expect(window.getByText(/连不上推流服务器/)).toBeVisible({ timeout: 20_000 })
})

test('a cut line is a warning over the picture, and an end by itself offers to stream again', async ({
  open,
  obs,
  rtmp,
  startObsAgain,
}) => {
  const { app, window } = await open({ obs })
  await new Studio(window).openSampleShop()
  await openDeck(window)
  await setService(window, rtmp, key)
  await header(window).getByRole('button', { name: '开始推流' }).click()
  await expect.poll(() => rtmp.received().bytes, { timeout: 20_000 }).toBeGreaterThan(1_500_000)
  const warnings = window.getByRole('list', { name: '提醒' })

  await test.step('while OBS reconnects', async () => {
    rtmp.cut()
    await expect(header(window).getByRole('button', { name: /断线重连中/ })).toBeVisible()
    await expect(warnings).toContainText('OBS 正在自动重连')
    await shoot(window, 'reconnecting-1366')
    await expect(header(window).getByRole('button', { name: /推流中/ })).toBeVisible({ timeout: 20_000 })
    await expect(warnings.getByText('OBS 正在自动重连')).toBeHidden({ timeout: 10_000 })
  })

  await test.step('when OBS died and came back', async () => {
    await obs.kill()
    await expect(header(window).getByRole('button', { name: '开始推流' })).toBeDisabled()
    await expect(deck(window)).toContainText('OBS 没有连接，连上以后才能推流和录制。')
    await startObsAgain()
    await expect(warnings).toContainText('推流自己停了', { timeout: 30_000 })
    await shoot(window, 'ended-1366')
    await resize(app, { width: 1920, height: 1080 })
    await shoot(window, 'ended-1920')
    await new Studio(window).openPage('订单')
    await expect(warnings).toContainText('推流自己停了')
    await shoot(window, 'ended-orders-1920')
    await warnings.getByRole('button', { name: '重新推流' }).click()
    await expect.poll(() => rtmp.received().streams, { timeout: 20_000 }).toBeGreaterThan(2)
    await expect(warnings.getByText('推流自己停了')).toBeHidden()
  })
})

test('a recording gets a list of when each product was on, beside it', async ({ open, obs }) => {
  await profile(obs, 'RecQuality', 'Small')
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await studio.putOnAir('现摘甜玉米')
  await openDeck(window)
  await header(window).getByRole('button', { name: '开始录制' }).click()
  await expect(header(window).getByRole('button', { name: /停止录制/ })).toContainText(/录制中\s*0:00:0[2-9]/)
  await studio.putOnAir('散养土鸡蛋')

  const record = deck(window).getByRole('group', { name: '录制' })
  await record.getByRole('button', { name: '暂停' }).click()
  await expect(header(window).getByRole('button', { name: /已暂停/ })).toBeVisible()
  await shoot(window, 'paused-1366')
  await record.getByRole('button', { name: '继续' }).click()
  await expect(header(window).getByRole('button', { name: /录制中/ })).toBeVisible()

  await header(window)
    .getByRole('button', { name: /停止录制/ })
    .click()
  await window.getByRole('dialog', { name: '停止录制？' }).getByRole('button', { name: '停止录制' }).click()
  await expect(record.getByRole('button', { name: '在文件夹里看商品时间表' })).toBeVisible()
  await shoot(window, 'recorded-1366')
  const folder = join(obs.configHome, '..')
  const list = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? ''
  expect(readdirSync(folder)).toContain(list.replace(/txt$/, 'mkv'))
  expect(readFileSync(join(folder, list), 'utf8')).toMatch(/^00:00:00 现摘甜玉米\n00:00:0\d 散养土鸡蛋\n$/)
})
