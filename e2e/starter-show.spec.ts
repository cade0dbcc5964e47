import { withObs } from '../scripts/obs/index.mjs'
import { expect, test } from './fixtures/stage'
import { Studio } from './pages/studio'

test('one button builds the starter show in OBS, and one button takes it back', async ({ open, obs }) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openPage('设置')
  const section = window.getByRole('region', { name: '开播场景' })
  await section.getByText('横屏').click()
  await section.getByRole('button', { name: '一键搭好' }).click()
  await expect(section.getByText('OBS 正在用田播的开播场景。')).toBeVisible({ timeout: 40_000 })
  await expect(section.getByText('OBS 没有找到摄像头。', { exact: false })).toBeVisible()
  await section.scrollIntoViewIfNeeded()

  await studio.openPage('直播台')
  await studio.openSampleShop()
  for (const scene of ['开场', '主播', '商品', '商品特写', '休息', '结束'])
    await expect(window.getByRole('button', { name: `切换到场景 ${scene}`, exact: true })).toBeVisible()
  await studio.startShow()
  await studio.putOnAir('现摘甜玉米')
  await expect(window.getByText('贴片已上画面')).toBeVisible()

  await studio.openPage('设置')
  await section.getByRole('button', { name: '收回' }).click()
  await window.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await expect(section.getByText('在 OBS 里自己删', { exact: false })).toBeVisible({ timeout: 40_000 })
  const after = await withObs(obs, async (socket) => ({
    collection: (await socket.call('GetSceneCollectionList')).currentSceneCollectionName,
    profiles: (await socket.call('GetProfileList')).profiles,
    scenes: (await socket.call('GetSceneList')).scenes.map(({ sceneName }) => sceneName),
  }))
  expect(after).toMatchObject({ collection: 'Untitled', profiles: ['Untitled'] })
  expect(after.scenes).toEqual(expect.arrayContaining(['开场', '商品近景', '休息']))
})

test('what the host deleted in OBS is said in words and made again by one button; the rest stays', async ({
  open,
  obs,
}) => {
  const { window } = await open({ obs })
  const studio = new Studio(window)
  await studio.openPage('设置')
  const section = window.getByRole('region', { name: '开播场景' })
  await section.getByRole('button', { name: '一键搭好' }).click()
  await expect(section.getByText('OBS 正在用田播的开播场景。')).toBeVisible({ timeout: 40_000 })
  await withObs(obs, (socket) => socket.call('RemoveScene', { sceneName: '休息' }))
  await expect(section.getByText('开播场景没有搭完，或者少了东西。', { exact: false })).toBeVisible()
  await section.getByRole('button', { name: '检查并补齐' }).click()
  await expect(section.getByText('OBS 正在用田播的开播场景。')).toBeVisible({ timeout: 40_000 })
  const { scenes } = await withObs(obs, (socket) => socket.call('GetSceneList'))
  const names = scenes.map(({ sceneName }) => sceneName)
  expect(names).toEqual(expect.arrayContaining(['开场', '主播', '商品', '商品特写', '休息', '结束']))
})
