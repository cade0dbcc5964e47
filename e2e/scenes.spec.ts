import { withObs } from '../scripts/obs/index.mjs'
import { expect, test } from './fixtures/stage'
import { Studio } from './pages/studio'

test('the host previews a scene, takes it, and chooses how it comes on', async ({ open, obs }) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await expect(window.getByRole('button', { name: '切换到场景 休息' })).toBeVisible()
  const program = () =>
    withObs(obs, async (socket) => (await socket.call('GetSceneList')).currentProgramSceneName)

  await window.getByRole('switch', { name: '先预览再切出' }).click()
  const tile = window.getByRole('button', { name: '预览场景 休息' })
  await expect(tile).toBeVisible()
  await tile.click()
  await expect(tile).toHaveAttribute('aria-pressed', 'true')
  await expect(window.getByRole('img', { name: 'OBS 预览的画面' })).toBeVisible()
  expect(await program()).toBe('开场')

  await window.getByRole('button', { name: '把预览的场景切到播出画面' }).click()
  await expect.poll(program).toBe('休息')
  await test.step('Enter on a scene puts it on at once, and so does a double click', async () => {
    await window.getByRole('button', { name: '预览场景 商品近景' }).press('Enter')
    await expect.poll(program).toBe('商品近景')
    await window.getByRole('button', { name: '预览场景 开场' }).dblclick()
    await expect.poll(program).toBe('开场')
  })

  await window.getByRole('button', { name: /Fade/ }).click()
  await window.getByRole('combobox', { name: '转场' }).click()
  await window.getByRole('option', { name: 'Cut' }).click()
  await expect
    .poll(() =>
      withObs(obs, async (socket) => (await socket.call('GetCurrentSceneTransition')).transitionName),
    )
    .toBe('Cut')
})

test('panic shows the break scene and mutes the open microphones; back undoes only what it did', async ({
  open,
  obs,
}) => {
  const microphones = ['话筒', '备用话筒']
  await withObs(obs, async (socket) => {
    for (const inputName of microphones)
      await socket.call('CreateInput', {
        sceneName: '商品近景',
        inputName,
        inputKind: 'pulse_input_capture',
        inputSettings: {},
      })
    await socket.call('SetInputMute', { inputName: '备用话筒', inputMuted: true })
    await socket.call('SetCurrentProgramScene', { sceneName: '商品近景' })
  })
  const standing = () =>
    withObs(obs, async (socket) => ({
      scene: (await socket.call('GetSceneList')).currentProgramSceneName,
      muted: await Promise.all(
        microphones.map(async (inputName) => (await socket.call('GetInputMute', { inputName })).inputMuted),
      ),
    }))
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await window.getByRole('button', { name: '紧急暂停', exact: true }).click()
  const bar = window.getByRole('alert').filter({ hasText: '已紧急暂停' })
  await expect(bar).toContainText('画面在“休息”，静音了 1 个话筒。')
  await expect.poll(standing).toEqual({ scene: '休息', muted: [true, true] })

  await studio.openPage('订单')
  await bar.getByRole('button', { name: '恢复直播' }).click()
  await expect(bar).toBeHidden()
  await expect.poll(standing).toEqual({ scene: '商品近景', muted: [false, true] })
})

test('a product comes on by a transition of its own, and OBS’s own is put back after it', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await studio.openPage('商品')
  await window.getByRole('row', { name: /甜玉米/ }).dblclick()
  const form = window.getByRole('dialog')
  await form.getByLabel('OBS 场景').click()
  await window.getByRole('option', { name: '商品近景' }).click()
  await form.getByRole('combobox', { name: '上播转场' }).click()
  await window.getByRole('option', { name: 'Cut' }).click()
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await studio.openPage('直播台')
  await studio.startShow()

  const seen = await withObs(
    obs,
    async (socket) => {
      const transitions: string[] = []
      socket.on('SceneTransitionStarted', ({ transitionName }) => void transitions.push(transitionName))
      await studio.putOnAir('现摘甜玉米')
      await expect.poll(() => transitions).toEqual(['Cut'])
      await expect
        .poll(async () => (await socket.call('GetCurrentSceneTransition')).transitionName)
        .toBe('Fade')
      return (await socket.call('GetSceneList')).currentProgramSceneName
    },
    60_000,
  )
  expect(seen).toBe('商品近景')
})

test('panic is at hand whatever the deck shows, goes to the scene the host chose, and lasts when OBS dies', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  await window.getByRole('tab', { name: '推流与录制' }).click()
  await window.getByRole('button', { name: '紧急暂停的设置' }).click()
  await window.getByRole('combobox', { name: '暂停时切到' }).click()
  await window.getByRole('option', { name: '商品近景' }).click()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: '紧急暂停', exact: true }).click()
  const bar = window.getByRole('alert').filter({ hasText: '已紧急暂停' })
  await expect(bar).toContainText('画面在“商品近景”')
  await expect(window.getByRole('tab', { name: '推流与录制' })).toHaveAttribute('aria-selected', 'true')

  await obs.kill()
  await expect(bar).toContainText('OBS 没有连接。')
})

test('every scene has a small picture, as long as the tab is open', async ({ open, obs }) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openSampleShop()
  const pictures = window.getByRole('button', { name: /^切换到场景/ }).locator('img')
  await expect(pictures).toHaveCount(4)
  await window.getByRole('tab', { name: '声音' }).click()
  await expect(pictures).toHaveCount(0)
})
