import type { ElectronApplication, Page } from 'playwright'
import { withObs } from '../scripts/obs/index.mjs'
import { expect, test } from './fixtures/stage'
import { Studio } from './pages/studio'

// What OBS is asked for only while somebody looks.

type Listening = { listen(name: string, listener: () => void): void }
type Heard = { count: number; at: number }
type Told = 'obs.picture' | 'scenes.thumbnail' | 'mixer.levels'

/** From now on this page counts what it is told of OBS. */
async function count(window: Page, names: readonly Told[]): Promise<void> {
  await window.evaluate((told) => {
    const page = globalThis as unknown as { fieldcast: Listening; heard: Record<string, Heard> }
    page.heard = Object.fromEntries(told.map((name) => [name, { count: 0, at: performance.now() }]))
    for (const name of told)
      page.fieldcast.listen(name, () => {
        page.heard[name] = { count: (page.heard[name]?.count ?? 0) + 1, at: performance.now() }
      })
  }, names)
}

/** How often the page was told, and how many milliseconds ago the last time was. */
const heard = (window: Page, name: Told) =>
  window.evaluate((told) => {
    const { heard: all } = globalThis as unknown as { heard: Record<string, Heard> }
    const one = all[told] ?? { count: 0, at: 0 }
    return { count: one.count, ago: performance.now() - one.at }
  }, name)

const studioWindow = (app: ElectronApplication, act: 'hide' | 'show' | 'reload') =>
  app.evaluate(({ BrowserWindow }, what) => {
    const studio = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().startsWith('fieldcast://'),
    )
    if (what === 'reload') studio?.webContents.reload()
    else studio?.[what]()
  }, act)

test('pictures and levels are not asked of OBS while the window is hidden, and come again with it', async ({
  open,
  obs,
}) => {
  await withMicrophone(obs)
  const { app, window } = await open({ obs })
  await new Studio(window).openSampleShop()
  await count(window, ['obs.picture', 'mixer.levels'])
  await window.getByRole('tab', { name: '声音' }).click()
  for (const name of ['obs.picture', 'mixer.levels'] as const)
    await expect.poll(async () => (await heard(window, name)).count).toBeGreaterThan(1)

  await studioWindow(app, 'hide')
  // Both come several times a second.
  for (const name of ['obs.picture', 'mixer.levels'] as const)
    await expect.poll(async () => (await heard(window, name)).ago).toBeGreaterThan(2_000)

  const before = await heard(window, 'obs.picture')
  await studioWindow(app, 'show')
  await expect.poll(async () => (await heard(window, 'obs.picture')).count).toBeGreaterThan(before.count)
  await expect.poll(async () => (await heard(window, 'mixer.levels')).ago).toBeLessThan(500)
})

test('a page that is loaded anew leaves nothing running that it asked for, and the keys work', async ({
  open,
  obs,
}) => {
  await withMicrophone(obs)
  const { app, window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await count(window, ['mixer.levels'])
  await window.getByRole('tab', { name: '声音' }).click()
  await expect.poll(async () => (await heard(window, 'mixer.levels')).count).toBeGreaterThan(1)
  await studioWindow(app, 'reload')
  await expect(window.getByRole('tab', { name: '场景' })).toHaveAttribute('aria-selected', 'true')
  await count(window, ['obs.picture', 'mixer.levels'])
  await expect.poll(async () => (await heard(window, 'obs.picture')).count).toBeGreaterThan(3)
  expect((await heard(window, 'mixer.levels')).count).toBe(0)

  await studio.openPage('设置')
  const key = window.getByRole('button', { name: /^接受选中的口令，在任何程序里：/ })
  await key.click()
  await window.keyboard.press('F10')
  const answers = () => app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('F10'))
  await expect.poll(answers).toBe(true)
  await key.click()
  await expect.poll(answers).toBe(false)
  await studioWindow(app, 'reload')
  await expect.poll(answers).toBe(true)
})

test('no key of a menu reloads the page or opens its developer tools in the middle of a show', async ({
  open,
}) => {
  const { app } = await open()
  const roles = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ role }) => String(role).toLowerCase()),
    ),
  )
  expect(roles).toEqual(['resetzoom', 'zoomin', 'zoomout', 'togglefullscreen'])
})

/** A microphone in the scene that is on, so that OBS has levels to tell. */
async function withMicrophone(obs: Parameters<typeof withObs>[0]): Promise<void> {
  await withObs(obs, (socket) =>
    socket.call('CreateInput', {
      sceneName: '开场',
      inputName: '话筒',
      inputKind: 'pulse_input_capture',
      inputSettings: {},
    }),
  )
}
