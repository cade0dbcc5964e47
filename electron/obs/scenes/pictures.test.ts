import { expect, test } from 'vitest'
import { openStandInDesk, throughout } from '../../../scripts/obs/stand-in/desk'
import { until } from '../../../scripts/obs/testing/until'

test.concurrent.each(['obs.watchPicture', 'scenes.watchThumbnails'] as const)(
  'OBS draws pictures only while somebody looks: %s',
  async (watch) => {
    const on = await openStandInDesk()
    try {
      const { handlers } = on.desk.fieldcast
      await on.ready()
      expect(on.asked('GetSourceScreenshot')).toBe(0)
      await handlers[watch]({ watching: true })
      await until('pictures', () => on.asked('GetSourceScreenshot') >= 3)
      await handlers[watch]({ watching: false })
      // Answered after what was on its way already.
      await handlers['scenes.setTransition']({ name: 'Fade', durationMs: 300 })
      const drawn = on.asked('GetSourceScreenshot')
      await throughout('no more', 1_500, () => on.asked('GetSourceScreenshot') === drawn)
    } finally {
      await on.close()
    }
  },
)
