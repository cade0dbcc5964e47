import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withObs } from '../../../scripts/obs/index.mjs'
import { cardOnPicture, ownItems } from '../../../scripts/obs/testing/program-picture'
import { corn, type Desk, onlyCard, openStudio, type Studio } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'

// In studio mode OBS sends a copy of the scene that was made when it was taken; what is looked at here is what it sends.
describe('the card in studio mode', () => {
  let studio: Studio
  let desk: Desk

  beforeAll(async () => {
    studio = await openStudio(['玉米', '西瓜', '鸡蛋'])
    await withObs(studio.obs, (socket) => socket.call('SetCurrentProgramScene', { sceneName: '玉米' }))
    await withObs(studio.obs, (socket) => socket.call('SetStudioModeEnabled', { studioModeEnabled: true }))
    await withObs(studio.obs, (socket) => socket.call('SetCurrentPreviewScene', { sceneName: '西瓜' }))
    desk = studio.desk()
    desk.fieldcast.start()
    await until('ready', () => desk.last().connection.phase === 'ready')
  }, 90_000)

  afterAll(() => studio.close(), 30_000)

  const onProgram = (scene: string) =>
    until(`${scene} on program`, () => {
      const { connection } = desk.last()
      return connection.phase === 'ready' && connection.programScene === scene
    })
  const scenesNow = () =>
    withObs(studio.obs, async (socket) => {
      const { currentProgramSceneName: program, currentPreviewSceneName: preview } =
        await socket.call('GetSceneList')
      return { program, preview }
    })
  const sentWidth = async (): Promise<number> => {
    const box = await cardOnPicture(studio.obs)
    return box === null ? 0 : box.right - box.left + 1
  }

  test('viewers see it in the scene that was on before Fieldcast came, and the preview stays as it was', async () => {
    desk.fieldcast.desk.wantOverlays(onlyCard({ ...corn, left: 12 }))
    await until('shown', () => desk.card() === 'shown')
    await until('the card is sent', async () => (await sentWidth()) === 312)
    expect(await scenesNow()).toEqual({ program: '玉米', preview: '西瓜' })
    desk.fieldcast.desk.wantOverlays(onlyCard({ ...corn, left: 11 }))
    await until('the next one is sent', async () => (await sentWidth()) === 311)
  })

  test('it is in the preview before that is taken, so that no viewer sees the scene without it', async () => {
    await until('in the preview', async () => (await ownItems(studio.obs, '西瓜')).length === 1)
    await withObs(studio.obs, (socket) => socket.call('TriggerStudioModeTransition'))
    expect(await sentWidth()).toBe(311)
    await onProgram('西瓜')
    expect(await sentWidth()).toBe(311)
  })

  test('it follows a scene that is put on without having been in the preview', async () => {
    await withObs(studio.obs, (socket) => socket.call('SetCurrentProgramScene', { sceneName: '鸡蛋' }))
    await onProgram('鸡蛋')
    await until('the card is sent', async () => (await sentWidth()) === 311)
    expect(await scenesNow()).toMatchObject({ program: '鸡蛋' })
    await until('shown', () => desk.card() === 'shown')
  })
})
