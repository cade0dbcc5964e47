import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ElectronApplication } from 'playwright'
import { electronArguments, installedElectron } from '../scripts/electron.mjs'
import { expect, test } from './fixtures/stage'
import { Studio } from './pages/studio'

test('closing the window while live asks: staying goes on, closing keeps the show for the next start', async ({
  open,
}) => {
  const first = await open()
  const studio = new Studio(first.window)
  await studio.openSampleShop()
  await studio.startShow()

  await test.step('the host thinks better of it and goes on', async () => {
    await answerQuestions(first.app, '继续直播')
    await closeWindow(first.app)
    await expect.poll(() => questions(first.app)).toEqual(['直播还没有结束，要关闭田播吗？'])
    await expect(studio.status('直播中')).toBeVisible()
    await studio.putOnAir('红富士苹果')
  })
  await test.step('asked again and answered otherwise, the program ends', async () => {
    await answerQuestions(first.app, '关闭')
    const ended = once(first.app.process(), 'exit')
    await closeWindow(first.app)
    expect(await ended).toEqual([0, null])
  })
  await test.step('the next start goes on with the show, and closing after the end asks nothing', async () => {
    const second = await open()
    const next = new Studio(second.window)
    await expect(next.status('直播中')).toBeVisible()
    await expect(next.onAir('红富士苹果')).toBeVisible()
    await next.endShow()
    await answerQuestions(second.app, '继续直播')
    const ended = once(second.app.process(), 'exit')
    await closeWindow(second.app)
    expect(await ended).toEqual([0, null])
  })
})

test('starting Fieldcast a second time brings the first window to the front and ends', async ({
  open,
  shop,
}) => {
  const { app, window } = await open()
  await new Studio(window).openSampleShop()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

  const second = spawn(installedElectron().executable, electronArguments(), {
    env: { ...process.env, FIELDCAST_DATA_DIR: shop },
    stdio: 'ignore',
  })
  expect(await once(second, 'exit')).toEqual([0, null])

  const standing = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [studio] = BrowserWindow.getAllWindows().filter((one) =>
        one.webContents.getURL().startsWith('fieldcast://'),
      )
      return { visible: studio?.isVisible(), focused: studio?.isFocused() }
    })
  await expect.poll(standing).toEqual({ visible: true, focused: true })
  await expect(new Studio(window).rundownRow('甜玉米')).toBeVisible()
})

test('the PC is kept awake while a show is live, also after a crash, and not a minute longer', async ({
  open,
}) => {
  const first = await open()
  const studio = new Studio(first.window)
  await studio.openSampleShop()
  expect(await keptAwake(first.app)).toBe(false)
  await studio.startShow()
  await expect.poll(() => keptAwake(first.app)).toBe(true)
  await first.kill()

  const second = await open()
  const again = new Studio(second.window)
  await expect(again.status('直播中')).toBeVisible()
  await expect.poll(() => keptAwake(second.app)).toBe(true)
  await again.endShow()
  await expect.poll(() => keptAwake(second.app)).toBe(false)
})

/** Whether any blocker that the program ever started still holds; Electron numbers them from 0. */
function keptAwake(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 100 }, (_, id) => powerSaveBlocker.isStarted(id)).includes(true),
  )
}

type Asked = { asked?: string[] }

/** Lets a person who presses this button answer every question of the system's dialogs, and notes the questions. */
async function answerQuestions(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, pressed) => {
    const asked: string[] = []
    ;(globalThis as Asked).asked = asked
    // Electron calls it with the window before the options.
    dialog.showMessageBox = (async (_window: unknown, options: { message: string; buttons: string[] }) => {
      asked.push(options.message)
      return { response: options.buttons.indexOf(pressed), checkboxChecked: false }
    }) as never
  }, button)
}

function questions(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as Asked).asked ?? [])
}

/** Presses the window's own button; a program that ends by it no longer answers. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  await app
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith('fieldcast://')) window.close()
    })
    .catch(() => undefined)
}
