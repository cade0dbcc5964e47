import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type KeyMicrophone, microphoneKey } from './microphone-key'

const someMicrophones = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('话筒', '备用', '摄像头', '乙'),
    muted: fc.boolean(),
    inCamera: fc.boolean(),
  }),
  { selector: ({ name }) => name, minLength: 1 },
)

it('leaves no microphone open when one was, and at least one open when none was', () => {
  fc.assert(
    fc.property(someMicrophones, fc.subarray(['话筒', '备用', '摄像头', '乙']), (microphones, byKey) => {
      const { muted, change } = microphoneKey(microphones, new Set(byKey))
      const after = microphones.map((one) => (change.includes(one.name) ? muted : one.muted))
      expect(muted).toBe(microphones.some((one) => !one.muted))
      expect(after.every(Boolean)).toBe(muted)
    }),
  )
})

it('pressed twice leaves everything as it was, those that were muted by hand among it', () => {
  fc.assert(
    fc.property(someMicrophones, (microphones) => {
      fc.pre(microphones.some(({ muted }) => !muted))
      const { change } = microphoneKey(microphones, new Set())
      const held: KeyMicrophone[] = microphones.map((one) => ({ ...one, muted: true }))
      const again = microphoneKey(held, new Set(change))
      expect(held.map(({ name }) => !again.change.includes(name))).toEqual(
        microphones.map(({ muted }) => muted),
      )
    }),
  )
})

it('does not open the microphone in a camera that the host had muted by hand', () => {
  const muted = [
    { name: '话筒', muted: true, inCamera: false },
    { name: '摄像头', muted: true, inCamera: true },
  ]
  expect(microphoneKey(muted, new Set()).change).toEqual(['话筒'])
})
