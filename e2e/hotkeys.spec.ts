import type { ElectronApplication, Page } from 'playwright'
import { withObs } from '../scripts/obs/index.mjs'
import { otherProgramTitle, startOtherProgram, type OtherProgram } from './fixtures/other-program'
import { expect, test as base } from './fixtures/stage'
import { comment, readIngest, say } from './pages/ingest'
import { giveKeyboardTo, holdKeys, pressKeys, releaseModifiers, typeLetters } from './pages/keyboard'
import { Studio } from './pages/studio'

const test = base.extend<{ readonly other: OtherProgram }>({
  // eslint-disable-next-line no-empty-pattern
  other: async ({}, use) => {
    const other = await startOtherProgram()
    await use(other)
    await other.close()
  },
})

test.afterEach(() => releaseModifiers())

type Scope = '在田播里' | '在任何程序里'
const keyButton = (window: Page, action: string, scope: Scope) =>
  window.getByRole('button', { name: new RegExp(`^${action}，${scope}：`) })

/**
 * Chooses new keys on the settings page, as the host does, and waits until they are shown: what is shown then was
 * asked of the system before.
 */
async function choose(
  window: Page,
  action: string,
  scope: Scope,
  keys: string,
  shown = keys.replace('Control', 'Ctrl'),
): Promise<void> {
  await keyButton(window, action, scope).click()
  await expect(keyButton(window, action, scope)).toHaveText('请按新的键…')
  await window.keyboard.press(keys)
  await expect(keyButton(window, action, scope)).toHaveText(shown)
}

/** Asked of the program, not of the page: Playwright lets every page believe that it has the focus. */
const hasKeyboard = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null)

/** Puts the keyboard into the other program and waits until both know it. */
async function goTo(other: OtherProgram, fieldcast: ElectronApplication): Promise<void> {
  giveKeyboardTo(new RegExp(`^${otherProgramTitle}$`))
  await expect.poll(() => hasKeyboard(other.app)).toBe(true)
  await other.window.locator('textarea').focus()
  await expect.poll(() => hasKeyboard(fieldcast)).toBe(false)
}

test('with another program in front, a key puts the next product on air, and typing there goes on', async ({
  open,
  other,
}) => {
  const { app, window, complaints } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.openPage('设置')
  await choose(window, '上播下一个商品', '在任何程序里', 'Control+Alt+N')
  await studio.openPage('直播台')

  await goTo(other, app)
  const field = other.window.locator('textarea')
  pressKeys('ctrl+alt+n')
  await expect(window.getByText('还没有开播，先点“开播”。')).toBeVisible()
  await studio.startShow()

  await goTo(other, app)
  typeLetters('corn')
  pressKeys('ctrl+alt+n')
  await expect(window.getByText(/^已上播：/)).toBeVisible()
  await expect(studio.onAir('现摘甜玉米')).toBeVisible()
  typeLetters(' and eggs')
  await expect(field).toHaveValue('corn and eggs')

  await test.step('a key held down acts once', async () => {
    holdKeys('b', 1_500)
    await expect(field).toHaveValue(/eggsbbbb/)
    holdKeys('ctrl+alt+n', 1_800)
    await expect(studio.onAir('红富士苹果')).toBeVisible()
    pressKeys('ctrl+alt+n')
    await expect(studio.onAir('散养土鸡蛋')).toBeVisible()
  })
  expect(complaints).toEqual([])
})

test('the accept key takes the oldest claim while Fieldcast is hidden, and says whose it was', async ({
  open,
  other,
}) => {
  const { app, window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  const ingest = await readIngest(window)
  await studio.openPage('设置')
  await choose(window, '接受选中的口令', '在任何程序里', 'F10')
  await studio.openPage('直播台')
  await say(ingest, [comment('王大姐', '1号要2箱'), comment('李叔', '1号要1箱')])
  for (const buyer of ['王大姐', '李叔']) await expect(studio.claim(buyer)).toBeVisible()
  await studio.openPage('订单')
  await app.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) each.hide()
  })
  await goTo(other, app)
  pressKeys('F10')
  await expect(studio.status('订单')).toContainText('1')
  await expect(window.getByText(/^已接受 王大姐：/)).toBeVisible()
  pressKeys('F10')
  await expect(studio.status('订单')).toContainText('2')
  await expect(window.getByText(/^已接受 李叔：/)).toBeVisible()
})

test('the panic key holds the show from another program, and a second press in a fright does not undo it', async ({
  open,
  obs,
  other,
}) => {
  const { app, window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  const program = () =>
    withObs(obs, async (socket) => (await socket.call('GetSceneList')).currentProgramSceneName)
  await expect(window.getByRole('button', { name: '切换到场景 休息' })).toBeVisible()
  await studio.openPage('设置')
  await choose(window, '紧急暂停；再按恢复', '在任何程序里', 'Control+Shift+F12')
  await goTo(other, app)
  pressKeys('ctrl+shift+F12', 'ctrl+shift+F12')
  await expect.poll(program).toBe('休息')
  const alarm = window.getByRole('alert').filter({ hasText: '已紧急暂停' })
  // As long as a press would count as one in a fright.
  await expect(alarm).toContainText(/0:(0[2-9]|[1-5]\d)/)
  expect(await program()).toBe('休息')
  pressKeys('ctrl+shift+F12')
  await expect.poll(program).toBe('开场')
  await expect(alarm).toBeHidden()
})

test('keys that clash or are taken say so in words, and work again when that is over', async ({
  open,
  other,
}) => {
  const { app, window } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  expect(await other.hold('F10')).toBe(true)
  await studio.openPage('设置')

  await choose(window, '上播下一个商品', '在任何程序里', 'F10')
  await expect(window.getByText('F10 被别的程序占用了')).toBeVisible()
  await choose(window, '收起当前商品；再按重新上播', '在田播里', 'F2')
  await expect(window.getByRole('alert').filter({ hasText: '同一个键' })).toHaveCount(2)

  await studio.openPage('直播台')
  const strip = window.getByRole('region', { name: '正在讲解的商品' })
  await expect(strip.getByRole('button', { name: '上播第一个' })).toBeVisible()
  await expect(strip.getByText('F2')).toBeHidden()
  await studio.openPage('设置')
  await other.letGo('F10')
  await window.getByRole('button', { name: '再试一次' }).click()
  await expect(window.getByText('F10 被别的程序占用了')).toBeHidden()
  await window.getByRole('button', { name: '恢复原来的键' }).click()
  await expect(window.getByRole('alert').filter({ hasText: '同一个键' })).toHaveCount(0)
  await choose(window, '上播下一个商品', '在任何程序里', 'F10')
  await studio.openPage('直播台')
  await goTo(other, app)
  pressKeys('F10')
  await expect(studio.onAir('现摘甜玉米')).toBeVisible()
})

test('while new keys are pressed nothing else answers; Esc keeps, Backspace clears, and what will not do is refused', async ({
  open,
}) => {
  const first = await open()
  const { window } = first
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await studio.openPage('设置')
  const next = keyButton(window, '上播下一个商品', '在田播里')
  const nextAnywhere = keyButton(window, '上播下一个商品', '在任何程序里')

  await next.click()
  await window.keyboard.press('Control+1')
  await expect(window.getByText('Ctrl+1 在田播里已有固定用处')).toBeVisible()
  await expect(next).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(next).toHaveText('F2')

  await nextAnywhere.click()
  await window.keyboard.press('b')
  await expect(window.getByText(/单按 B 会让别的程序打不了字/)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(nextAnywhere).toHaveText('不用')

  await choose(window, '紧急暂停；再按恢复', '在田播里', 'Backspace', '不用')
  await choose(window, '上播下一个商品', '在田播里', 'b', 'B')

  await studio.openPage('直播台')
  const begin = window.getByRole('region', { name: '正在讲解的商品' }).getByRole('button')
  await expect(begin).toContainText('B')
  await window.keyboard.press('?')
  await expect(window.getByRole('dialog')).toContainText('上播下一个商品B')
  await expect(window.getByRole('dialog')).toHaveCSS('opacity', '1')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()

  await window.keyboard.press('b')
  await expect(studio.onAir('现摘甜玉米')).toBeVisible()

  await test.step('a letter is typed where one types, and Chinese input keeps its keys', async () => {
    const search = window.getByRole('textbox', { name: '搜索商品' })
    await window.keyboard.press('/')
    await window.keyboard.type('b')
    await expect(search).toHaveValue('b')
    await window.keyboard.press('Backspace')
    const devtools = await window.context().newCDPSession(window)
    await devtools.send('Input.imeSetComposition', { text: 'mi', selectionStart: 2, selectionEnd: 2 })
    await window.keyboard.press('F4')
    await devtools.send('Input.insertText', { text: '米' })
    await expect(search).toHaveValue('米')
    await expect(studio.onAir('现摘甜玉米')).toBeVisible()
    await window.keyboard.press('F4')
    await expect(studio.onAir('现摘甜玉米')).toBeHidden()
    await window.keyboard.press('F4')
    await expect(studio.onAir('现摘甜玉米')).toBeVisible()
    await window.keyboard.press('F4')
    await expect(studio.onAir('现摘甜玉米')).toBeHidden()
    await search.fill('')
  })

  await first.close()
  const { window: again } = await open()
  const strip = again.getByRole('region', { name: '正在讲解的商品' })
  await expect(strip.getByRole('button', { name: '下一个' })).toContainText('B')
  await expect(strip).toContainText('刚收起的是“现摘甜玉米”。')
  await again.keyboard.press('b')
  await expect(new Studio(again).onAir('红富士苹果')).toBeVisible()
  await again.getByRole('button', { name: 'Switch to English' }).click()
  await again.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await expect(again.getByRole('table', { name: 'Your shortcuts' })).toContainText(
    'Put the next product on air',
  )
})

test('after a fader was touched the letters still answer, and the arrows stay with the fader', async ({
  open,
  obs,
}) => {
  await withObs(obs, (socket) =>
    socket.call('CreateInput', {
      sceneName: '开场',
      inputName: '话筒',
      inputKind: 'pulse_input_capture',
      inputSettings: {},
    }),
  )
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.startShow()
  await say(await readIngest(window), [comment('王大姐', '1号要2箱')])
  await expect(studio.claim('王大姐')).toBeVisible()
  await window.getByRole('tab', { name: '声音' }).click()
  const fader = window.getByRole('slider', { name: /话筒/ })
  await fader.focus()
  await window.keyboard.press('PageDown')
  await expect(fader).toHaveAttribute('aria-valuetext', '−6.0 dB')
  await window.keyboard.press('a')
  await expect(studio.status('订单')).toContainText('1')
})
