import type { OBSWebSocket } from 'obs-websocket-js/json'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import { FieldcastError } from '@shared/errors'
import { withObs } from '../../../scripts/obs/index.mjs'
import { type Desk, openStudio, type Studio } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'

const cut: TransitionChoice = { name: 'Cut', durationMs: null }
const fade = (durationMs: number): TransitionChoice => ({ name: 'Fade', durationMs })

describe('scenes, preview and transitions on a real OBS', () => {
  let studio: Studio
  let desk: Desk

  beforeAll(async () => {
    studio = await openStudio(['开场', '主播', '商品', '休息'])
    desk = studio.desk()
    desk.fieldcast.start()
    await until('ready', () => desk.last().connection.phase === 'ready', 30_000)
  }, 90_000)

  afterAll(() => studio.close(), 30_000)

  const ask = <T>(work: (socket: OBSWebSocket) => Promise<T>): Promise<T> => withObs(studio.obs, work, 30_000)
  /** What OBS itself says, as a fresh reader would find it. */
  const current = () =>
    ask(async (socket) => {
      const now = await socket.call('GetCurrentSceneTransition')
      return { name: now.transitionName, durationMs: now.transitionDuration }
    })
  const program = () => ask(async (socket) => (await socket.call('GetSceneList')).currentProgramSceneName)
  /** OBS answers before it has done it. */
  const choose = async (name: string, durationMs: number) => {
    await ask(async (socket) => {
      await socket.call('SetCurrentSceneTransition', { transitionName: name })
      await socket.call('SetCurrentSceneTransitionDuration', { transitionDuration: durationMs })
    })
    const wanted = name === 'Cut' ? cut : fade(durationMs)
    await until('chosen', async () => JSON.stringify(await current()) === JSON.stringify(wanted))
  }
  /** Puts a scene on by a cut, and waits until that is over. */
  const cutTo = async (sceneName: string) => {
    await choose('Cut', 300)
    if ((await program()) === sceneName) return
    await ask((socket) => socket.call('SetCurrentProgramScene', { sceneName }))
    await until('over', () => ready().programScene === sceneName)
  }
  const ready = () => {
    const { connection } = desk.last()
    if (connection.phase !== 'ready') throw new Error(`OBS is ${connection.phase}`)
    return connection
  }
  /** Transitions OBS began while `work` ran, the last of which is `last`: OBS tells of them on a socket of its own. */
  const during = (last: string, work: () => Promise<unknown>) =>
    ask(async (socket) => {
      const begun: string[] = []
      socket.on('SceneTransitionStarted', ({ transitionName }) => void begun.push(transitionName))
      await work()
      await until('told of the last transition', () => begun.at(-1) === last)
      return begun
    })
  const codeOf = (work: unknown): Promise<unknown> =>
    Promise.resolve(work).then(
      () => null,
      (error: unknown) => (error instanceof FieldcastError ? error.code : error),
    )

  beforeEach(async () => {
    await cutTo('开场')
    await choose('Fade', 300)
    await until('the start', () => ready().programScene === '开场' && ready().transition.name === 'Fade')
  })

  test('a product comes on by its own transition; OBS’s is back when that is over, its length too', async () => {
    const begun = await during('Fade', async () => {
      await desk.fieldcast.desk.switchScene('商品', fade(5_000))
      expect(await current()).toEqual(fade(5_000))
      await until('on program', () => ready().programScene === '商品')
      await until('put back', async () => (await current()).durationMs === 300)
    })
    expect(begun).toEqual(['Fade'])
    await until('told', () => ready().transition.durationMs === 300)
  })

  test('a cut that OBS stands at comes back, and the length behind it', async () => {
    await choose('Cut', 450)
    await desk.fieldcast.desk.switchScene('商品', fade(600))
    await until('the cut again', async () => (await current()).name === 'Cut')
    expect(ready().programScene).toBe('商品')
    await ask((socket) => socket.call('SetCurrentSceneTransition', { transitionName: 'Fade' }))
    await until('the length', async () => JSON.stringify(await current()) === JSON.stringify(fade(450)))
  })

  test('two products in a row: the second by its own, OBS’s after both', async () => {
    // The first one may be cut short before it has begun.
    await during('Cut', async () => {
      const first = desk.fieldcast.desk.switchScene('商品', fade(900))
      const second = desk.fieldcast.desk.switchScene('主播', cut)
      await Promise.all([first, second])
      await until('on program', () => ready().programScene === '主播')
      await until('put back', async () => JSON.stringify(await current()) === JSON.stringify(fade(300)))
    })
  })

  test('the host switches by hand in the middle of it: that goes by OBS’s own', async () => {
    const begun = await during('Fade', async () => {
      await desk.fieldcast.desk.switchScene('商品', cut)
      await desk.fieldcast.handlers['obs.switchScene']({ scene: '主播' })
      await until('on program', () => ready().programScene === '主播')
    })
    expect(begun).toEqual(['Cut', 'Fade'])
    expect(await current()).toEqual(fade(300))
  })

  test('the host chooses another one in OBS meanwhile: that one stays', async () => {
    await choose('Fade', 400)
    await desk.fieldcast.desk.switchScene('商品', fade(800))
    await ask((socket) => socket.call('SetCurrentSceneTransition', { transitionName: 'Cut' }))
    await until('told', () => ready().transition.name === 'Cut')
    await desk.fieldcast.desk.switchScene('主播', null)
    await until('on program', () => ready().programScene === '主播')
    expect(await current()).toEqual(cut)
    await ask((socket) => socket.call('SetCurrentSceneTransition', { transitionName: 'Fade' }))
    await until(
      'the length it had',
      async () => JSON.stringify(await current()) === JSON.stringify(fade(400)),
    )
  })

  test('chosen in the window in the middle of it, it is OBS’s own when it is over', async () => {
    await desk.fieldcast.desk.switchScene('商品', fade(800))
    await desk.fieldcast.handlers['scenes.setTransition'](cut)
    await until('chosen', async () => (await current()).name === 'Cut')
    expect(ready().programScene).toBe('商品')
    expect(
      await codeOf(desk.fieldcast.handlers['scenes.setTransition']({ name: '没有', durationMs: null })),
    ).toBe('obs_no_such_transition')
  })

  test('another scene collection in the middle of it: OBS’s own is put back when the first one is there again', async () => {
    const to = (sceneCollectionName: string) =>
      ask((socket) => socket.call('SetCurrentSceneCollection', { sceneCollectionName }))
    await ask((socket) => socket.call('CreateSceneCollection', { sceneCollectionName: '另一套' }))
    await to('Untitled')
    await until('back', () => ready().collection === 'Untitled' && !ready().paused)
    await desk.fieldcast.desk.switchScene('商品', fade(9_000))
    await to('另一套')
    await until('elsewhere', () => ready().collection === '另一套' && !ready().paused)
    await to('Untitled')
    await until('put back', async () => (await current()).durationMs === 300, 20_000)
  })

  test('a scene already on, and a transition deleted in OBS, are no reason not to show the product', async () => {
    await desk.fieldcast.desk.switchScene('商品', { name: '没有这个', durationMs: 500 })
    await until('on program', () => ready().programScene === '商品')
    await desk.fieldcast.desk.switchScene('商品', fade(5_000))
    expect(await current()).toEqual(fade(300))
    expect(await codeOf(desk.fieldcast.desk.switchScene('没有', cut))).toBe('obs_scene_missing')
    expect(await current()).toEqual(fade(300))
  })

  test('studio mode: a scene is previewed and taken; a product goes straight to program', async () => {
    const { handlers } = desk.fieldcast
    expect(await codeOf(handlers['scenes.preview']({ scene: '主播' }))).toBe('studio_mode_off')
    expect(await codeOf(handlers['scenes.take']({}))).toBe('studio_mode_off')
    await handlers['obs.watchPicture']({ watching: true })
    await handlers['scenes.setStudioMode']({ on: true })
    await until('on', () => ready().previewScene === '开场')
    await handlers['scenes.preview']({ scene: '主播' })
    await until('in the preview', () => ready().previewScene === '主播')
    expect(ready().programScene).toBe('开场')
    expect(await codeOf(handlers['scenes.preview']({ scene: '没有' }))).toBe('obs_scene_missing')
    await until('seen', () => desk.previews.length > 0)
    await handlers['scenes.take']({})
    await until('taken', () => ready().programScene === '主播')
    await desk.fieldcast.desk.switchScene('商品', cut)
    await until('the product', () => ready().programScene === '商品')
    await until('put back', async () => (await current()).name === 'Fade')
    await handlers['scenes.setStudioMode']({ on: false })
    await until('off', () => ready().previewScene === null)
    await handlers['obs.watchPicture']({ watching: false })
    expect(await program()).toBe('商品')
  })

  test('every scene shows a small picture while somebody looks; one that stays the same is not told again', async () => {
    const { handlers } = desk.fieldcast
    desk.thumbnails.length = 0
    await handlers['scenes.watchThumbnails']({ watching: true })
    await until('all of them', () => new Set(desk.thumbnails.map(({ scene }) => scene)).size === 5)
    expect(desk.thumbnails[0]).toMatchObject({ scene: '开场' })
    for (const { image } of desk.thumbnails) {
      expect(image).toMatch(/^data:image\/jpe?g;base64,/)
      expect(image.length).toBeLessThan(8_000)
    }
    await handlers['scenes.watchThumbnails']({ watching: false })
  })

  test('Fieldcast ends in the middle of it: OBS’s own is put back first', async () => {
    await desk.fieldcast.desk.switchScene('商品', fade(9_000))
    await desk.fieldcast.stop()
    expect(await current()).toEqual(fade(300))
  })
})
