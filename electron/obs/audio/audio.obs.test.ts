import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MixerInput } from '@shared/contract/control-room/audio'
import { startSound, type StartedSound, withObs } from '../../../scripts/obs/index.mjs'
import { type Desk, openStudio, type Studio } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'

// A real OBS whose microphone hears the tones of a real PulseAudio.

const microphone = '话筒'
const spare = '备用话筒'
let sound: StartedSound
let studio: Studio
let desk: Desk
let live = false

beforeAll(async () => {
  sound = await startSound()
  studio = await openStudio(['开场', '休息'], undefined, sound)
  await withObs(studio.obs, async (socket) => {
    await socket.call('CreateInput', {
      sceneName: '开场',
      inputName: microphone,
      inputKind: 'pulse_input_capture',
      inputSettings: { device_id: sound.deviceId },
    })
  })
  desk = studio.desk({ showIsLive: () => live })
  desk.fieldcast.start()
  await until('the mixer has the microphone', () => input(microphone))
})
afterAll(async () => {
  await studio.close()
  await sound.stop()
})

const input = (name: string): MixerInput | undefined => desk.mixer().inputs.find(({ id }) => id === name)
const call = () => desk.fieldcast.handlers
const watch = (watching: boolean) => call()['mixer.watchLevels']({ watching })
const inObs = (inputName: string) =>
  withObs(studio.obs, async (socket) => ({
    db: (await socket.call('GetInputVolume', { inputName })).inputVolumeDb,
    muted: (await socket.call('GetInputMute', { inputName })).inputMuted,
  }))
const peak = () => desk.levels.at(-1)?.find(({ id }) => id === microphone)?.peakDb
const untilPeak = (db: number, within = 0.6) =>
  until(`a peak of ${db} dB`, () => Math.abs((peak() ?? 99) - db) <= within)

test('the mixer holds what makes sound, by name, and knows a microphone', () => {
  expect(desk.mixer().inputs).toEqual([
    { id: 'Desktop Audio', microphone: false, volumeDb: 0, muted: false, warning: null },
    { id: microphone, microphone: true, volumeDb: 0, muted: false, warning: null },
  ])
})

test('the meters follow the tone, ten times a second, and only while somebody looks', async () => {
  await sound.play(-20)
  await watch(true)
  await untilPeak(-20)
  expect(desk.levels.at(-1)?.find(({ id }) => id === microphone)?.magnitudeDb).toBeCloseTo(-23, 0)
  await sound.play(-42)
  await untilPeak(-42)
  const from = desk.levels.length
  const since = Date.now()
  await until('twenty more', () => desk.levels.length >= from + 20)
  expect((Date.now() - since) / 20).toBeGreaterThan(80)
  expect((Date.now() - since) / 20).toBeLessThan(200)
  await sound.silence()
  await untilPeak(-100)

  await watch(false)
  const seen = desk.levels.length
  await withObs(studio.obs, (socket) => socket.call('GetVersion'))
  await until(
    'a second without levels',
    () => new Promise((resolve) => setTimeout(() => resolve(true), 1_000)),
  )
  expect(desk.levels.length - seen).toBeLessThanOrEqual(1)
})

test('fader and mute reach OBS, and the meter stands after them', async () => {
  await watch(true)
  await sound.play(-20)
  await call()['mixer.setVolume']({ id: microphone, volumeDb: -12.5 })
  expect((await inObs(microphone)).db).toBeCloseTo(-12.5, 3)
  await untilPeak(-32.5)
  await until('the mixer shows it', () => Math.abs((input(microphone)?.volumeDb ?? 0) + 12.5) < 0.01)
  await call()['mixer.setMuted']({ id: microphone, muted: true })
  expect((await inObs(microphone)).muted).toBe(true)
  await untilPeak(-100)
  await call()['mixer.setMuted']({ id: microphone, muted: false })
  await call()['mixer.setVolume']({ id: microphone, volumeDb: -100 })
  expect((await inObs(microphone)).db).toBe(-100)
  await call()['mixer.setVolume']({ id: microphone, volumeDb: 0 })
  await untilPeak(-20)
  await watch(false)
})

test('what is done in OBS itself shows at once: moved, muted, renamed, added, removed', async () => {
  await withObs(studio.obs, async (socket) => {
    await socket.call('SetInputVolume', { inputName: microphone, inputVolumeDb: -6 })
    await socket.call('SetInputMute', { inputName: microphone, inputMuted: true })
  })
  await until('moved and muted', () => input(microphone)?.muted && input(microphone)?.volumeDb === -6)
  await withObs(studio.obs, async (socket) => {
    await socket.call('SetInputVolume', { inputName: microphone, inputVolumeDb: 0 })
    await socket.call('SetInputMute', { inputName: microphone, inputMuted: false })
    await socket.call('SetInputName', { inputName: microphone, newInputName: '主播话筒' })
    await socket.call('CreateInput', {
      sceneName: '休息',
      inputName: '音乐',
      inputKind: 'ffmpeg_source',
      inputSettings: {},
    })
    await socket.call('CreateInput', {
      sceneName: '休息',
      inputName: '底图',
      inputKind: 'color_source_v3',
      inputSettings: {},
    })
  })
  const names = () => desk.mixer().inputs.map(({ id }) => id)
  await until('renamed and added', () => names().join() === 'Desktop Audio,主播话筒,音乐')
  await withObs(studio.obs, async (socket) => {
    await socket.call('SetInputName', { inputName: '主播话筒', newInputName: microphone })
    await socket.call('RemoveInput', { inputName: '音乐' })
  })
  await until('renamed and removed', () => names().join() === `Desktop Audio,${microphone}`)
})

test('one key mutes all microphones, twice quickly is back again, and one muted by hand stays muted', async () => {
  await withObs(studio.obs, async (socket) => {
    await socket.call('CreateInput', {
      sceneName: '休息',
      inputName: spare,
      inputKind: 'pulse_input_capture',
      inputSettings: {},
    })
    await socket.call('SetInputMute', { inputName: spare, inputMuted: true })
  })
  await until('the spare one is there, muted', () => input(spare)?.muted)
  const toggle = () => call()['mixer.toggleMicrophones']({})
  expect(await toggle()).toEqual({ muted: true })
  expect([(await inObs(microphone)).muted, (await inObs(spare)).muted]).toEqual([true, true])
  expect(await toggle()).toEqual({ muted: false })
  expect([(await inObs(microphone)).muted, (await inObs(spare)).muted]).toEqual([false, true])
  expect(await Promise.all([toggle(), toggle()])).toEqual([{ muted: true }, { muted: false }])
  expect((await inObs('Desktop Audio')).muted).toBe(false)
  await withObs(studio.obs, (socket) => socket.call('RemoveInput', { inputName: spare }))
  await until('the spare one is gone', () => input(spare) === undefined)
})

test('while live, silence and too much of it are warned of, and the warning goes when it is right again', async () => {
  const warning = () => input(microphone)?.warning
  await sound.silence()
  live = true
  const since = Date.now()
  await until('silent', () => warning() === 'silent')
  expect(Date.now() - since).toBeGreaterThan(7_500)
  await sound.play(-18)
  await until('heard again', () => warning() === null)
  await sound.play(0)
  await until('too loud', () => warning() === 'clipping')
  await sound.play(-18)
  await until('fine again', () => warning() === null)
  await call()['mixer.setMuted']({ id: microphone, muted: true })
  await until('speaking into a muted one', () => warning() === 'speaking_muted')
  expect(desk.levels.length).toBeGreaterThan(0)
  const seen = desk.levels.length
  await call()['mixer.setMuted']({ id: microphone, muted: false })
  await until('opened', () => warning() === null)
  // Nobody looks at meters meanwhile: levels are for the warnings alone.
  expect(desk.levels.length).toBe(seen)
})

test('a microphone that the scene on program does not use is no silent one', async () => {
  await call()['obs.switchScene']({ scene: '休息' })
  await sound.silence()
  await watch(true)
  await until('the scene is without it', () => desk.levels.length > 0 && peak() === undefined)
  const since = Date.now()
  await until('nine seconds passed', () => Date.now() - since > 9_000)
  expect(input(microphone)?.warning).toBeNull()
  await call()['obs.switchScene']({ scene: '开场' })
  await until('it is used again', () => peak() !== undefined)
  await watch(false)
})

test('when the show ends the warning goes with it', async () => {
  await until('silent', () => input(microphone)?.warning === 'silent')
  live = false
  await until('no warning', () => input(microphone)?.warning === null, 3_000)
})

test('with OBS away there is no mixer, an act fails at once, and afterwards meters run again', async () => {
  await watch(true)
  await sound.play(-20)
  await untilPeak(-20)
  await studio.obs.kill()
  await until('no mixer', () => desk.mixer().inputs.length === 0)
  await expect(async () => await call()['mixer.setMuted']({ id: microphone, muted: true })).rejects.toThrow(
    'obs_not_connected',
  )
  await studio.restartObs()
  await until('the mixer is back', () => desk.mixer().inputs.length > 0, 30_000)
  const seen = desk.levels.length
  await until('levels run again', () => desk.levels.length > seen + 5)
  // Killed, OBS comes back with what it kept last, which may be older than the test's last act.
  await until('the mixer says of each input what OBS says', async () => {
    const { inputs } = desk.mixer()
    const obs = await Promise.all(inputs.map(({ id }) => inObs(id)))
    return inputs.length > 0 && inputs.every(({ muted }, at) => muted === obs[at]?.muted)
  })
  await expect(async () => await call()['mixer.setVolume']({ id: '没有这个', volumeDb: 0 })).rejects.toThrow(
    'no such input',
  )
})
