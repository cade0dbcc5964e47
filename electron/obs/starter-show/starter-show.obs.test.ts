import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withObs } from '../../../scripts/obs/index.mjs'
import { corn, type Desk, onlyCard, openStudio, type Studio } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'
import { cardOnPicture, hostThings } from '../../../scripts/obs/testing/program-picture'

const hostScenes = ['玉米', '西瓜']

describe('the starter show on a real OBS', () => {
  let studio: Studio
  let desk: Desk

  beforeAll(async () => {
    studio = await openStudio(hostScenes, { width: 1920, height: 1080 })
    // OBS writes a collection to its file when it leaves it.
    await withObs(
      studio.obs,
      async (socket) => {
        await socket.call('CreateSceneCollection', { sceneCollectionName: '备用' })
        await socket.call('SetCurrentSceneCollection', { sceneCollectionName: 'Untitled' })
      },
      20_000,
    )
    desk = studio.desk()
    desk.fieldcast.start()
    await until('ready', () => desk.last().connection.phase === 'ready')
  }, 90_000)
  afterAll(() => studio.close(), 30_000)

  const now = () =>
    withObs(
      studio.obs,
      async (socket) => {
        const { currentSceneCollectionName: collection, sceneCollections } =
          await socket.call('GetSceneCollectionList')
        const { currentProfileName: profile, profiles } = await socket.call('GetProfileList')
        const { scenes, currentProgramSceneName: program } = await socket.call('GetSceneList')
        const { baseWidth, baseHeight } = await socket.call('GetVideoSettings')
        return {
          collection,
          sceneCollections,
          profile,
          profiles,
          program,
          scenes: scenes.map(({ sceneName }) => sceneName as string).reverse(),
          canvas: `${baseWidth}x${baseHeight}`,
        }
      },
      10_000,
    )
  const starter = () => desk.starterShow()
  const hostProfile = () =>
    // OBS gives every profile an identity of its own, in [Panels], when it first saves it.
    readFileSync(join(studio.obs.configHome, 'obs-studio/basic/profiles/Untitled/basic.ini'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && line !== '[Panels]' && !line.startsWith('CookieId='))

  test('cut short when there was no more than the profile, it is taken back all the same', async () => {
    await withObs(studio.obs, (socket) => socket.call('CreateProfile', { profileName: '田播 开播' }))
    await until('told', () => starter().state === 'elsewhere' && starter().missing)
    await desk.fieldcast.handlers['starterShow.takeBack']({})
    expect(await now()).toMatchObject({ profile: 'Untitled', profiles: ['Untitled'] })
    expect(starter().state).toBe('absent')
  })

  test('one call builds six scenes in a collection and profile of their own, and the host’s stay as they were', async () => {
    // A host with another sample rate than OBS begins with: OBS would ask in a window of its own before it came back.
    await withObs(studio.obs, (socket) => socket.call('SetProfileParameter', otherSound))
    const before = await hostThings(studio.obs)
    const profileBefore = hostProfile()
    const collectionBefore = hostCollection()
    expect(starter().state).toBe('absent')
    const devices = await desk.fieldcast.handlers['starterShow.build']({ orientation: 'portrait' })
    expect(devices.cameras).toEqual([])
    await until('in use', () => starter().state === 'in_use')
    expect(starter().before).toEqual({ collection: 'Untitled', profile: 'Untitled' })
    expect(await now()).toMatchObject({
      collection: '田播 开播',
      profile: '田播 开播',
      program: '开场',
      canvas: '720x1280',
    })
    expect(await withObs(studio.obs, (socket) => socket.call('GetReplayBufferStatus'))).toEqual({
      outputActive: false,
    })
    expect(starter().missing).toBe(false)
    const { scenes } = await now()
    expect(scenes.filter((scene) => scene !== '田播 贴片')).toEqual([
      '开场',
      '主播',
      '商品',
      '商品特写',
      '休息',
      '结束',
    ])

    await withObs(
      studio.obs,
      async (socket) => {
        await socket.call('SetCurrentProfile', { profileName: 'Untitled' })
        await socket.call('SetCurrentSceneCollection', { sceneCollectionName: 'Untitled' })
      },
      20_000,
    )
    await until('elsewhere', () => starter().state === 'elsewhere')
    expect(await hostThings(studio.obs)).toEqual(before)
    expect(hostProfile()).toEqual(profileBefore)
    expect(hostCollection()).toEqual(collectionBefore)
    await until('the host’s canvas', async () => (await now()).canvas === '1920x1080')
    await desk.fieldcast.handlers['starterShow.use']({})
    await until('in use again', () => starter().state === 'in_use')
  })

  test('each scene looks like one on the upright canvas, camera or not', async () => {
    for (const scene of ['开场', '主播', '商品', '商品特写', '休息', '结束']) {
      const colours = await sight(scene)
      expect(colours.corners.size, scene).toBe(1)
      expect(colours.title, scene).toBe(true)
    }
  })

  test('built again, what the host deleted of it is there again and nothing twice', async () => {
    await withObs(studio.obs, async (socket) => {
      await socket.call('RemoveScene', { sceneName: '休息' })
      await socket.call('RemoveInput', { inputName: '田播 开场 标题' })
    })
    await until('gone', () => !scenesOf().includes('休息'))
    expect(starter()).toMatchObject({ state: 'in_use', missing: true })
    await withObs(studio.obs, (socket) => socket.call('SetProfileParameter', ownBitrate))
    await desk.fieldcast.handlers['starterShow.build']({ orientation: 'landscape' })
    const { scenes, canvas } = await now()
    expect(new Set(scenes).size).toBe(scenes.length)
    expect(scenes).toContain('休息')
    expect(canvas).toBe('1280x720')
    // What the host has changed in our profile stays, and the scenes lie on the turned canvas as if made for it.
    const { parameterValue, ...bitrate } = ownBitrate
    const kept = await withObs(studio.obs, (socket) => socket.call('GetProfileParameter', bitrate))
    expect(kept.parameterValue).toBe(parameterValue)
    for (const scene of ['开场', '商品特写', '休息']) {
      const colours = await sight(scene)
      expect(colours.corners.size, scene).toBe(1)
      expect(colours.title, scene).toBe(true)
    }
    const items = await withObs(studio.obs, async (socket) => {
      const { sceneItems } = await socket.call('GetSceneItemList', { sceneName: '开场' })
      return sceneItems.map(({ sourceName }) => sourceName as string)
    })
    expect(items.filter((name) => name === '田播 开场 标题')).toHaveLength(1)
    expect(items.filter((name) => name === '田播 开场 底色')).toHaveLength(1)
  })

  test('the overlays stand above everything of it, also above what was made again', async () => {
    await withObs(studio.obs, (socket) => socket.call('SetCurrentProgramScene', { sceneName: '开场' }))
    desk.fieldcast.desk.wantOverlays(onlyCard({ ...corn, left: 12 }))
    await until('the card', async () => (await cardOnPicture(studio.obs)) !== null)
    await withObs(studio.obs, (socket) => socket.call('RemoveInput', { inputName: '田播 开场 底色' }))
    await until('gone', () => starter().missing)
    await desk.fieldcast.handlers['starterShow.build']({ orientation: 'landscape' })
    await until('the card again', async () => (await cardOnPicture(studio.obs)) !== null)
    expect(await itemsOf('开场')).toEqual(['田播 开场 底色', '田播 开场 标题', '田播 贴片'])
  })

  test('OBS killed in the middle of a build: started again it is finished by building again', async () => {
    await desk.fieldcast.handlers['starterShow.takeBack']({})
    // The OBS of the tests begins with its own sound settings again.
    await withObs(studio.obs, (socket) =>
      socket.call('SetProfileParameter', { ...otherSound, parameterValue: '48000' }),
    )
    const cut = Promise.resolve(
      desk.fieldcast.handlers['starterShow.build']({ orientation: 'landscape' }),
    ).catch((error: unknown) => error)
    await until('half-way', () => starter().state === 'building' && scenesOf().includes('商品'))
    await studio.obs.kill()
    expect(await cut).toMatchObject({
      code: expect.stringMatching(/^obs_(not_connected|timeout)$/) as string,
    })
    await studio.restartObs()
    await until('ready', () => desk.last().connection.phase === 'ready', 30_000)
    expect(['elsewhere', 'in_use']).toContain(starter().state)
    expect(starter().before).toEqual({ collection: 'Untitled', profile: 'Untitled' })
    await desk.fieldcast.handlers['starterShow.build']({ orientation: 'landscape' })
    expect(starter()).toMatchObject({ state: 'in_use', missing: false })
    expect((await now()).scenes.filter((scene) => scene !== '田播 贴片')).toHaveLength(6)
    expect(starter().before).toEqual({ collection: 'Untitled', profile: 'Untitled' })
  })

  test('it is not touched while OBS records', async () => {
    await withObs(studio.obs, (socket) => socket.call('StartRecord'))
    await until('recording', () => {
      const { connection } = desk.last()
      return connection.phase === 'ready' && connection.recording
    })
    await expect(desk.fieldcast.handlers['starterShow.takeBack']({})).rejects.toMatchObject({
      code: 'obs_busy',
    })
    await withObs(studio.obs, (socket) => socket.call('StopRecord'), 10_000)
    await until('stopped', () => desk.outputs().record.state === 'stopped')
  })

  test('nor while the replay buffer runs, when OBS could not change its canvas', async () => {
    await withObs(studio.obs, (socket) => socket.call('StartReplayBuffer'))
    await until('running', () => desk.outputs().replayBuffer === 'running')
    const build = desk.fieldcast.handlers['starterShow.build']({ orientation: 'portrait' })
    await expect(build).rejects.toMatchObject({ code: 'obs_busy' })
    await withObs(studio.obs, (socket) => socket.call('StopReplayBuffer'), 10_000)
    await until('stopped', () => desk.outputs().replayBuffer === 'stopped')
  })

  test('taken back: the host’s pair is in use, our profile gone, our collection empty', async () => {
    await desk.fieldcast.handlers['starterShow.takeBack']({})
    await until('emptied', () => starter().state === 'emptied')
    expect(starter().before).toBeNull()
    const after = await now()
    expect(after).toMatchObject({ collection: 'Untitled', profile: 'Untitled', canvas: '1920x1080' })
    expect(after.profiles).toEqual(['Untitled'])
    expect(after.scenes.filter((scene) => scene !== '田播 贴片')).toEqual(['Scene', ...hostScenes])
    const folder = join(studio.obs.configHome, 'obs-studio/basic/scenes')
    const ours = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Saved)
      .find(({ name }) => name === '田播 开播')
    expect(ours?.sources.map(({ id }) => id)).toEqual(['scene'])
  })

  test('what the host has put into our scenes is still there after it was taken back', async () => {
    await desk.fieldcast.handlers['starterShow.build']({ orientation: 'landscape' })
    await withObs(studio.obs, (socket) =>
      socket.call('CreateInput', {
        sceneName: '休息',
        inputName: '我的图',
        inputKind: 'color_source_v3',
        inputSettings: {},
      }),
    )
    await desk.fieldcast.handlers['starterShow.takeBack']({})
    await withObs(
      studio.obs,
      (socket) => socket.call('SetCurrentSceneCollection', { sceneCollectionName: '田播 开播' }),
      20_000,
    )
    expect(await itemsOf('休息')).toEqual(['我的图'])
    await withObs(
      studio.obs,
      (socket) => socket.call('SetCurrentSceneCollection', { sceneCollectionName: 'Untitled' }),
      20_000,
    )
  })

  const otherSound = { parameterCategory: 'Audio', parameterName: 'SampleRate', parameterValue: '44100' }
  const ownBitrate = { parameterCategory: 'SimpleOutput', parameterName: 'VBitrate', parameterValue: '3100' }

  const hostCollection = () => {
    const file = join(studio.obs.configHome, 'obs-studio/basic/scenes/Untitled.json')
    const { sources } = JSON.parse(readFileSync(file, 'utf8')) as {
      sources: { name: string; settings: unknown; filters: unknown }[]
    }
    // OBS writes them in another order each time.
    return sources
      .filter(({ name }) => !name.startsWith('田播'))
      .map(({ name, settings }) => ({ name, settings }))
      .sort((left, right) => left.name.localeCompare(right.name))
  }

  const itemsOf = (sceneName: string): Promise<string[]> =>
    withObs(studio.obs, async (socket) => {
      const { sceneItems } = await socket.call('GetSceneItemList', { sceneName })
      return sceneItems.map(({ sourceName }) => sourceName as string)
    })

  /** The colours in the four corners of a scene's picture, and whether something else is in its middle. */
  async function sight(sceneName: string): Promise<{ corners: Set<string>; title: boolean }> {
    const { imageData } = await withObs(studio.obs, (socket) =>
      socket.call('GetSourceScreenshot', { sourceName: sceneName, imageFormat: 'png' }),
    )
    const bytes = Buffer.from(imageData.slice(imageData.indexOf(',') + 1), 'base64')
    const { width, height, data } = PNG.sync.read(bytes)
    const at = (x: number, y: number) => data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4).join()
    const right = width - 1
    const bottom = height - 1
    const corners = new Set([at(0, 0), at(right, 0), at(0, bottom), at(right, bottom)])
    const middle = Array.from({ length: width }, (_, x) => at(x, Math.round(height / 2)))
    return { corners, title: middle.some((colour) => !corners.has(colour)) }
  }

  type Saved = { readonly name: string; readonly sources: readonly { readonly id: string }[] }

  function scenesOf(): readonly string[] {
    const { connection } = desk.last()
    return connection.phase === 'ready' ? connection.scenes : []
  }
})
