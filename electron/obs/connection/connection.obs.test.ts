import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FieldcastError } from '@shared/errors'
import { withObs } from '../../../scripts/obs/index.mjs'
import { corn, type Desk, openStudio, type Studio, onlyCard } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'
import { cardOnPicture, ownItems } from '../../../scripts/obs/testing/program-picture'

describe('the connection to a real OBS', () => {
  let studio: Studio
  let desk: Desk

  beforeAll(async () => {
    studio = await openStudio(['玉米', '西瓜'])
    desk = studio.desk()
    desk.fieldcast.start()
  }, 90_000)

  afterAll(() => studio.close(), 30_000)

  const ready = (of: Desk = desk) => until('ready', () => of.last().connection.phase === 'ready', 30_000)
  const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    return error instanceof FieldcastError ? error.code : error
  }

  test('port and password are found in OBS’s own settings', async () => {
    await ready()
    expect(desk.phases()).toEqual(['idle', 'connecting', 'syncing', 'ready'])
    expect(desk.last().connection).toMatchObject({
      address: `127.0.0.1:${studio.obs.port}`,
      obsVersion: '29.0.2',
      scenes: ['Scene', '玉米', '西瓜'],
      programScene: '玉米',
      canvas: { width: 1280, height: 720 },
      streaming: false,
      recording: false,
      paused: false,
    })
  })

  test('a scene deleted or renamed in OBS leaves the list, and switching to it says so', async () => {
    await withObs(studio.obs, async (socket) => {
      await socket.call('CreateScene', { sceneName: '旧场景' })
      await socket.call('SetSceneName', { sceneName: '西瓜', newSceneName: '大西瓜' })
    })
    await until('both', () => listed().includes('旧场景') && listed().includes('大西瓜'))
    await withObs(studio.obs, (socket) => socket.call('RemoveScene', { sceneName: '旧场景' }))
    await until('gone', () => !listed().includes('旧场景'))
    expect(await codeOf(desk.fieldcast.desk.switchScene('旧场景', null))).toBe('obs_scene_missing')
    expect(await codeOf(desk.fieldcast.desk.switchScene('西瓜', null))).toBe('obs_scene_missing')
    await desk.fieldcast.desk.switchScene('大西瓜', null)
    await until('on program', () => programScene() === '大西瓜')
  })

  test('program pictures come while watched, and stop', async () => {
    await desk.fieldcast.handlers['obs.watchPicture']({ watching: true })
    await until('four pictures', () => desk.pictures.length >= 4, 5_000)
    await desk.fieldcast.handlers['obs.watchPicture']({ watching: false })
    expect(desk.pictures[0]?.image).toMatch(/^data:image\/jpe?g;base64,/)
    const { length } = desk.pictures
    await desk.fieldcast.desk.switchScene('玉米', null)
    await until('on program', () => programScene() === '玉米')
    expect(desk.pictures.length).toBe(length)
  })

  test('another scene collection: everything is read again and the card is there too', async () => {
    desk.fieldcast.desk.wantOverlays(onlyCard(corn))
    await until('the card', () => cardOnPicture(studio.obs))
    await withObs(
      studio.obs,
      (o) => o.call('CreateSceneCollection', { sceneCollectionName: '另一套' }),
      10_000,
    )
    await until('the new collection', () => listed().join() === 'Scene' && programScene() === 'Scene')
    await until('the card', () => cardOnPicture(studio.obs))
    await withObs(
      studio.obs,
      (o) => o.call('SetCurrentSceneCollection', { sceneCollectionName: 'Untitled' }),
      10_000,
    )
    await until('the old one', () => listed().join() === 'Scene,玉米,大西瓜')
    await until('the card', () => cardOnPicture(studio.obs))
    expect(
      desk
        .phases()
        .slice(3)
        .every((phase) => phase === 'ready'),
    ).toBe(true)
  })

  test('OBS killed mid-show: calls settle, commands fail at once, and all comes back by itself', async () => {
    const asked = Array.from({ length: 20 }, (_, index) =>
      codeOf(desk.fieldcast.desk.switchScene(index % 2 === 0 ? '玉米' : '大西瓜', null)),
    )
    await studio.obs.kill()
    const killedAt = Date.now()
    const answers = await Promise.all(asked)
    expect(Date.now() - killedAt).toBeLessThan(1_000)
    for (const answer of answers) expect([null, 'obs_not_connected']).toContain(answer)

    await until('waiting', () => desk.last().connection.phase === 'waiting')
    expect(desk.card()).toBe('hidden')
    const commandedAt = performance.now()
    expect(await codeOf(desk.fieldcast.desk.switchScene('玉米', null))).toBe('obs_not_connected')
    // A command that OBS could have answered waits three seconds.
    expect(performance.now() - commandedAt).toBeLessThan(2_000)
    await until('not running', () => {
      const { connection } = desk.last()
      return connection.phase === 'waiting' && connection.reason === 'not_running'
    })

    await studio.restartObs()
    await ready()
    await until('the card again', () => cardOnPicture(studio.obs))
    await until('shown', () => desk.card() === 'shown')
    expect(await ownItems(studio.obs, programScene())).toEqual(['田播 贴片'])
  }, 60_000)

  test('a wrong typed password stops the tries and says so; the right one connects and is kept', async () => {
    const { port } = studio.obs
    const typed = studio.desk({ target: { mode: 'manual', host: '127.0.0.1', port } })
    typed.fieldcast.start()
    await until('blocked', () => typed.last().connection.phase === 'blocked')
    expect(typed.last().connection).toEqual({ phase: 'blocked', reason: 'password_missing' })
    await typed.fieldcast.handlers['obs.connectTo']({ host: '127.0.0.1', port, password: 'wrong' })
    await until('wrong', () => {
      const { connection } = typed.last()
      return connection.phase === 'blocked' && connection.reason === 'password_wrong'
    })
    await typed.fieldcast.handlers['obs.connectTo']({ host: 'localhost', port, password: '密码 p\\w="1"' })
    await ready(typed)
    expect(typed.secret('obs.password')).toBe('密码 p\\w="1"')
    expect(typed.targets.at(-1)).toEqual({ mode: 'manual', host: 'localhost', port })
    await typed.fieldcast.handlers['obs.disconnect']({})
    expect(typed.last().connection).toEqual({ phase: 'idle' })
  })

  function listed(): string[] {
    const { connection } = desk.last()
    return connection.phase === 'ready' && !connection.paused ? connection.scenes : []
  }

  function programScene(): string {
    const { connection } = desk.last()
    return connection.phase === 'ready' ? connection.programScene : ''
  }
})
