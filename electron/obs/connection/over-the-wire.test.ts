import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStandInDesk, type StandInDesk } from '../../../scripts/obs/stand-in/desk'
import { histories, perform, settle } from '../../../scripts/obs/stand-in/history'
import { until } from '../../../scripts/obs/testing/until'
import { isOwnScene } from '../names'

/** What the window is told of OBS. */
function told({ connection, desk }: StandInDesk): unknown {
  const now = connection()
  if (now.phase !== 'ready') return now.phase
  const { scenes, programScene, previewScene, transition, collection, profile, canvas } = now
  return {
    ...{ scenes, programScene, previewScene, transition, collection, profile, canvas },
    ...{ streaming: now.streaming, recording: now.recording, paused: now.paused },
    sounds: desk.mixer().inputs.map(({ id, volumeDb, muted }) => ({ id, volumeDb, muted })),
  }
}

/** The same from OBS itself. */
function held({ standIn: { obs } }: StandInDesk): unknown {
  const { name, durationMs } = obs.transition
  return {
    scenes: obs.scenes.all.filter((scene) => !isOwnScene(scene)),
    programScene: obs.scenes.program ?? '',
    previewScene: obs.scenes.preview,
    transition: { name, durationMs: name === 'Cut' ? null : durationMs },
    collection: obs.collection,
    profile: obs.profile,
    canvas: obs.canvas,
    streaming: obs.outputs.stream !== 'stopped',
    recording: obs.outputs.record !== 'stopped',
    paused: false,
    sounds: obs.sounds.all
      .flatMap(({ name: id, sound }) => (sound ? [{ id, ...sound }] : []))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
  }
}

test.each(['5.1', '5.6'] as const)(
  'over a real socket too the window comes to know what an OBS of %s has, whatever happens to it',
  async (version) => {
    const on = await openStandInDesk({ version, password: '密码' })
    await on.ready()
    await fc.assert(
      fc.asyncProperty(histories(30), fc.integer({ min: 1, max: 12 }), async (acts, atOnce) => {
        for (const [index, act] of acts.entries()) {
          perform(on.standIn.obs, act)
          // Some of it happens within one packet, some while Fieldcast is reading.
          if (index % atOnce === 0) await setImmediate()
        }
        settle(on.standIn.obs)
        await until('the same', () => JSON.stringify(told(on)) === JSON.stringify(held(on))).catch(() => {
          expect(told(on)).toEqual(held(on))
        })
      }),
      { numRuns: 60, endOnFailure: true },
    )
    expect(on.standIn.tries()).toBe(1)
    await on.close()
  },
)
