import { describe, expect, test } from 'vitest'
import { openStandInDesk, type StandInDesk, throughout } from '../../../scripts/obs/stand-in/desk'
import { until } from '../../../scripts/obs/testing/until'

const withDesk = (work: (on: StandInDesk) => Promise<void>) => async () => {
  const on = await openStandInDesk()
  try {
    await on.ready()
    await work(on)
  } finally {
    await on.close()
  }
}

const long = { name: 'Fade', durationMs: 9_000 }

describe.concurrent('a product’s own transition', () => {
  test(
    'asked for again while it runs it is not broken off, with a transition of its own or without',
    withDesk(async ({ standIn, desk, asked }) => {
      await desk.fieldcast.desk.switchScene('商品', long)
      await desk.fieldcast.desk.switchScene('商品', long)
      await desk.fieldcast.desk.switchScene('商品', null)
      expect(asked('SetCurrentProgramScene')).toBe(1)
      expect(standIn.obs.transition).toEqual(long)
    }),
  )

  test(
    'the host disconnects in the middle of it: OBS’s own is put back first',
    withDesk(async ({ standIn, desk }) => {
      await desk.fieldcast.desk.switchScene('商品', long)
      await desk.fieldcast.handlers['obs.disconnect']({})
      expect(standIn.obs.transition).toEqual({ name: 'Fade', durationMs: 300 })
    }),
  )

  test(
    'the host aims at another OBS in the middle of it: put back in the first, and nothing is changed in the other',
    withDesk(async ({ standIn, desk }) => {
      await desk.fieldcast.desk.switchScene('商品', long)
      const other = await openStandInDesk()
      try {
        await other.desk.fieldcast.handlers['obs.disconnect']({})
        other.standIn.obs.setTransitionLength(700)
        const { port } = other.standIn
        await desk.fieldcast.handlers['obs.connectTo']({ host: '127.0.0.1', port, password: null })
        expect(standIn.obs.transition).toEqual({ name: 'Fade', durationMs: 300 })
        await until('the other', () => {
          const { connection } = desk.last()
          return connection.phase === 'ready' && connection.transition.durationMs === 700
        })
        await throughout('untouched', 500, () => other.standIn.obs.transition.durationMs === 700)
      } finally {
        await other.close()
      }
    }),
  )
})
