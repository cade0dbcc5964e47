import { readCard, withObs } from '../scripts/obs/index.mjs'
import { expect, test } from './fixtures/stage'
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
