import { describe, expect, test } from 'vitest'
import { openStandInDesk, outcome, type StandInDesk } from '../../../scripts/obs/stand-in/desk'
import { until } from '../../../scripts/obs/testing/until'
import { starterCollection, starterProfile } from './plan'

const hostScenes = ['开场', '商品', '休息']
const hostInputs = ['田播 商品卡', '我的话筒']

/** A desk whose OBS has a collection of the host's, while `work` looks at it. */
const withDesk = (work: (on: StandInDesk) => Promise<void>) => async () => {
  const on = await openStandInDesk()
  try {
    for (const name of hostInputs) on.standIn.obs.sounds.create(name, 'image_source')
    await on.ready()
    await until('all of it', () => on.desk.starterShow().state === 'absent')
    await work(on)
  } finally {
    await on.close()
  }
}

/** The host puts their own collection or profile in use while OBS is slow to answer this. */
function hostMoves({ standIn }: StandInDesk, at: string, move: () => boolean): void {
  let moved = false
  standIn.part.onRequest = ({ request }) => {
    if (request !== at || moved) return undefined
    moved = move()
    return { kind: 'late', ms: 700 }
  }
}

const toOwnCollection = ({ standIn: { obs } }: StandInDesk): boolean =>
  obs.beginCollection('Untitled') && obs.endCollection()

function expectHostUntouched({ standIn: { obs } }: StandInDesk): void {
  expect(obs.collection).toBe('Untitled')
  expect(obs.scenes.all).toEqual(hostScenes)
  expect(obs.sounds.all.map(({ name }) => name).sort()).toEqual([...hostInputs].sort())
}

const build = (on: StandInDesk) =>
  outcome(() => on.desk.fieldcast.handlers['starterShow.build']({ orientation: 'portrait' }))
const takeBack = (on: StandInDesk) => outcome(() => on.desk.fieldcast.handlers['starterShow.takeBack']({}))

describe.concurrent('the host puts their own in use while Fieldcast is at work on the starter show', () => {
  test(
    'a build stops, says so, makes nothing in the host’s collection, and is finished when asked again',
    withDesk(async (on) => {
      hostMoves(on, 'SetSceneItemIndex', () => toOwnCollection(on))
      expect(await build(on)).toMatchObject({ code: expect.stringMatching(stopped) as string })
      await until('settled', () => on.desk.starterShow().state === 'elsewhere')
      expectHostUntouched(on)
      expect(await build(on)).toMatchObject({ code: null })
      expect(on.desk.starterShow()).toMatchObject({
        state: 'in_use',
        missing: false,
        before: { collection: 'Untitled', profile: 'Untitled' },
      })
    }),
  )

  test(
    'another profile: no setting of ours is written into it',
    withDesk(async (on) => {
      hostMoves(on, 'SetProfileParameter', () => on.standIn.obs.useProfile('Untitled'))
      expect(await build(on)).toMatchObject({ code: 'starter_show_left' })
      const written = on.standIn.heard.filter(({ request }) => request === 'SetProfileParameter')
      // The one that was on its way when the host moved.
      expect(written.length).toBeLessThanOrEqual(1)
      expect(on.standIn.obs.canvas).toEqual({ width: 1280, height: 720 })
    }),
  )

  test(
    'taking back removes nothing from the host’s collection, and the way back is still known',
    withDesk(async (on) => {
      expect(await build(on)).toMatchObject({ code: null })
      hostMoves(on, 'GetSceneItemList', () => toOwnCollection(on))
      expect(await takeBack(on)).toMatchObject({ code: expect.stringMatching(stopped) as string })
      await until('settled', () => on.desk.starterShow().state === 'elsewhere')
      expectHostUntouched(on)
      expect(on.desk.starterShow().before).toEqual({ collection: 'Untitled', profile: 'Untitled' })
      expect(await takeBack(on)).toMatchObject({ code: null })
      expect(on.standIn.obs.profile).toBe('Untitled')
      expect([...on.standIn.obs.profiles.keys()]).not.toContain(starterProfile)
      expectHostUntouched(on)
    }),
  )

  test(
    'with no other collection to go back to, it is not said to be over',
    withDesk(async (on) => {
      expect(await build(on)).toMatchObject({ code: null })
      on.standIn.obs.collections.delete('Untitled')
      await until('known', () => on.asked('GetSceneCollectionList') > 0 && on.connection().phase === 'ready')
      on.standIn.hangUp(1006)
      await until('gone', () => on.connection().phase !== 'ready')
      await on.ready()
      expect(await takeBack(on)).toMatchObject({ code: null })
      expect(on.standIn.obs.collection).toBe(starterCollection)
      expect(on.desk.starterShow().before).not.toBeNull()
      expect(on.desk.starterShow().state).not.toBe('emptied')
    }),
  )
})

/** Asked while OBS was changing over, or after. */
const stopped = /^(starter_show_left|obs_not_connected)$/
