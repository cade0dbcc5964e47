import type { OBSWebSocket } from 'obs-websocket-js/json'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withObs } from '../../../scripts/obs/index.mjs'
import {
  corn,
  type Desk,
  onlyCard,
  openStudio,
  plainPainter,
  type Studio,
} from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'
import { cardOnPicture, hostThings, ownItems } from '../../../scripts/obs/testing/program-picture'

describe('the card on a real OBS', () => {
  let studio: Studio
  let desk: Desk
  let before: unknown
  let paints = 0

  beforeAll(async () => {
    studio = await openStudio(['玉米', '西瓜', '鸡蛋'])
    before = await hostThings(studio.obs)
    desk = studio.desk({
      painter: {
        paint(picture, scale) {
          paints += 1
          return plainPainter.paint(picture, scale)
        },
      },
    })
    desk.fieldcast.start()
    await until('ready', () => desk.last().connection.phase === 'ready')
  }, 90_000)

  afterAll(() => studio.close(), 30_000)

  const shownWidth = async (): Promise<number> => {
    const box = await cardOnPicture(studio.obs)
    return box === null ? 0 : box.right - box.left + 1
  }

  test('a wanted card stands in the lower left corner of the picture', async () => {
    desk.fieldcast.desk.wantOverlays(onlyCard({ ...corn, left: 12 }))
    await until('shown', () => desk.card() === 'shown')
    expect(await cardOnPicture(studio.obs)).toMatchObject({ left: 0, right: 311, bottom: 719 })
  })

  test('the card follows the program to another scene, whoever switched', async () => {
    await desk.fieldcast.desk.switchScene('西瓜', null)
    await until('the card on 西瓜', async () => (await shownWidth()) === 312)
    await withObs(studio.obs, (socket) => socket.call('SetCurrentProgramScene', { sceneName: '鸡蛋' }))
    await until('the card on 鸡蛋', async () => (await shownWidth()) === 312)
    expect(await ownItems(studio.obs, '鸡蛋')).toEqual(['田播 贴片'])
  })

  test('fifty changes in two seconds end in the last one, and few of them reach OBS', async () => {
    const before = paints
    for (let left = 50; left >= 1; left -= 1) {
      desk.fieldcast.desk.wantOverlays(onlyCard({ ...corn, left }))
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    await until('the last card', async () => (await shownWidth()) === 301)
    // Two seconds and the last one, four a second.
    expect(paints - before).toBeGreaterThan(1)
    expect(paints - before).toBeLessThan(13)
  })

  test('no card wanted: none is on the picture, and wanted again it comes back', async () => {
    desk.fieldcast.desk.wantOverlays(onlyCard(null))
    await until('no card', async () => (await shownWidth()) === 0)
    await until('told', () => desk.card() === 'hidden')
    expect(desk.card()).toBe('hidden')
    desk.fieldcast.desk.wantOverlays(onlyCard({ ...corn, left: 7 }))
    await until('the card', async () => (await shownWidth()) === 307)
  })

  test.each([
    ['its input', (s: Studio) => withObs(s.obs, (o) => o.call('RemoveInput', { inputName: '田播 商品卡' }))],
    ['its place in the scene', removeFromProgram],
  ])('the host deletes %s in OBS: it is made again', async (_, remove) => {
    const itemBefore = await cardItems(studio)
    await remove(studio)
    // What was there may be seen for a frame or two; made again it has another number.
    await until('made anew', async () => {
      const now = await cardItems(studio).catch(() => null)
      return now !== null && JSON.stringify(now) !== JSON.stringify(itemBefore)
    })
    await until('the card again', async () => (await shownWidth()) === 307)
    await until('shown', () => desk.card() === 'shown')
  })

  test('where the host moved the card in a scene it stays moved', async () => {
    await withObs(studio.obs, async (socket) => {
      const sceneItemId = await ownItemId(socket)
      await socket.call('SetSceneItemTransform', {
        sceneName: '鸡蛋',
        sceneItemId,
        sceneItemTransform: { positionX: 200, positionY: -100 },
      })
    })
    desk.fieldcast.desk.wantOverlays(onlyCard({ ...corn, left: 3 }))
    await until('the next card', async () => (await shownWidth()) === 303)
    expect(await cardOnPicture(studio.obs)).toMatchObject({ left: 200, bottom: 619 })
  })

  test('nothing of the host was touched, and Fieldcast has one item a scene', async () => {
    expect(await hostThings(studio.obs)).toEqual(before)
    for (const scene of ['玉米', '西瓜', '鸡蛋', '玉米']) {
      await desk.fieldcast.desk.switchScene(scene, null)
      await until('the card there', async () => (await shownWidth()) === 303)
      expect(await ownItems(studio.obs, scene)).toEqual(['田播 贴片'])
    }
    expect(await hostThings(studio.obs)).toEqual(before)
    const { connection } = desk.last()
    expect(connection).toMatchObject({ scenes: ['Scene', '玉米', '西瓜', '鸡蛋'] })
  })

  test('the host deletes its scene in OBS: it is made again, even where OBS 29 crashes at that', async () => {
    await desk.fieldcast.desk.switchScene('玉米', null)
    await until('the card there', async () => (await shownWidth()) === 303)
    // OBS's own fault, about one time in thirty, with nobody connected either: docs/decisions/0003-overlay.md.
    const orNothing = () => undefined
    await withObs(studio.obs, (o) => o.call('RemoveScene', { sceneName: '田播 贴片' })).catch(orNothing)
    await until(
      'the card again',
      async () => {
        if (studio.obs.ended()) await studio.restartObs()
        return (await shownWidth().catch(orNothing)) === 303
      },
      60_000,
    )
    await until('ready', () => desk.last().connection.phase === 'ready')
    expect(await hostThings(studio.obs)).toEqual(before)
  })

  test('another canvas: the card is painted for it and stands in its corner', async () => {
    await withObs(studio.obs, (socket) =>
      socket.call('SetVideoSettings', {
        baseWidth: 1920,
        baseHeight: 1080,
        outputWidth: 1920,
        outputHeight: 1080,
      }),
    )
    await desk.fieldcast.desk.switchScene('玉米', null)
    await until('the card at 1.5 times', async () => (await shownWidth()) === Math.round(303 * 1.5))
    expect(await cardOnPicture(studio.obs)).toMatchObject({ left: 0, bottom: 1079 })
  })

  async function removeFromProgram(s: Studio): Promise<void> {
    await withObs(s.obs, async (socket) => {
      await socket.call('RemoveSceneItem', { sceneName: '鸡蛋', sceneItemId: await ownItemId(socket) })
    })
  }
})

/** The numbers of our scene's item in the scene on program, and of the card's in ours. */
async function cardItems({ obs }: Studio): Promise<readonly number[]> {
  return await withObs(obs, async (socket) => {
    const ours = { sceneName: '田播 贴片', sourceName: '田播 商品卡' }
    return [await ownItemId(socket), (await socket.call('GetSceneItemId', ours)).sceneItemId]
  })
}

async function ownItemId(socket: OBSWebSocket): Promise<number> {
  const { sceneItemId } = await socket.call('GetSceneItemId', { sceneName: '鸡蛋', sourceName: '田播 贴片' })
  return sceneItemId
}
