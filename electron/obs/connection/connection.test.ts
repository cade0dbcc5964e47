import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from '../../../scripts/obs/index.mjs'
import { openStandInDesk, type StandInDesk, throughout } from '../../../scripts/obs/stand-in/desk'
import type { Doing, Part } from '../../../scripts/obs/stand-in/part'
import { openDesk } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'

const notReady: Doing = { kind: 'refuse', code: 207, comment: 'OBS is not ready to perform the request.' }

/** Questions that go out together with the one for the list of inputs. */
const alongWithInputs = 4

/** A desk on a stand-in that plays this part, while `work` looks at it. */
const withStandIn =
  (part: Partial<Part>, work: (on: StandInDesk) => Promise<void>, typed?: string) => async () => {
    const on = await openStandInDesk(part, typed)
    try {
      await work(on)
    } finally {
      await on.close()
    }
  }

// What a real OBS does only in rare moments.
describe.concurrent('the connection on bad days', () => {
  test('no OBS on this machine says so, and connects by itself once OBS has made its settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fieldcast-connection-'))
    const desk = openDesk(folder, join(folder, 'cards'))
    const reason = (): string | null => {
      const { connection } = desk.last()
      return 'reason' in connection ? connection.reason : null
    }
    desk.fieldcast.start()
    await until('not found', () => reason() === 'obs_not_found')
    writeSettings(folder, await freePort(), false)
    await until('disabled', () => reason() === 'server_disabled')
    writeSettings(folder, await freePort(), true)
    await until('not running', () => reason() === 'not_running')
    await desk.fieldcast.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test(
    'an OBS that is still loading is waited for, and is there by itself when it has loaded',
    withStandIn({ onRequest: () => notReady }, async ({ standIn, reason, ready, connection }) => {
      await until('still loading', () => reason() === 'still_loading')
      await until('a second try', () => standIn.tries() >= 2)
      standIn.part.onRequest = () => undefined
      await ready()
      expect(connection()).toMatchObject({ scenes: ['开场', '商品', '休息'], programScene: '开场' })
    }),
  )

  test(
    'a wrong password is tried once and then asked for, never again by itself',
    withStandIn(
      { password: '对的' },
      async (on) => {
        await until('blocked', () => on.reason() === 'password_wrong')
        await throughout('one try', 5_000, () => on.standIn.tries() === 1 && on.reason() === 'password_wrong')
        const { port } = on.standIn
        await on.desk.fieldcast.handlers['obs.connectTo']({ host: '127.0.0.1', port, password: '对的' })
        await on.ready()
        expect([on.standIn.tries(), on.standIn.identified()]).toEqual([2, 1])
      },
      '错的',
    ),
  )

  test(
    'a password that is missing is asked for after one try',
    withStandIn(
      { password: '对的' },
      async (on) => {
        await until('blocked', () => on.reason() === 'password_missing')
        await throughout('one try', 5_000, () => on.standIn.tries() === 1)
      },
      '',
    ),
  )

  test(
    'kicked by the host in OBS: Fieldcast stays away until asked',
    withStandIn({}, async (on) => {
      await on.ready()
      on.standIn.hangUp(4011)
      await until('kicked', () => on.reason() === 'kicked')
      await throughout('stays away', 5_000, () => on.standIn.tries() === 1)
      await on.desk.fieldcast.handlers['obs.retryNow']({})
      await on.ready()
    }),
  )

  test.each([4000, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4012, 1001, 1006, 1011])(
    'a connection closed with %i is lost, and comes back by itself',
    async (code) => {
      await withStandIn({}, async (on) => {
        await on.ready()
        on.standIn.hangUp(code)
        await until('lost', () => on.reason() === 'connection_lost')
        await on.ready()
        expect(on.standIn.tries()).toBe(2)
      })()
    },
  )

  test.each([
    [4009, 'password_missing'],
    [4010, 'too_old'],
    [4011, 'kicked'],
  ] as const)('turned away with %i Fieldcast stops, and says why: %s', async (code, reason) => {
    await withStandIn({ greeting: { close: code } }, async (on) => {
      await until('blocked', () => on.reason() === reason)
      await throughout('one try', 5_000, () => on.standIn.tries() === 1)
    })()
  })

  test(
    'an OBS before 28 is called too old',
    withStandIn({ greeting: 'old' }, async (on) => {
      await until('too old', () => on.reason() === 'too_old')
    }),
  )

  test.each(['silent', 'deaf', 'garbage'] as const)(
    'a server that is %s gives no answer, and is found when it comes to its senses',
    async (greeting) => {
      await withStandIn({ greeting }, async (on) => {
        await until('no answer', () => on.reason() === 'no_answer', 10_000)
        on.standIn.part.greeting = 'hello'
        await on.ready()
      })()
    },
  )

  test('a port where nobody says a word gives no answer', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const folder = mkdtempSync(join(tmpdir(), 'fieldcast-connection-'))
    const desk = openDesk(folder, join(folder, 'cards'), {
      target: { mode: 'manual', host: '127.0.0.1', port },
    })
    desk.fieldcast.start()
    await until('no answer', () => JSON.stringify(desk.last()).includes('no_answer'), 10_000)
    await desk.fieldcast.stop()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test(
    'an OBS that hangs without closing is noticed, and comes back',
    withStandIn({}, async (on) => {
      await on.ready()
      on.standIn.part.onRequest = () => ({ kind: 'never' })
      await until('no answer', () => on.reason() === 'no_answer', 20_000)
      on.standIn.part.onRequest = () => undefined
      await on.ready()
    }),
  )

  test.each([
    ['GetSceneList', { kind: 'answer', data: { scenes: '三个' } }],
    ['GetInputList', { kind: 'answer' }],
    ['GetVersion', { kind: 'garbage', bytes: '田 }{' }],
  ] as const)(
    'an OBS that answers %s as nobody can read is waited for, not believed',
    async (wrong, doing) => {
      const onRequest: Part['onRequest'] = ({ request }) => (request === wrong ? doing : undefined)
      await withStandIn({ onRequest }, async (on) => {
        await until('no answer', () => on.reason() === 'no_answer')
        expect(on.desk.phases()).not.toContain('ready')
        on.standIn.part.onRequest = () => undefined
        await on.ready()
      })()
    },
  )

  test(
    'garbage and events nobody has heard of change nothing',
    withStandIn({}, async (on) => {
      await on.ready()
      const before = on.connection()
      on.standIn.sendAll('田 }{')
      on.standIn.sendAll('{"op":5,"d":{"eventType":"SceneRemoved","eventData":{"sceneName":7}}}')
      on.standIn.sendAll('{"op":5,"d":{"eventType":"MoonRose"}}')
      on.standIn.sendAll('{"op":99,"d":{}}')
      on.standIn.obs.scenes.create('最后')
      await until('the scene after it', () => JSON.stringify(on.connection()).includes('最后'))
      expect({ ...on.connection(), scenes: [] }).toEqual({ ...before, scenes: [] })
    }),
  )

  test(
    'what OBS tells while it is read for the first time is not lost',
    withStandIn({}, async (on) => {
      await on.ready()
      const { obs } = on.standIn
      // The list of inputs has been answered when the microphone comes, and its sound is told by no event.
      on.standIn.part.onRequest = ({ request }) => {
        if (request === 'GetStudioModeEnabled' && obs.sounds.create('话筒', 'pulse_input_capture')) {
          obs.chooseTransition('Cut')
          obs.scenes.rename('休息', '歇一会')
        }
        return undefined
      }
      on.standIn.hangUp(1006)
      await until('lost', () => on.reason() === 'connection_lost')
      await on.ready()
      await until('the microphone', () => on.desk.mixer().inputs.some(({ id }) => id === '话筒'))
      await until('the cut', () => {
        const now = on.connection()
        return now.phase === 'ready' && now.transition.name === 'Cut' && now.transition.durationMs === null
      })
      expect(on.connection()).toMatchObject({ scenes: ['开场', '商品', '歇一会'] })
    }),
  )

  test(
    'an OBS that begins to change its collection while it is read for the first time is asked nothing more',
    withStandIn({}, async (on) => {
      await on.ready()
      const { obs } = on.standIn
      obs.sounds.create('话筒', 'pulse_input_capture')
      let askedAfter = 0
      on.standIn.part.onRequest = ({ request }) => {
        if (obs.changing) askedAfter += 1
        // The sound of each input is asked for after the list of them.
        if (request !== 'GetInputList' || obs.changing) return undefined
        obs.beginCollection('另一套')
        return { kind: 'late', ms: 300 }
      }
      on.standIn.hangUp(1006)
      await until('still loading', () => on.reason() === 'still_loading')
      on.standIn.part.onRequest = () => undefined
      obs.endCollection()
      await on.ready()
      expect(on.connection()).toMatchObject({ collection: '另一套', scenes: ['Scene'] })
      // What was on its way already with the list.
      expect(askedAfter).toBeLessThanOrEqual(alongWithInputs)
    }),
  )

  test(
    'what OBS tells nobody, such as another canvas, is known within seconds',
    withStandIn({}, async (on) => {
      await on.ready()
      on.standIn.obs.setCanvas({ width: 720, height: 1280 })
      await until('the canvas', () => JSON.stringify(on.connection()).includes('"width":720'))
    }),
  )

  test(
    'the scene on program deleted in studio mode: there is none, and the connection stays',
    withStandIn({}, async (on) => {
      await on.ready()
      const { scenes } = on.standIn.obs
      scenes.setStudioMode(true)
      scenes.show('商品')
      scenes.remove('开场')
      await until('no program', () => {
        const now = on.connection()
        return now.phase === 'ready' && now.programScene === '' && now.previewScene === '商品'
      })
      await throughout('connected', 6_000, () => on.connection().phase === 'ready')
      scenes.take()
      scenes.endTransition()
      await until('taken', () => JSON.stringify(on.connection()).includes('"programScene":"商品"'))
      expect(on.standIn.tries()).toBe(1)
    }),
  )
})

function writeSettings(folder: string, port: number, enabled: boolean): void {
  const plugin = join(folder, 'obs-studio', 'plugin_config', 'obs-websocket')
  mkdirSync(plugin, { recursive: true })
  const settings = { server_enabled: enabled, server_port: port, server_password: 'x', auth_required: true }
  writeFileSync(join(plugin, 'config.json'), JSON.stringify(settings))
}
