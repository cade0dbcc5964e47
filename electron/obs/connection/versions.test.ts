import { describe, expect, test } from 'vitest'
import { openStandInDesk, outcome, type StandInDesk } from '../../../scripts/obs/stand-in/desk'
import type { Part } from '../../../scripts/obs/stand-in/part'
import { until } from '../../../scripts/obs/testing/until'

async function features(part: Partial<Part>, look: (on: StandInDesk) => Promise<void>): Promise<void> {
  const on = await openStandInDesk(part)
  try {
    await on.ready()
    await look(on)
  } finally {
    await on.close()
  }
}

describe('OBS of every version since 28', () => {
  test.each([
    ['5.0', '28.0.0', false],
    ['5.1', '29.0.2', false],
    ['5.6', '32.0.1', true],
  ] as const)('obs-websocket %s is followed and driven', async (version, obsVersion, recordChapters) => {
    await features({ version, password: '密码' }, async ({ connection, desk, standIn }) => {
      expect(connection()).toMatchObject({ obsVersion, scenes: ['开场', '商品', '休息'] })
      expect(connection()).toMatchObject({
        features: { studioMode: true, transitions: true, recordChapters },
      })
      await desk.fieldcast.handlers['obs.switchScene']({ scene: '商品' })
      standIn.obs.scenes.endTransition()
      await until('on program', () => JSON.stringify(connection()).includes('"programScene":"商品"'))
      standIn.obs.scenes.rename('商品', '新品')
      standIn.obs.sounds.create('话筒', 'pulse_input_capture')
      await until('renamed', () => JSON.stringify(connection()).includes('"programScene":"新品"'))
      await until('heard', () => desk.mixer().inputs.some(({ id }) => id === '话筒'))
    })
  })

  test('an OBS that takes chapters gets one for each product that goes on while it records', async () => {
    await features({ version: '5.6' }, async ({ desk, standIn, asked }) => {
      const { fieldcast } = desk
      fieldcast.desk.markMoment('甜玉米')
      const begun = fieldcast.handlers['outputs.startRecord']({})
      await until('asked', () => asked('StartRecord') === 1)
      standIn.obs.outputs.settle()
      await begun
      await until('its first chapter', () => asked('CreateRecordChapter') === 1)
      fieldcast.desk.markMoment('土鸡蛋')
      await until('its second chapter', () => asked('CreateRecordChapter') === 2)
    })
  })

  test('what an OBS lacks is said to be missing, and never asked of it', async () => {
    const lacking = [
      'SetStudioModeEnabled',
      'GetSceneTransitionList',
      'SetCurrentSceneTransition',
      'GetReplayBufferStatus',
      'GetVirtualCamStatus',
      'StartReplayBuffer',
      'StartVirtualCam',
    ]
    await features({ lacking }, async ({ connection, desk, standIn, asked }) => {
      expect(connection()).toMatchObject({
        features: { studioMode: false, transitions: false, replayBuffer: false, virtualCamera: false },
      })
      await until('outputs', () => desk.outputs().virtualCamera === 'missing')
      const { handlers } = desk.fieldcast
      const calls = [
        () => handlers['scenes.setStudioMode']({ on: true }),
        () => handlers['scenes.setTransition']({ name: 'Cut', durationMs: null }),
        () => handlers['outputs.startReplayBuffer']({}),
        () => handlers['outputs.setVirtualCamera']({ on: true }),
      ]
      for (const call of calls) expect(await outcome(call)).toMatchObject({ code: 'obs_unsupported' })
      for (const request of lacking) expect([request, asked(request)]).toEqual([request, 0])
      await handlers['obs.switchScene']({ scene: '休息' })
      expect(standIn.obs.scenes.program).toBe('休息')
    })
  })

  test('features come and go with the OBS that is there', async () => {
    await features({ version: '5.0', lacking: ['SetStudioModeEnabled'] }, async (on) => {
      expect(on.connection()).toMatchObject({ features: { studioMode: false, recordChapters: false } })
      on.standIn.part.version = '5.6'
      on.standIn.part.lacking = []
      on.standIn.hangUp(1001)
      await until('the newer one', () => JSON.stringify(on.connection()).includes('32.0.1'))
      expect(on.connection()).toMatchObject({ features: { studioMode: true, recordChapters: true } })
      on.standIn.part.lacking = ['CreateRecordChapter']
      on.standIn.hangUp(1001)
      await until('without chapters', () => {
        const now = on.connection()
        return now.phase === 'ready' && !now.features.recordChapters
      })
    })
  })
})
