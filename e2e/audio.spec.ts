import type { Locator, Page } from 'playwright'
import { startSound, type StartedObs, withObs } from '../scripts/obs/index.mjs'
import { resize } from './fixtures/program'
import { expect, test as base } from './fixtures/stage'
import { Studio } from './pages/studio'

const microphone = '话筒'

/** OBS hears a microphone that says what the test plays. */
const test = base.extend({
  // eslint-disable-next-line no-empty-pattern
  sound: async ({}, use) => {
    const sound = await startSound()
    await use(sound)
    await sound.stop()
  },
})

async function addMicrophone(obs: StartedObs, deviceId: string): Promise<void> {
  await withObs(obs, (socket) =>
    socket.call('CreateInput', {
      sceneName: '开场',
      inputName: microphone,
      inputKind: 'pulse_input_capture',
      inputSettings: { device_id: deviceId },
    }),
  )
}
const inObs = (obs: StartedObs) =>
  withObs(obs, async (socket) => ({
    db: Math.round((await socket.call('GetInputVolume', { inputName: microphone })).inputVolumeDb * 10) / 10,
    muted: (await socket.call('GetInputMute', { inputName: microphone })).inputMuted,
  }))
const channel = (window: Page): Locator => window.getByRole('region', { name: microphone, exact: true })
const level = async (window: Page): Promise<number> =>
  Number(await channel(window).getByRole('meter').getAttribute('aria-valuenow'))
const warning = (window: Page, words: string | RegExp): Locator =>
  window.getByRole('alert').filter({ hasText: words })

test('the host sees how loud the microphone is, moves its fader and mutes it, here or in OBS', async ({
  open,
  obs,
  sound,
}) => {
  if (sound === null) throw new Error('no sound')
  await addMicrophone(obs, sound.deviceId)
  const { window, app } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await window.getByRole('tab', { name: '声音' }).click()
  await sound.play(-18)
  await expect.poll(() => level(window)).toBe(-18)

  const fader = channel(window).getByRole('slider')
  await expect(fader).toHaveAttribute('aria-valuetext', '0.0 dB')
  await fader.focus()
  await fader.press('ArrowLeft')
  await fader.press('ArrowLeft')
  await fader.press('PageDown')
  await expect(fader).toHaveAttribute('aria-valuetext', '−8.0 dB')
  await expect.poll(() => inObs(obs)).toEqual({ db: -8, muted: false })
  await expect.poll(() => level(window)).toBe(-26)
  await fader.press('Home')
  await expect.poll(() => inObs(obs)).toEqual({ db: -100, muted: false })
  await fader.dblclick()
  await expect(fader).toHaveAttribute('aria-valuetext', '0.0 dB')
  await expect.poll(() => inObs(obs)).toEqual({ db: 0, muted: false })

  const box = await fader.boundingBox()
  if (box === null) throw new Error('no fader')
  await window.mouse.move(box.x + 8 + (box.width - 16) * 0.8, box.y + box.height / 2)
  await window.mouse.down()
  for (let step = 0; step <= 40; step += 1) {
    await window.mouse.move(box.x + 8 + (box.width - 16) * (0.8 - step / 100), box.y + box.height / 2)
  }
  await window.mouse.up()
  // Half of the way to the mark is about −18 dB; OBS ends where the hand let go.
  await expect(fader).toHaveAttribute('aria-valuetext', /^−1[78]\.\d dB$/)
  const shown = await fader.getAttribute('aria-valuetext')
  await expect.poll(async () => `−${Math.abs((await inObs(obs)).db).toFixed(1)} dB`).toBe(shown)

  await channel(window).getByRole('button', { name: '静音 话筒' }).click()
  await expect(channel(window)).toContainText('已静音')
  expect((await inObs(obs)).muted).toBe(true)
  await expect.poll(() => level(window)).toBe(-60)

  await withObs(obs, async (socket) => {
    await socket.call('SetInputMute', { inputName: microphone, inputMuted: false })
    await socket.call('SetInputVolume', { inputName: microphone, inputVolumeDb: -3.5 })
  })
  await expect(fader).toHaveAttribute('aria-valuetext', '−3.5 dB')
  await expect(channel(window).getByRole('button', { name: '静音 话筒' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )

  await resize(app, { width: 1920, height: 1080 })
  await expect.poll(() => level(window)).toBeGreaterThan(-23)

  await withObs(obs, (socket) => socket.call('SetCurrentProgramScene', { sceneName: '休息' }))
  await expect(channel(window)).toContainText('这个场景没用它')
})

test('while live the host is told that nobody hears them, and that it distorts; the way out is one button', async ({
  open,
  obs,
  sound,
}) => {
  test.setTimeout(180_000)
  if (sound === null) throw new Error('no sound')
  await addMicrophone(obs, sound.deviceId)
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()

  const silent = warning(window, '“话筒”没有声音，观众听不见')
  await expect(silent).toBeVisible({ timeout: 20_000 })
  await sound.play(-15)
  await expect(silent).toBeHidden()

  await sound.play(0)
  const clipping = warning(window, '“话筒”声音太大，破音了')
  await expect(clipping).toBeVisible()
  await clipping.getByRole('button', { name: '看看声音' }).click()
  await expect(channel(window)).toContainText('破音了')
  await clipping.getByRole('button', { name: '调小 6 dB' }).click()
  await expect.poll(() => inObs(obs)).toEqual({ db: -6, muted: false })
  await sound.play(-15)
  await expect(clipping).toBeHidden({ timeout: 15_000 })

  await channel(window).getByRole('button', { name: '静音 话筒' }).click()
  const muted = warning(window, '“话筒”静音了，你说的话观众听不见')
  await expect(muted).toBeVisible()
  await studio.openPage('设置')
  await window.getByText('English', { exact: true }).first().click()
  await window.getByRole('navigation').getByRole('button').first().click()
  await window.getByRole('alert').getByRole('button', { name: 'Unmute' }).click()
  await expect(window.getByRole('alert')).toBeHidden()
  expect((await inObs(obs)).muted).toBe(false)
})

test('six inputs stand side by side, more can be scrolled to, and each comes and goes with OBS', async ({
  open,
  obs,
  sound,
}) => {
  if (sound === null) throw new Error('no sound')
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await window.getByRole('tab', { name: '声音' }).click()
  const mixer = window.getByRole('group', { name: '调音台' })
  await expect(mixer.getByRole('slider')).toHaveCount(1)
  const add = (inputName: string) =>
    withObs(obs, (socket) =>
      socket.call('CreateInput', {
        sceneName: '开场',
        inputName,
        inputKind: 'ffmpeg_source',
        inputSettings: {},
      }),
    )
  for (const name of ['背景音乐', '鞭炮声', '开场视频', '很长很长的名字的声音来源', '掌声']) await add(name)
  await expect(mixer.getByRole('slider')).toHaveCount(6)
  const overflow = () => mixer.evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(await overflow()).toBe(0)
  await add('七')
  await expect(mixer.getByRole('slider')).toHaveCount(7)
  expect(await overflow()).toBeGreaterThan(0)
  await withObs(obs, (socket) => socket.call('SetInputName', { inputName: '七', newInputName: '锣' }))
  await expect(window.getByRole('region', { name: '锣', exact: true })).toBeVisible()

  await withObs(obs, async (socket) => {
    const { inputs } = await socket.call('GetInputList')
    for (const row of inputs) {
      const inputName = row['inputName'] as string
      if (!inputName.startsWith('田播')) await socket.call('RemoveInput', { inputName })
    }
  })
  await expect(window.getByText('OBS 里还没有声音来源。')).toBeVisible()
  await obs.kill()
  await expect(window.getByText('连上 OBS 后，这里可以调声音。')).toBeVisible()
})
