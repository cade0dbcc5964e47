import { defaultOverlaySettings } from '@shared/contract/control-room/overlays'
import { firstState } from '@shared/contract/first-state'
import { expect, test } from 'vitest'
import { toldStanding } from './standing'

const { overlays } = firstState
const card = (standing: 'hidden' | 'empty' | 'shown' | 'failed', shown = true) => ({
  settings: { ...defaultOverlaySettings, shown: { ...defaultOverlaySettings.shown, card: shown } },
  standing: { ...overlays.standing, card: standing },
})

test('a wanted overlay that is not on the picture waits for OBS while OBS is away', () => {
  expect(toldStanding(card('hidden'), 'card', 'waiting')).toBe('waiting')
})
test('with OBS there it is on its way', () => {
  expect(toldStanding(card('hidden'), 'card', 'ready')).toBe('coming')
})
test('one without anything to say says that, with or without OBS', () => {
  expect(toldStanding(card('empty'), 'card', 'idle')).toBe('empty')
  expect(toldStanding(card('empty'), 'card', 'ready')).toBe('empty')
})
test('one that is switched off is hidden, whatever the last report said', () => {
  expect(toldStanding(card('failed', false), 'card', 'ready')).toBe('hidden')
})
