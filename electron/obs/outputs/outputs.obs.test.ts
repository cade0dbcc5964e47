import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Handlers } from '@shared/contract'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort, type StartedRtmp, startRtmp, withObs } from '../../../scripts/obs/index.mjs'
import { type Desk, openStudio, type Studio } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'

const key = 'live_4711-geheim_SECRET'

describe('stream and recording of a real OBS', () => {
  let studio: Studio
  let desk: Desk
  let rtmp: StartedRtmp
  let handlers: Handlers

  /** The warnings, but for those of a machine that others work on too. */
  const codes = (): string[] =>
    desk
      .outputs()
      .warnings.map((warning) => warning.code)
      .filter((code) => !code.endsWith('_overloaded'))
  const streamIs = (state: string): Promise<unknown> =>
    until(`the stream ${state}`, () => desk.outputs().stream.state === state, 30_000)
  const set = (name: string, value: string): Promise<unknown> =>
    withObs(studio.obs, (socket) =>
      socket.call('SetProfileParameter', {
        parameterCategory: 'SimpleOutput',
        parameterName: name,
        parameterValue: value,
      }),
    )
  const ready = (): Promise<unknown> =>
    until('ready', () => desk.last().connection.phase === 'ready' && desk.outputs().service !== null, 60_000)

  beforeAll(async () => {
    rtmp = await startRtmp({ key })
    studio = await openStudio(['主播', '商品'])
    desk = studio.desk()
    mkdirSync(join(studio.folder, 'cards', 'times'), { recursive: true })
    handlers = desk.fieldcast.handlers as Handlers
    desk.fieldcast.start()
    await ready()
  }, 90_000)

  afterEach(async () => {
    rtmp.setLine(null)
    if (desk.outputs().stream.state !== 'stopped') await handlers['outputs.stopStream']({})
    if (desk.outputs().record.state !== 'stopped') await handlers['outputs.stopRecord']({})
  }, 30_000)

  afterAll(async () => {
    await studio.close()
    await rtmp.stop()
  }, 30_000)

  test('an OBS without a stream service is not started but says what is missing', async () => {
    expect(desk.outputs().service).toEqual({ server: '', chosenInObs: false, hasKey: false, keyHosts: [] })
    await expect(handlers['outputs.startStream']({})).rejects.toMatchObject({ code: 'stream_key_missing' })
    await expect(handlers['outputs.setService']({ server: 'http://a.b/c', key })).rejects.toMatchObject({
      code: 'stream_server_invalid',
    })
  })

  test('what the host chose in OBS is shown and left alone', async () => {
    const chosen = {
      streamServiceType: 'rtmp_common',
      streamServiceSettings: { service: 'Twitch', server: 'auto', key: 'of-the-host' },
    }
    await withObs(studio.obs, (socket) => socket.call('SetStreamServiceSettings', chosen))
    await handlers['outputs.watchHealth']({ watching: true })
    await until('the service', () => desk.outputs().service?.server === 'Twitch')
    expect(desk.outputs().service).toMatchObject({ server: 'Twitch', chosenInObs: true, hasKey: true })
    expect(desk.outputs().health).toMatchObject({ bitrateKbps: null, droppedPercent: 0 })
    await handlers['outputs.watchHealth']({ watching: false })
    expect(desk.outputs().health).toBeNull()
    const after = await withObs(studio.obs, (socket) => socket.call('GetStreamServiceSettings'))
    expect(after).toEqual(chosen)
  })

  test('a stream arrives at the server, with its time and bitrate, and ends when asked', async () => {
    await handlers['outputs.setService']({ server: rtmp.server, key })
    const keyHosts = [new URL(rtmp.server).host]
    expect(desk.outputs().service).toEqual({
      server: rtmp.server,
      chosenInObs: false,
      hasKey: true,
      keyHosts,
    })
    const before = Date.now()
    // A second press while it starts: OBS 29 crashes when asked twice.
    await Promise.all([handlers['outputs.startStream']({}), handlers['outputs.startStream']({})])
    expect(desk.outputs().stream).toMatchObject({ state: 'live' })
    expect(desk.outputs().stream.startedAt).toBeGreaterThanOrEqual(before)
    expect(rtmp.received().publishing).toBe(`/live/${key}`)
    await until('bytes', () => rtmp.received().bytes > 500_000)
    expect(rtmp.received()).toMatchObject({ width: 1280, height: 720, streams: 1, refused: 0 })
    await until('a bitrate', () => (desk.outputs().health?.bitrateKbps ?? 0) > 1_000)
    expect(desk.outputs().health).toMatchObject({ droppedPercent: 0 })
    await expect(handlers['outputs.setService']({ server: rtmp.server, key: null })).rejects.toMatchObject({
      code: 'obs_busy',
    })
    await handlers['outputs.stopStream']({})
    await until('nothing arrives', () => rtmp.received().publishing === null)
    expect(desk.outputs().stream).toEqual({ state: 'stopped', startedAt: null })
    expect(codes()).toEqual([])
  })

  test('a key is kept when only the server is changed, and found nowhere it does not belong', async () => {
    await handlers['outputs.setService']({ server: `${rtmp.server}/`, key: null })
    await handlers['outputs.setService']({ server: rtmp.server, key: null })
    const { streamServiceSettings } = await withObs(studio.obs, (socket) =>
      socket.call('GetStreamServiceSettings'),
    )
    expect(streamServiceSettings).toMatchObject({ server: rtmp.server, key })
    expect(desk.secret('stream.key')).toBe(`${new URL(rtmp.server).host}\n${key}`)
    expect(desk.logged.join('\n')).not.toContain(key)
    expect(JSON.stringify(desk.outputs())).not.toContain(key)
  })

  test('a key is never given to another platform, and what stands behind a server’s question mark is not shown', async () => {
    const elsewhere = { server: 'rtmp://push.example.com/live?txSecret=geheim', key: null }
    await expect(handlers['outputs.setService'](elsewhere)).rejects.toMatchObject({
      code: 'stream_key_missing',
    })
    const settings = async () =>
      (await withObs(studio.obs, (socket) => socket.call('GetStreamServiceSettings'))).streamServiceSettings
    expect(await settings()).toMatchObject({ server: rtmp.server, key })
    await handlers['outputs.setService']({ ...elsewhere, key: 'theirs' })
    const shown = 'rtmp://push.example.com/live?•••'
    expect(desk.outputs().service?.server).toBe(shown)
    await handlers['outputs.setService']({ server: shown, key: null })
    const mended = handlers['outputs.setService']({ server: shown.replace('live', 'show'), key: null })
    await expect(mended).rejects.toMatchObject({ code: 'stream_server_invalid' })
    expect(await settings()).toMatchObject({ server: elsewhere.server, key: 'theirs' })
  })

  test('a refused key is told within seconds, and the stream is stopped again', async () => {
    await handlers['outputs.setService']({ server: rtmp.server, key: 'wrong-key-SECRET' })
    const failed = await Promise.resolve(handlers['outputs.startStream']({})).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'stream_refused' })
    expect(String(failed)).not.toContain('SECRET')
    expect(rtmp.received().refused).toBeGreaterThan(0)
    await streamIs('stopped')
    expect(codes()).toEqual([])
  })

  test('a server that is not there is told, and nothing is left running', async () => {
    await handlers['outputs.setService']({ server: `rtmp://127.0.0.1:${await freePort()}/live`, key })
    await expect(handlers['outputs.startStream']({})).rejects.toMatchObject({ code: 'stream_not_reached' })
    await streamIs('stopped')
    expect(codes()).toEqual([])
  })

  test('a server that takes the connection and says nothing is told by the deadline', async () => {
    await handlers['outputs.setService']({ server: rtmp.server, key })
    rtmp.setLine(0)
    const before = Date.now()
    await expect(handlers['outputs.startStream']({})).rejects.toMatchObject({ code: 'stream_not_reached' })
    expect(Date.now() - before).toBeLessThan(25_000)
    // OBS cannot be stopped while it connects: it is let go of by the server.
    rtmp.cut()
    rtmp.setLine(null)
    await until('over', () => ['stopped', 'live'].includes(desk.outputs().stream.state), 40_000)
  })

  test('a slow line is told in percent of the picture lost, and is over when the line is good again', async () => {
    await set('VBitrate', '16000')
    await handlers['outputs.startStream']({})
    rtmp.setLine(2_000)
    await until('unstable', () => codes().includes('network_unstable'), 60_000)
    await until('percent', () => (desk.outputs().health?.droppedPercent ?? 0) >= 2, 30_000)
    rtmp.setLine(null)
    await until('good again', () => codes().length === 0, 60_000)
    await handlers['outputs.stopStream']({})
    await set('VBitrate', '2500')
  })

  test('a cut line shows that OBS reconnects, and then that it streams again', async () => {
    await handlers['outputs.startStream']({})
    const { startedAt } = desk.outputs().stream
    rtmp.cut()
    await streamIs('reconnecting')
    await until('said', () => codes().includes('network_lost'))
    await streamIs('live')
    await until('no longer said', () => codes().length === 0)
    expect(desk.outputs().stream.startedAt).toBe(startedAt)
  })

  test('a stream that was ended while the host had left OBS is no stream that ended by itself', async () => {
    await handlers['outputs.startStream']({})
    await handlers['obs.disconnect']({})
    await streamIs('stopped')
    await withObs(studio.obs, (socket) => socket.call('StopStream'))
    await until('nothing arrives', () => rtmp.received().publishing === null)
    await handlers['obs.retryNow']({})
    await ready()
    expect(codes()).toEqual([])
  })

  test('a recording has a list of its products, with pauses left out, beside it', async () => {
    await set('RecQuality', 'Small')
    const onAir = (title: string | null): void => desk.fieldcast.desk.markMoment(title)
    onAir('开场的\n鸡蛋')
    const startedAt = Date.now()
    await handlers['outputs.startRecord']({})
    expect(desk.outputs().record.state).toBe('recording')
    const position = (): Promise<number> =>
      withObs(studio.obs, async (socket) => (await socket.call('GetRecordStatus')).outputDuration)
    await until('two seconds', async () => (await position()) > 2_000)
    await handlers['outputs.setRecordPaused']({ paused: true })
    expect(desk.outputs().record.state).toBe('paused')
    const pausedAt = Date.now()
    await until('a pause of three seconds', () => Date.now() - pausedAt > 3_000)
    await handlers['outputs.setRecordPaused']({ paused: false })
    const now = Date.now()
    const lasted = now - (desk.outputs().record.startedAt ?? 0)
    expect(lasted).toBeLessThan(now - startedAt - 2_900)
    onAir('甜玉米')
    const expected = Math.floor((await position()) / 1_000)
    const folder = join(studio.folder, 'cards', 'times')
    const written = await until('on disk while it records', () =>
      listOf(folder).includes('甜玉米') ? listOf(folder) : null,
    )
    expect(written).toMatch(/^00:00:0[01] 开场的 鸡蛋\n00:00:\d\d 甜玉米\n$/)
    expect(Math.abs(Number(written.split('\n')[1]?.slice(6, 8)) - expected)).toBeLessThanOrEqual(1)
    onAir(null)
    await handlers['outputs.stopRecord']({})
    const { lastRecording, lastTimeList } = await until('the list', () =>
      desk.outputs().lastTimeList === null ? null : desk.outputs(),
    )
    expect(dirname(lastTimeList ?? '')).toBe(dirname(lastRecording ?? ''))
    expect(basename(lastTimeList ?? '', '.txt')).toBe(basename(lastRecording ?? '', '.mkv'))
    expect(readFileSync(lastTimeList ?? '', 'utf8')).toBe(written)
    await handlers['outputs.showFile']({ file: 'lastTimeList' })
    expect(desk.shownFiles).toEqual([lastTimeList])
    expect(() => handlers['outputs.showFile']({ file: 'lastReplay' })).toThrow('file_gone')
  })

  test('a recording that shares the stream’s encoder cannot be paused, and says so', async () => {
    await set('RecQuality', 'Stream')
    await handlers['outputs.startRecord']({})
    await expect(
      Promise.resolve(handlers['outputs.setRecordPaused']({ paused: true })),
    ).rejects.toMatchObject({ code: 'obs_unsupported' })
    await handlers['outputs.stopRecord']({})
    // Nothing was on air: no list.
    expect(desk.outputs().record).toMatchObject({ state: 'stopped', startedAt: null })
  })

  test('a recording that cannot be written is told instead of doing nothing', async () => {
    const blocked = join(studio.folder, 'a-file')
    writeFileSync(blocked, '')
    const { parameterValue } = await withObs(studio.obs, (socket) =>
      socket.call('GetProfileParameter', { parameterCategory: 'SimpleOutput', parameterName: 'FilePath' }),
    )
    await set('FilePath', join(blocked, 'inside'))
    await expect(handlers['outputs.startRecord']({})).rejects.toMatchObject({ code: 'record_not_started' })
    expect(desk.outputs().record.state).toBe('stopped')
    await set('FilePath', parameterValue)
  })

  test('the replay buffer says that it is switched off; switched on, its file arrives', async () => {
    expect(desk.outputs()).toMatchObject({ replayBuffer: 'turned_off', virtualCamera: 'missing' })
    await expect(handlers['outputs.startReplayBuffer']({})).rejects.toMatchObject({
      code: 'replay_buffer_off',
    })
    await set('RecRB', 'true')
    await set('RecQuality', 'Small')
    // As the host would with the settings window: the outputs are made anew.
    await withObs(
      studio.obs,
      async (socket) => {
        await socket.call('CreateProfile', { profileName: '另一个' })
        await socket.call('SetCurrentProfile', { profileName: 'Untitled' })
      },
      10_000,
    )
    await until('switched on', () => desk.outputs().replayBuffer === 'stopped')
    await handlers['outputs.startReplayBuffer']({})
    await until('running', () => desk.outputs().replayBuffer === 'running')
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await handlers['outputs.saveReplay']({})
    expect(desk.outputs().lastReplay).toMatch(/Replay.*\.mkv$/)
    await handlers['outputs.stopReplayBuffer']({})
    await until('stopped', () => desk.outputs().replayBuffer === 'stopped')
  })

  test('a stream that ends with OBS itself is told when OBS is back, until the host has seen it', async () => {
    await ready()
    await handlers['outputs.setService']({ server: rtmp.server, key })
    await handlers['outputs.startStream']({})
    await studio.obs.kill()
    await until('away', () => desk.outputs().service === null)
    await expect(handlers['outputs.stopStream']({})).rejects.toMatchObject({ code: 'obs_not_connected' })
    await studio.restartObs()
    await ready()
    expect(codes()).toEqual(['stream_ended_by_itself'])
    await handlers['outputs.acknowledgeEnd']({ output: 'stream' })
    expect(codes()).toEqual([])
    await handlers['outputs.setService']({ server: rtmp.server, key: null })
    await handlers['outputs.startStream']({})
    expect(codes()).toEqual([])
  })
})

function listOf(folder: string): string {
  const [file] = readdirSync(folder)
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
}
