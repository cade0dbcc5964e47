import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStandInDesk, type StandInDesk, throughout } from '../../../scripts/obs/stand-in/desk'
import { type Desk, openDesk } from '../../../scripts/obs/testing/studio'
import { until } from '../../../scripts/obs/testing/until'

/** A desk whose OBS has an open microphone and a muted one, while `work` looks at it. */
const withDesk = (work: (on: StandInDesk) => Promise<void>) => async () => {
  const on = await openStandInDesk()
  try {
    const { obs } = on.standIn
    obs.sounds.create('话筒', 'pulse_input_capture')
    obs.sounds.create('备用', 'pulse_input_capture')
    obs.sounds.setMuted('备用', true)
    await on.ready()
    await until('the microphones', () => on.desk.mixer().inputs.length === 2)
    await work(on)
  } finally {
    await on.close()
  }
}

const panic = ({ desk }: StandInDesk) => desk.fieldcast.handlers['scenes.panic']({})
const back = ({ desk }: { readonly desk: Desk }) => desk.fieldcast.handlers['scenes.back']({})
const mutedIn = ({ standIn }: StandInDesk) =>
  standIn.obs.sounds.all.filter(({ sound }) => sound?.muted).map(({ name }) => name)

/** The host puts another collection in use; Fieldcast knows of it afterwards. */
async function goTo(on: StandInDesk, collection: string): Promise<void> {
  on.standIn.obs.beginCollection(collection)
  on.standIn.obs.endCollection()
  await until(collection, () => {
    const now = on.connection()
    return now.phase === 'ready' && !now.paused && now.collection === collection
  })
}

/** The program has ended and is started again, beside the same OBS. */
async function startedAgain(on: StandInDesk, work: (desk: Desk) => Promise<void>): Promise<void> {
  const keptPanic = on.desk.keptPanics.at(-1)
  await on.desk.fieldcast.stop()
  const folder = mkdtempSync(join(tmpdir(), 'fieldcast-panic-'))
  const desk = openDesk(folder, join(folder, 'cards'), {
    target: { mode: 'manual', host: '127.0.0.1', port: on.standIn.port },
    ...(keptPanic && { keptPanic }),
  })
  try {
    desk.fieldcast.start()
    await work(desk)
  } finally {
    await desk.fieldcast.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.concurrent('a panic on bad days', () => {
  test(
    'the host goes to another collection and comes back in it: the way back opens the microphone',
    withDesk(async (on) => {
      await panic(on)
      await goTo(on, '另一套')
      await goTo(on, 'Untitled')
      expect(mutedIn(on)).toEqual(['备用', '话筒'])
      await until('told', () => on.desk.last().panic?.muted.join() === '话筒')
      expect(await back(on)).toEqual({ problems: [] })
      expect(mutedIn(on)).toEqual(['备用'])
      expect(on.desk.last().panic).toBeNull()
    }),
  )

  test(
    'over in another collection: what it muted in the first opens when the host is there again',
    withDesk(async (on) => {
      await panic(on)
      await goTo(on, '另一套')
      expect(await back(on)).toEqual({ problems: [] })
      expect(on.desk.last().panic).toBeNull()
      await goTo(on, 'Untitled')
      await until('open', () => mutedIn(on).join() === '备用')
      await until('settled', () => JSON.stringify(on.desk.keptPanics.at(-1)?.muted) === '{}')
    }),
  )

  test(
    'a microphone and a scene of which OBS gave no answer in time are undone too',
    withDesk(async (on) => {
      on.standIn.part.onRequest = ({ request }) =>
        request === 'SetInputMute' || request === 'SetCurrentProgramScene'
          ? { kind: 'late', ms: 4_000 }
          : undefined
      expect(await panic(on)).toEqual({ problems: ['microphone_not_muted', 'scene_not_switched'] })
      expect(mutedIn(on)).toEqual(['备用', '话筒'])
      expect(on.standIn.obs.scenes.program).toBe('休息')
      on.standIn.part.onRequest = () => undefined
      expect(await back(on)).toEqual({ problems: [] })
      expect(mutedIn(on)).toEqual(['备用'])
      expect(on.standIn.obs.scenes.program).toBe('开场')
    }),
  )

  test(
    'a microphone that OBS refused to mute is said, also after a reconnect, until the way back',
    withDesk(async (on) => {
      await panic(on)
      on.standIn.hangUp(1006)
      await until('lost', () => on.connection().phase !== 'ready')
      on.standIn.obs.sounds.setMuted('话筒', false)
      on.standIn.part.onRequest = ({ request }) =>
        request === 'SetInputMute' ? { kind: 'refuse', code: 702, comment: 'no' } : undefined
      await on.ready()
      await until('said', () => on.desk.last().panic?.problems.join() === 'microphone_not_muted')
      on.standIn.part.onRequest = () => undefined
      await back(on)
      expect(on.desk.last().panic).toBeNull()
    }),
  )

  test(
    'the program ends in it and is started again: the way back is there, and nothing is done before it is asked',
    withDesk(async (on) => {
      await panic(on)
      await startedAgain(on, async (desk) => {
        expect(desk.last().panic).toMatchObject({ scene: '休息', backTo: '开场' })
        await until('ready', () => desk.last().connection.phase === 'ready')
        const set = on.asked('SetInputMute')
        await throughout('nothing done', 500, () => on.asked('SetInputMute') === set)
        expect(desk.last().panic).toMatchObject({ muted: ['话筒'] })
        expect(await back({ desk })).toEqual({ problems: [] })
        expect(mutedIn(on)).toEqual(['备用'])
        expect(on.standIn.obs.scenes.program).toBe('开场')
      })
    }),
  )

  test(
    'over, and the program started again: no microphone opens by itself',
    withDesk(async (on) => {
      await panic(on)
      await goTo(on, '另一套')
      await back(on)
      expect(on.desk.keptPanics.at(-1)).toMatchObject({ lasting: null })
      await startedAgain(on, async (desk) => {
        on.standIn.obs.beginCollection('Untitled')
        on.standIn.obs.endCollection()
        await until('ready', () => desk.mixer().inputs.length === 2)
        await throughout('muted', 500, () => mutedIn(on).join() === '备用,话筒')
        expect(desk.last().panic).toBeNull()
      })
    }),
  )

  test(
    'ended while the program was away: opened and switched by the host in OBS, it is over',
    withDesk(async (on) => {
      await panic(on)
      on.standIn.obs.scenes.endTransition()
      await startedAgain(on, async (desk) => {
        on.standIn.obs.sounds.setMuted('话筒', false)
        on.standIn.obs.scenes.putOn('商品')
        await until('ready', () => desk.last().connection.phase === 'ready')
        await until('over', () => desk.last().panic === null)
        expect(mutedIn(on)).toEqual(['备用'])
        expect(on.standIn.obs.scenes.program).toBe('商品')
      })
    }),
  )
})
