import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discoverObs, type Environment } from './discovery'

const linux: Environment = { platform: 'linux', env: {}, homedir: '/home/wang' }

const files = (known: Record<string, string>) => (path: string) => known[path.replaceAll('\\', '/')] ?? null

const ini = (lines: string[]): string =>
  ['[General]', 'FirstRun=true', '[OBSWebSocket]', ...lines, '[Basic]', 'ServerPort=1'].join('\r\n')

describe('finding OBS on this machine', () => {
  test('OBS up to 30: port and password from global.ini', () => {
    const text = ini(['ServerEnabled=true', 'ServerPort=4460', 'AuthRequired=true', 'ServerPassword=a=b c'])
    expect(
      discoverObs(linux, files({ '/home/wang/.config/obs-studio/global.ini': `\uFEFF${text}` })),
    ).toEqual({
      kind: 'found',
      port: 4460,
      password: 'a=b c',
    })
  })

  test('OBS 31 and later: from the websocket’s own config.json, even beside an old global.ini', () => {
    const folder = '/home/wang/.config/obs-studio'
    const json = JSON.stringify({
      alerts_enabled: false,
      auth_required: true,
      first_load: false,
      server_enabled: true,
      server_password: 'new',
      server_port: 4456,
    })
    const read = files({
      [`${folder}/plugin_config/obs-websocket/config.json`]: json,
      [`${folder}/global.ini`]: ini(['ServerEnabled=true', 'ServerPort=4455', 'ServerPassword=old']),
    })
    expect(discoverObs(linux, read)).toEqual({ kind: 'found', port: 4456, password: 'new' })
  })

  test('an OBS that asks for no password has none', () => {
    const text = ini(['ServerEnabled=true', 'AuthRequired=false', 'ServerPassword=unused'])
    expect(discoverObs(linux, files({ '/home/wang/.config/obs-studio/global.ini': text }))).toEqual({
      kind: 'found',
      port: 4455,
      password: null,
    })
  })

  test('a server switched off is told apart from no OBS at all', () => {
    const off = files({ '/home/wang/.config/obs-studio/global.ini': ini(['ServerEnabled=false']) })
    const neverSetUp = files({ '/home/wang/.config/obs-studio/user.ini': '[General]' })
    expect(discoverObs(linux, off)).toEqual({ kind: 'server_disabled' })
    expect(discoverObs(linux, neverSetUp)).toEqual({ kind: 'server_disabled' })
    expect(discoverObs(linux, () => null)).toEqual({ kind: 'not_found' })
  })

  test('a settings file half-written or of another shape is not taken for one', () => {
    const path = '/home/wang/.config/obs-studio/plugin_config/obs-websocket/config.json'
    expect(discoverObs(linux, files({ [path]: '{"server_enabled": tr' }))).toEqual({ kind: 'not_found' })
    expect(discoverObs(linux, files({ [path]: '{"server_port": "x"}' }))).toEqual({ kind: 'not_found' })
  })

  test.each([
    [
      'win32',
      { APPDATA: 'C:/Users/王/AppData/Roaming' },
      'C:/Users/王/AppData/Roaming/obs-studio/global.ini',
    ],
    ['darwin', {}, '/home/wang/Library/Application Support/obs-studio/global.ini'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/obs-studio/global.ini'],
    ['linux', {}, '/home/wang/.var/app/com.obsproject.Studio/config/obs-studio/global.ini'],
  ] as const)('on %s with %j it looks in %s', (platform, env, path) => {
    const read = files({ [path]: ini(['ServerEnabled=true', 'ServerPassword=x']) })
    expect(discoverObs({ platform, env, homedir: '/home/wang' }, read)).toMatchObject({ kind: 'found' })
  })

  test('of two OBSes the one whose server is on is taken', () => {
    const read = files({
      '/home/wang/.config/obs-studio/global.ini': ini(['ServerEnabled=false']),
      '/home/wang/.var/app/com.obsproject.Studio/config/obs-studio/global.ini': ini([
        'ServerEnabled=true',
        'ServerPort=4477',
      ]),
    })
    expect(discoverObs(linux, read)).toMatchObject({ kind: 'found', port: 4477 })
  })

  test('every password comes back from global.ini as OBS wrote it', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.trim())
    fc.assert(
      fc.property(line, (password) => {
        const written = password.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n')
        const text = ini(['ServerEnabled=true', `ServerPassword=${written}`])
        const found = discoverObs(linux, files({ '/home/wang/.config/obs-studio/global.ini': text }))
        expect(found).toEqual({ kind: 'found', port: 4455, password })
      }),
    )
  })
})
