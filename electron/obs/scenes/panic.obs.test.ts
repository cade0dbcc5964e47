import type { OBSWebSocket } from 'obs-websocket-js/json'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FieldcastError } from '@shared/errors'
import { withObs } from '../../../scripts/obs/index.mjs'
import { type Desk, openStudio, type Studio } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'

const microphones = ['话筒', '备用话筒'] as const

describe('the panic key on a real OBS', () => {
  let studio: Studio
  let desk: Desk

  beforeAll(async () => {
    studio = await openStudio(['主播', '商品', '休息'])
    await ask(async (socket) => {
      for (const inputName of microphones)
        await socket.call('CreateInput', {
          sceneName: '主播',
          inputName,
          inputKind: 'pulse_input_capture',
          inputSettings: {},
        })
      // OBS writes a collection to disk when another one is opened: a crash then loses nothing of it.
      await socket.call('CreateSceneCollection', { sceneCollectionName: '另一套' })
      await socket.call('SetCurrentSceneCollection', { sceneCollectionName: 'Untitled' })
    })
    desk = studio.desk()
    desk.fieldcast.start()
    await until('ready', () => desk.last().connection.phase === 'ready', 30_000)
  }, 90_000)

  afterAll(() => studio.close(), 30_000)

  beforeEach(async () => {
    await stand('主播', false, true)
  })

  const ask = <T>(work: (socket: OBSWebSocket) => Promise<T>): Promise<T> => withObs(studio.obs, work, 30_000)
  const panic = () => desk.fieldcast.handlers['scenes.panic']({})
  const back = () => desk.fieldcast.handlers['scenes.back']({})
  const mute = (inputName: string, inputMuted: boolean) =>
    ask((socket) => socket.call('SetInputMute', { inputName, inputMuted }))
  const goTo = (sceneName: string) => ask((socket) => socket.call('SetCurrentProgramScene', { sceneName }))
  /** The scene on program, and whether each microphone is muted, as OBS itself says. */
  const standing = () =>
    ask(async (socket) => {
      const muted = await Promise.all(
        microphones.map((inputName) => socket.call('GetInputMute', { inputName })),
      )
      const { currentProgramSceneName } = await socket.call('GetSceneList')
      return [currentProgramSceneName, ...muted.map(({ inputMuted }) => inputMuted)]
    })
  const stand = async (scene: string, ...muted: readonly [boolean, boolean]) => {
    await goTo(scene)
    for (const [index, name] of microphones.entries()) await mute(name, muted[index] ?? false)
    await until('told', () => {
      const { connection } = desk.last()
      return connection.phase === 'ready' && connection.programScene === scene
    })
    // A question of our own comes after the events before it.
    await desk.fieldcast.handlers['scenes.back']({})
  }

  test('the break scene and silence at once; the way back undoes that and nothing else', async () => {
    expect(await panic()).toEqual({ problems: [] })
    expect(await standing()).toEqual(['休息', true, true])
    expect(desk.last().panic).toMatchObject({ scene: '休息', backTo: '主播', muted: ['话筒'] })
    expect(await back()).toEqual({ problems: [] })
    expect(await standing()).toEqual(['主播', false, true])
    expect(desk.last().panic).toBeNull()
    expect(await back()).toEqual({ problems: [] })
  })

  test('pressed twice, even at once, it is as good as once', async () => {
    await Promise.all([panic(), panic()])
    await panic()
    expect(desk.last().panic).toMatchObject({ backTo: '主播', muted: ['话筒'] })
    await back()
    expect(await standing()).toEqual(['主播', false, true])
  })

  test.each([false, true])(
    'in the middle of a transition of ten seconds it cuts, and OBS’s own is put back (studio mode: %s)',
    async (studioMode) => {
      await ask(async (socket) => {
        await socket.call('SetStudioModeEnabled', { studioModeEnabled: studioMode })
        await socket.call('SetCurrentSceneTransition', { transitionName: 'Fade' })
        await socket.call('SetCurrentSceneTransitionDuration', { transitionDuration: 10_000 })
        await socket.call('SetCurrentProgramScene', { sceneName: '商品' })
      })
      const pressedAt = performance.now()
      await panic()
      await until('over', () => {
        const { connection } = desk.last()
        return connection.phase === 'ready' && connection.programScene === '休息'
      })
      expect(performance.now() - pressedAt).toBeLessThan(5_000)
      await until('put back', async () => {
        const now = await ask((socket) => socket.call('GetCurrentSceneTransition'))
        return now.transitionName === 'Fade' && now.transitionDuration === 10_000
      })
      // What OBS was on its way to counts as the scene before.
      expect(desk.last().panic?.backTo).toBe('商品')
      await ask((socket) => socket.call('SetCurrentSceneTransitionDuration', { transitionDuration: 300 }))
      await back()
      await until('back', async () => (await standing())[0] === '商品')
      await ask((socket) => socket.call('SetStudioModeEnabled', { studioModeEnabled: false }))
    },
  )

  test('a scene the host chose meanwhile stays; a microphone the host opened and muted stays muted', async () => {
    await panic()
    await goTo('商品')
    await mute('话筒', false)
    await until('the host’s', () => desk.last().panic?.muted.length === 0)
    await mute('话筒', true)
    await back()
    expect(await standing()).toEqual(['商品', true, true])
  })

  test('the host goes to another collection and comes back in it: the way back opens the microphone', async () => {
    const to = async (sceneCollectionName: string) => {
      await ask((socket) => socket.call('SetCurrentSceneCollection', { sceneCollectionName }))
      await until(sceneCollectionName, () => {
        const { connection } = desk.last()
        return (
          connection.phase === 'ready' && !connection.paused && connection.collection === sceneCollectionName
        )
      })
    }
    await panic()
    await to('另一套')
    await to('Untitled')
    expect(await standing()).toEqual(['休息', true, true])
    expect(await back()).toEqual({ problems: [] })
    expect(await standing()).toEqual(['主播', false, true])
  })

  test('scenes and microphones renamed meanwhile are found again', async () => {
    const rename = (from: string, to: string, input: string, other: string) =>
      ask(async (socket) => {
        await socket.call('SetSceneName', { sceneName: from, newSceneName: to })
        await socket.call('SetInputName', { inputName: input, newInputName: other })
      })
    await panic()
    await rename('主播', '主播台', '话筒', '主话筒')
    await until(
      'told',
      () => desk.last().panic?.backTo === '主播台' && desk.last().panic?.muted[0] === '主话筒',
    )
    expect(await back()).toEqual({ problems: [] })
    await rename('主播台', '主播', '主话筒', '话筒')
    expect(await standing()).toEqual(['主播', false, true])
  })

  test('without a break scene the microphones are muted all the same, and it is said', async () => {
    const rename = (from: string, to: string) =>
      ask((socket) => socket.call('SetSceneName', { sceneName: from, newSceneName: to }))
    await rename('休息', '歇一会')
    await until('told', () => {
      const { connection } = desk.last()
      return connection.phase === 'ready' && connection.scenes.includes('歇一会')
    })
    expect(await panic()).toEqual({ problems: ['no_break_scene'] })
    expect(await standing()).toEqual(['主播', true, true])
    expect(desk.last().panic).toMatchObject({ scene: null, backTo: null, muted: ['话筒'] })
    expect(await back()).toEqual({ problems: [] })
    expect(await standing()).toEqual(['主播', false, true])
    await rename('歇一会', '休息')
  })

  test('the scene to go back to is deleted meanwhile: it is said, and the microphones open', async () => {
    await ask((socket) => socket.call('CreateScene', { sceneName: '旧场景' }))
    await stand('旧场景', false, true)
    await panic()
    await ask((socket) => socket.call('RemoveScene', { sceneName: '旧场景' }))
    await until('told', () => {
      const { connection } = desk.last()
      return connection.phase === 'ready' && !connection.scenes.includes('旧场景')
    })
    expect(await back()).toEqual({ problems: ['scene_not_switched'] })
    expect(await standing()).toEqual(['休息', false, true])
    expect(desk.last().panic).toBeNull()
  })

  test('OBS dies in it and comes back with open microphones: they are muted again until the host goes back', async () => {
    await panic()
    await studio.obs.kill()
    await until('gone', () => desk.last().connection.phase === 'waiting')
    await expect(back()).rejects.toMatchObject({
      code: 'obs_not_connected',
    } satisfies Partial<FieldcastError>)
    expect(desk.last().panic).not.toBeNull()
    await studio.restartObs()
    await until('ready', () => desk.last().connection.phase === 'ready', 30_000)
    await until('held again', async () => (await standing()).join() === '休息,true,true')
    await back()
    expect((await standing()).slice(0, 2)).toEqual(['主播', false])
    expect(desk.last().panic).toBeNull()
  }, 90_000)

  test('with OBS away it fails at once, and nothing is done later', async () => {
    await studio.obs.kill()
    await until('gone', () => desk.last().connection.phase === 'waiting')
    await expect(panic()).rejects.toMatchObject({
      code: 'obs_not_connected',
    } satisfies Partial<FieldcastError>)
    expect(desk.last().panic).toBeNull()
  })
})
