import fc from 'fast-check'
import type { PlainObs } from './plain-obs'

const scenes = ['开场', '商品', '休息', '特写', '田播 贴片']
const inputs = ['话筒', '音乐', '图片']
const kinds = ['pulse_input_capture', 'pulse_output_capture', 'image_source']

const kindsOfAct = {
  createScene: (obs: PlainObs, { scene }) => obs.scenes.create(scene),
  removeScene: (obs, { scene }) => obs.scenes.remove(scene),
  renameScene: (obs, { scene, otherScene }) => obs.scenes.rename(scene, otherScene),
  reorderScenes: (obs) => obs.scenes.reverse(),
  program: (obs, { scene }) => obs.scenes.putOn(scene),
  preview: (obs, { scene }) => obs.scenes.show(scene),
  take: (obs) => obs.scenes.take(),
  studioMode: (obs) => obs.scenes.setStudioMode(obs.scenes.preview === null),
  endTransition: (obs) => obs.scenes.endTransition(),
  transition: (obs, { number }) => obs.chooseTransition(number % 2 === 0 ? 'Cut' : 'Fade'),
  transitionLength: (obs, { number }) => obs.setTransitionLength(50 + number),
  createInput: (obs, { input, kind }) => obs.sounds.create(input, kind),
  removeInput: (obs, { input }) => obs.sounds.remove(input),
  renameInput: (obs, { input, otherInput }) => obs.sounds.rename(input, otherInput),
  mute: (obs, { input, number }) => obs.sounds.setMuted(input, number % 2 === 0),
  volume: (obs, { input, number }) => obs.sounds.setVolume(input, -(number % 101)),
  collection: (obs, { number }) => obs.beginCollection(number % 2 === 0 ? '另一套' : 'Untitled'),
  collectionChanged: (obs) => obs.endCollection(),
  createProfile: (obs) => obs.createProfile('竖屏', { width: 720, height: 1280 }),
  useProfile: (obs, { number }) => obs.useProfile(number % 2 === 0 ? '竖屏' : 'Untitled'),
  removeProfile: (obs) => obs.removeProfile('竖屏'),
  stream: (obs) => obs.outputs.toggleStream(),
  line: (obs) => obs.outputs.toggleLine(),
  record: (obs) => obs.outputs.toggleRecord(),
  pause: (obs) => obs.outputs.togglePause(),
  replayBuffer: (obs) => obs.outputs.toggleReplayBuffer(),
  virtualCamera: (obs) => obs.outputs.toggleVirtualCamera(),
  settleOutputs: (obs) => obs.outputs.settle(),
} as const satisfies Record<string, (obs: PlainObs, names: Names) => boolean>

type Names = {
  readonly scene: string
  readonly otherScene: string
  readonly input: string
  readonly otherInput: string
  readonly kind: string
  readonly number: number
}

/** Something done to OBS, by whomever. */
export type Act = Names & { readonly act: keyof typeof kindsOfAct }

/** What may be done to an OBS, in any order; `without` leaves acts out. */
export function histories(maxLength: number, without: readonly Act['act'][] = []): fc.Arbitrary<Act[]> {
  const names = Object.keys(kindsOfAct) as Act['act'][]
  return fc.array(
    fc.record({
      act: fc.constantFrom(...names.filter((name) => !without.includes(name))),
      scene: fc.constantFrom(...scenes),
      otherScene: fc.constantFrom(...scenes),
      input: fc.constantFrom(...inputs),
      otherInput: fc.constantFrom(...inputs),
      kind: fc.constantFrom(...kinds),
      number: fc.nat({ max: 2_000 }),
    }),
    { maxLength },
  )
}

/** Does it; while a collection changes OBS does nothing else. */
export function perform(obs: PlainObs, act: Act): void {
  if (obs.changing && act.act !== 'collectionChanged') return
  kindsOfAct[act.act](obs, act)
}

/** What is under way in OBS comes to its end. */
export function settle(obs: PlainObs): void {
  obs.endCollection()
  obs.scenes.endTransition()
  obs.outputs.settle()
}
