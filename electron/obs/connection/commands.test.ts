import { describe, expect, test } from 'vitest'
import { openStandInDesk, outcome, type StandInDesk, throughout } from '../../../scripts/obs/stand-in/desk'
import { until } from '../../../scripts/obs/testing/until'

/** A desk whose OBS has a microphone and is in studio mode, while `work` looks at it. */
const withDesk = (work: (on: StandInDesk) => Promise<void>) => async () => {
  const on = await openStandInDesk()
  try {
    on.standIn.obs.sounds.create('话筒', 'pulse_input_capture')
    on.standIn.obs.scenes.setStudioMode(true)
    await on.ready()
    await until('the microphone', () => on.desk.mixer().inputs.length === 1)
    await work(on)
  } finally {
    await on.close()
  }
}

const switchTo = ({ desk }: StandInDesk, scene: string) =>
  outcome(() => desk.fieldcast.handlers['obs.switchScene']({ scene }))

/** Every command that changes something in OBS. */
function commands(on: StandInDesk): Record<string, () => unknown> {
  const { handlers, desk } = on.desk.fieldcast
  return {
    'obs.switchScene': () => handlers['obs.switchScene']({ scene: '商品' }),
    'a product’s own transition': () => desk.switchScene('商品', { name: 'Cut', durationMs: null }),
    'scenes.setStudioMode': () => handlers['scenes.setStudioMode']({ on: false }),
    'scenes.preview': () => handlers['scenes.preview']({ scene: '休息' }),
    'scenes.take': () => handlers['scenes.take']({}),
    'scenes.setTransition': () => handlers['scenes.setTransition']({ name: 'Fade', durationMs: 900 }),
    'scenes.panic': () => handlers['scenes.panic']({}),
    'scenes.back': () => handlers['scenes.back']({}),
    'mixer.setVolume': () => handlers['mixer.setVolume']({ id: '话筒', volumeDb: -20 }),
    'mixer.setMuted': () => handlers['mixer.setMuted']({ id: '话筒', muted: true }),
    'mixer.toggleMicrophones': () => handlers['mixer.toggleMicrophones']({}),
    'outputs.startStream': () => handlers['outputs.startStream']({}),
    'outputs.stopStream': () => handlers['outputs.stopStream']({}),
    'outputs.startRecord': () => handlers['outputs.startRecord']({}),
    'outputs.stopRecord': () => handlers['outputs.stopRecord']({}),
    'outputs.setRecordPaused': () => handlers['outputs.setRecordPaused']({ paused: true }),
    'outputs.startReplayBuffer': () => handlers['outputs.startReplayBuffer']({}),
    'outputs.stopReplayBuffer': () => handlers['outputs.stopReplayBuffer']({}),
    'outputs.saveReplay': () => handlers['outputs.saveReplay']({}),
    'outputs.setVirtualCamera': () => handlers['outputs.setVirtualCamera']({ on: true }),
    'outputs.setService': () => handlers['outputs.setService']({ server: 'rtmp://a/b', key: 'k' }),
    'starterShow.build': () => handlers['starterShow.build']({ orientation: 'portrait' }),
    'starterShow.devices': () => handlers['starterShow.devices']({}),
    'starterShow.chooseDevices': () =>
      handlers['starterShow.chooseDevices']({ cameraId: null, microphoneId: 'default' }),
    'starterShow.use': () => handlers['starterShow.use']({}),
    'starterShow.takeBack': () => handlers['starterShow.takeBack']({}),
  }
}

/** How long OBS may take over these, in ms; nothing else keeps the host waiting for more than three seconds. */
const longest: Record<string, number> = {
  'starterShow.build': 20_000,
  'outputs.setVirtualCamera': 10_000,
  // Two seconds for the microphones, then three for the picture; it is answered, with what could not be done.
  'scenes.panic': 5_000,
  // As long again, after a panic of the same moment.
  'scenes.back': 10_000,
}
/** What a busy machine may add, in ms: less than what lies between two deadlines. */
const slackMs = 2_000

/** What the stand-in was asked that is more than a look. */
const changes = ({ standIn }: StandInDesk): string[] =>
  standIn.heard.map(({ request }) => request).filter((request) => !request.startsWith('Get'))

// What the host asks of OBS is done now or not at all, and he is told within seconds which.
describe.concurrent('a command to OBS', () => {
  test(
    'is done, and answered',
    withDesk(async (on) => {
      expect(await switchTo(on, '商品')).toMatchObject({ code: null })
      expect(on.standIn.obs.scenes.program).toBe('商品')
    }),
  )

  test(
    'cut off by the end of the connection fails at once, and is not sent again',
    withDesk(async (on) => {
      on.standIn.part.onRequest = ({ request }) =>
        request === 'SetCurrentProgramScene' ? { kind: 'close', code: 1006 } : undefined
      const { code, afterMs } = await switchTo(on, '商品')
      expect(code).toBe('obs_not_connected')
      expect(afterMs).toBeLessThan(slackMs)
      on.standIn.part.onRequest = () => undefined
      await on.ready()
      await throughout('sent once', 1_000, () => on.asked('SetCurrentProgramScene') === 1)
      expect(on.standIn.obs.scenes.program).toBe('开场')
    }),
  )

  test(
    'answered too late has failed by its deadline, and the late answer is nobody’s',
    withDesk(async (on) => {
      on.standIn.part.onRequest = ({ request }) =>
        request === 'SetCurrentProgramScene' ? { kind: 'late', ms: 6_000 } : undefined
      const { code, afterMs } = await switchTo(on, '商品')
      expect(code).toBe('obs_timeout')
      expect(afterMs).toBeGreaterThan(2_900)
      expect(afterMs).toBeLessThan(3_000 + slackMs)
      on.standIn.part.onRequest = () => undefined
      expect(await switchTo(on, '休息')).toMatchObject({ code: null })
      await throughout('still connected', 4_000, () => on.connection().phase === 'ready')
      expect(on.standIn.tries()).toBe(1)
    }),
  )

  test(
    'never answered has failed by its deadline',
    withDesk(async (on) => {
      on.standIn.part.onRequest = ({ request }) => (request.startsWith('Get') ? undefined : { kind: 'never' })
      const asked = await Promise.all(
        Object.entries(commands(on)).map(async ([name, command]) => ({ name, ...(await outcome(command)) })),
      )
      for (const { name, code, afterMs } of asked) {
        const limit = (longest[name] ?? (code === null ? 0 : 3_000)) + slackMs
        expect([name, afterMs < limit]).toEqual([name, true])
      }
      expect(asked.filter(({ code }) => code === 'obs_timeout').length).toBeGreaterThan(5)
    }),
  )

  test(
    'refused by OBS says so, and the connection stays',
    withDesk(async (on) => {
      on.standIn.part.onRequest = ({ request }) =>
        request === 'SetCurrentProgramScene' ? { kind: 'refuse', code: 702, comment: 'no' } : undefined
      expect(await switchTo(on, '商品')).toMatchObject({ code: 'obs_request_failed' })
      expect(await switchTo(on, '没有这个')).toMatchObject({ code: 'obs_scene_missing' })
      expect(on.connection().phase).toBe('ready')
    }),
  )

  test(
    'given while OBS is away fails at once, whichever it is, and never reaches OBS later',
    withDesk(async (on) => {
      on.standIn.part.greeting = 'deaf'
      on.standIn.hangUp(1006)
      await until('lost', () => on.connection().phase !== 'ready')
      const before = changes(on).length
      for (const [name, command] of Object.entries(commands(on))) {
        const { code, afterMs } = await outcome(command)
        expect([name, code]).toEqual([name, 'obs_not_connected'])
        expect(afterMs).toBeLessThan(slackMs)
      }
      on.standIn.part.greeting = 'hello'
      await on.desk.fieldcast.handlers['obs.retryNow']({})
      await on.ready()
      await throughout('nothing replayed', 2_000, () => changes(on).length === before)
      expect(on.standIn.obs.scenes.program).toBe('开场')
    }),
  )

  test(
    'given while OBS changes its scene collection fails at once, and never reaches OBS later',
    withDesk(async (on) => {
      on.standIn.obs.beginCollection('另一套')
      await until('paused', () => JSON.stringify(on.connection()).includes('"paused":true'))
      const before = on.standIn.heard.length
      for (const [name, command] of Object.entries(commands(on))) {
        const { code, afterMs } = await outcome(command)
        expect([name, code]).toEqual([name, 'obs_not_connected'])
        expect(afterMs).toBeLessThan(slackMs)
      }
      await throughout('nothing is asked', 6_000, () => on.standIn.heard.length === before)
      on.standIn.obs.endCollection()
      await until('read again', () => JSON.stringify(on.connection()).includes('"scenes":["Scene"]'))
      await throughout('nothing replayed', 1_000, () =>
        changes(on).every((request) => request !== 'SetCurrentProgramScene'),
      )
    }),
  )

  test(
    'under way when the host aims elsewhere is settled, not forgotten',
    withDesk(async (on) => {
      on.standIn.part.onRequest = ({ request }) =>
        request === 'SetCurrentProgramScene' ? { kind: 'never' } : undefined
      const asked = switchTo(on, '商品')
      await until('asked', () => on.asked('SetCurrentProgramScene') === 1)
      await on.desk.fieldcast.handlers['obs.retryNow']({})
      const { code, afterMs } = await asked
      expect(code).toBe('obs_not_connected')
      expect(afterMs).toBeLessThan(slackMs)
    }),
  )
})
