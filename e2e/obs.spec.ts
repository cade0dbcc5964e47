import { readCard, withObs } from '../scripts/obs/index.mjs'
import { startStandIn } from '../scripts/obs/stand-in/stand-in'
import { expect, test } from './fixtures/stage'
import { invoke } from './pages/bridge'
import { addCucumber, cucumber, cucumberScene } from './pages/cucumber'
import { comment, readIngest, say } from './pages/ingest'
import { Studio } from './pages/studio'

test('OBS killed in the middle of a show: orders go on, and started again it has the card again by itself', async ({
  open,
  obs,
  startObsAgain,
}) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await expect(studio.status('已连接')).toBeVisible()
  await addCucumber(window, 'connected')
  const ingest = await readIngest(window)
  await studio.startShow()
  await studio.putOnAir(cucumber.name)
  await expect.poll(async () => (await readCard(obs)).left).toBe('仅剩30斤')

  await obs.kill()
  await test.step('the window says so in words, and what can be done', async () => {
    await expect(window.getByRole('heading', { name: 'OBS 没有运行' })).toBeVisible()
    await expect(window.getByText('请打开 OBS，打开后这里会自动连上。')).toBeVisible()
    await expect(studio.status(/等待重连|正在连接/)).toBeVisible()
    await expect(window.getByText('贴片未上画面')).toBeVisible()
  })
  await test.step('comments and orders go on', async () => {
    await say(ingest, comment('王大姐', '要7斤'))
    await studio.accept('王大姐')
    await expect(studio.claim('王大姐')).toBeHidden()
    await expect(studio.rundownRow(cucumber.name)).toContainText('23')
  })

  const again = await startObsAgain()
  await test.step('it connects by itself, and the card shows what is left now', async () => {
    await expect(studio.status('已连接')).toBeVisible()
    await expect.poll(() => readCard(again)).toMatchObject({ name: cucumber.name, left: '仅剩23斤' })
    await expect(window.getByText('贴片已上画面')).toBeVisible()
  })
})

test('a wrong OBS password is said in words with a way out, and the right one connects', async ({
  open,
  obs,
}) => {
  const { window, complaints } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  await expect(window.getByRole('heading', { name: '这台电脑上没有找到 OBS' })).toBeVisible()

  const form = window.getByRole('dialog', { name: '连接 OBS' })
  await window.getByRole('button', { name: '填写地址和密码' }).click()
  await expect(form.getByText('这台电脑没有可用的钥匙串，密码只记到田播关闭为止')).toBeVisible()
  await form.getByLabel('端口').fill(String(obs.port))
  await form.getByRole('button', { name: '连接', exact: true }).click()
  await expect(window.getByRole('heading', { name: 'OBS 需要密码' })).toBeVisible()

  await window.getByRole('button', { name: '输入密码' }).click()
  await form.getByLabel('密码').fill('不是这个')
  await form.getByRole('button', { name: '连接', exact: true }).click()
  await expect(window.getByRole('heading', { name: 'OBS 的密码不对' })).toBeVisible()
  await expect(window.getByText(/^密码在 OBS 的“工具 → WebSocket 服务器设置/)).toBeVisible()
  await expect(studio.status('需要处理')).toBeVisible()

  await window.getByRole('button', { name: '输入密码' }).click()
  await expect(form.getByLabel('端口')).toHaveValue(String(obs.port))
  await form.getByLabel('密码').fill(obs.password ?? '')
  await form.getByRole('button', { name: '连接', exact: true }).click()
  await expect(studio.status('已连接')).toBeVisible()
  await expect(window.getByRole('button', { name: '切换到场景 休息' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('without OBS the rest of the studio works, and says that the picture does not follow', async ({
  open,
}) => {
  const { window, complaints } = await open()
  const studio = new Studio(window)
  await addCucumber(window, 'missing')
  await expect(window.getByRole('heading', { name: '这台电脑上没有找到 OBS' })).toBeVisible()
  await expect(window.getByText('连上 OBS 后，这里可以切换场景。')).toBeVisible()
  const ingest = await readIngest(window)
  await studio.startShow()

  await studio.putOnAir(cucumber.name)
  const warning = window.getByRole('alert').filter({ hasText: '已上播，但画面没有跟上' })
  await expect(warning).toContainText('OBS 没有连接。连上以后，贴片会自动出现在画面上。')
  await expect(window.getByText('贴片未上画面')).toBeVisible()

  await say(ingest, comment('王大姐', '要2斤'))
  await studio.accept('王大姐')
  await expect(studio.status('33.6')).toBeVisible()
  await studio.endShow()
  expect(complaints).toEqual([])
})

test('a scene deleted in OBS leaves the list; its product goes on air all the same, with a warning', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  const scene = window.getByRole('button', { name: `切换到场景 ${cucumberScene}` })
  await addCucumber(window, 'connected')
  await expect(scene).toBeVisible()
  await studio.startShow()

  await withObs(obs, (socket) => socket.call('RemoveScene', { sceneName: cucumberScene }))
  await expect(scene).toBeHidden()
  await expect(window.getByRole('button', { name: '切换到场景 休息' })).toBeVisible()

  await studio.putOnAir(cucumber.name)
  await expect(window.getByRole('alert').filter({ hasText: '已上播，但画面没有跟上' })).toContainText(
    'OBS 里找不到这个商品的场景，请到“商品”页重新选择。',
  )
  await expect(studio.rundownRow(cucumber.name)).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => readCard(obs)).toMatchObject({ name: cucumber.name, left: '仅剩30斤' })
})

test('an OBS that hangs is said in words; when it goes on it has the product that is on air', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await addCucumber(window, 'connected')
  const ingest = await readIngest(window)
  await studio.startShow()
  await studio.putOnAir(cucumber.name)
  await expect.poll(async () => (await readCard(obs)).left).toBe('仅剩30斤')

  process.kill(-obs.pid, 'SIGSTOP')
  await expect(window.getByRole('heading', { name: 'OBS 没有回应' })).toBeVisible({ timeout: 40_000 })
  await expect(window.getByText(/^请看看 OBS 是否卡住/)).toBeVisible()
  await say(ingest, comment('王大姐', '要7斤'))
  await studio.accept('王大姐')
  await expect(studio.rundownRow(cucumber.name)).toContainText('23')

  process.kill(-obs.pid, 'SIGCONT')
  await expect(studio.status('已连接')).toBeVisible({ timeout: 40_000 })
  await expect.poll(() => readCard(obs)).toMatchObject({ name: cucumber.name, left: '仅剩23斤' })
})

test('Fieldcast is open first: it says what OBS is doing until it is there, and connects by itself', async ({
  open,
  obs,
  startObsAgain,
}) => {
  await obs.kill()
  const { window, complaints } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await expect(window.getByRole('heading', { name: 'OBS 没有运行' })).toBeVisible()

  const loading = await startStandIn(
    { password: obs.password, onRequest: () => ({ kind: 'refuse', code: 207, comment: 'not ready' }) },
    obs.port,
  )
  await expect(window.getByRole('heading', { name: 'OBS 还在启动' })).toBeVisible()
  await loading.close()

  await startObsAgain()
  await expect(studio.status('已连接')).toBeVisible({ timeout: 40_000 })
  await expect(window.getByRole('button', { name: '切换到场景 休息' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('what somebody else does in OBS is on the desk at once: names, order, studio mode, another collection', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  const scene = (name: string) => window.getByRole('button', { name: `切换到场景 ${name}`, exact: true })
  await expect(scene('休息')).toBeVisible()

  await withObs(obs, async (socket) => {
    await socket.call('SetSceneName', { sceneName: '休息', newSceneName: '歇一会' })
    await socket.call('CreateScene', { sceneName: '抽奖' })
    await socket.call('SetCurrentProgramScene', { sceneName: '抽奖' })
  })
  await expect(scene('歇一会')).toBeVisible()
  await expect(scene('休息')).toBeHidden()
  await expect(scene('抽奖')).toHaveAttribute('aria-pressed', 'true')

  await test.step('the scene on program deleted in studio mode: nothing is on, and the desk goes on', async () => {
    await withObs(obs, async (socket) => {
      await socket.call('SetStudioModeEnabled', { studioModeEnabled: true })
      await socket.call('SetCurrentPreviewScene', { sceneName: '开场' })
      await socket.call('RemoveScene', { sceneName: '抽奖' })
    })
    await expect(window.getByRole('button', { name: '预览场景 开场' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(window.getByRole('button', { name: '预览场景 抽奖' })).toBeHidden()
    await expect(window.getByText('没有场景在播出')).toBeVisible()
    await expect(window.getByRole('img', { name: 'OBS 预览的画面' })).toBeVisible()
    await window.getByRole('button', { name: '把预览的场景切到播出画面' }).click()
    await withObs(obs, (socket) => socket.call('SetStudioModeEnabled', { studioModeEnabled: false }))
    await expect(scene('开场')).toHaveAttribute('aria-pressed', 'true')
  })

  await withObs(
    obs,
    (socket) => socket.call('CreateSceneCollection', { sceneCollectionName: '另一套' }),
    20_000,
  )
  await expect(scene('Scene')).toHaveAttribute('aria-pressed', 'true')
  await expect(scene('开场')).toBeHidden()
  await expect(studio.status('已连接')).toBeVisible()
})

test('thrown out of a newer OBS by the host, Fieldcast stays out until it is asked to come back', async ({
  open,
}) => {
  const newer = await startStandIn({ version: '5.6', password: '新的密码' })
  const { window, complaints } = await open()
  const studio = new Studio(window)
  await studio.openSampleShop()
  const typed = { host: '127.0.0.1', port: newer.port, password: '新的密码' }
  await invoke(window, 'obs.connectTo', typed)
  await expect(studio.status('已连接')).toBeVisible()
  await window.getByRole('button', { name: '切换到场景 休息' }).click()
  await expect.poll(() => newer.obs.scenes.program).toBe('休息')

  newer.hangUp(4011)
  await expect(window.getByRole('heading', { name: 'OBS 断开了田播' })).toBeVisible()
  await expect(studio.status('需要处理')).toBeVisible()
  expect(newer.tries()).toBe(1)
  await window.getByRole('button', { name: '重新连接' }).click()
  await expect(studio.status('已连接')).toBeVisible()
  expect(newer.tries()).toBe(2)
  expect(complaints).toEqual([])
  await newer.close()
})
