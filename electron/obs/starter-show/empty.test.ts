import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStandInDesk, type StandInDesk } from '../../../scripts/obs/stand-in/desk'
import { until } from '../../../scripts/obs/testing/until'

let on: StandInDesk

beforeEach(async () => {
  on = await openStandInDesk()
  await on.ready()
  await on.desk.fieldcast.handlers['starterShow.build']({ orientation: 'portrait' })
})
afterEach(() => on.close())

test('taking back waits until OBS does not draw what it removes any more, however long its transition is', async () => {
  on.standIn.obs.setTransitionLength(1_700)
  await on.desk.fieldcast.handlers['starterShow.takeBack']({})
  const at = (wanted: string): number =>
    on.standIn.heard.filter(({ request }) => request === wanted).at(wanted === 'RemoveInput' ? 0 : -1)?.at ??
    0
  expect(at('RemoveInput') - at('SetCurrentProgramScene')).toBeGreaterThan(1_700)
})

test('what the host has called 田播 … in our collection is the host’s, and stays', async () => {
  on.standIn.obs.sounds.create('田播 我的二维码', 'image_source')
  await until('known', () => on.desk.starterShow().state === 'in_use')
  await on.desk.fieldcast.handlers['starterShow.takeBack']({})
  on.standIn.obs.beginCollection('田播 开播')
  on.standIn.obs.endCollection()
  expect(on.standIn.obs.sounds.all.map(({ name }) => name)).toEqual(['田播 我的二维码'])
})
