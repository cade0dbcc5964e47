import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPress, repeatGapMs } from './held-key'

/** How often an action would be done for key events at these times. */
function doneFor(times: readonly number[]): number {
  let done = 0
  times.forEach((time, index) => {
    const before = times[index - 1]
    const next = times[index + 1]
    const reading = readPress(before === undefined ? null : time - before)
    const followed = next !== undefined && next - time < repeatGapMs
    if (reading === 'act' || (reading === 'wait' && !followed)) done++
  })
  return done
}

it('a key held down acts once, however the system repeats it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 1_100 }),
      fc.array(fc.integer({ min: 15, max: 120 }), { minLength: 1, maxLength: 80 }),
      (delay, gaps) => {
        const times = [0, delay]
        for (const gap of gaps) times.push((times.at(-1) ?? 0) + gap)
        expect(doneFor(times)).toBe(1)
      },
    ),
  )
})

it('presses one after the other all act', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: repeatGapMs, max: 5_000 }), { maxLength: 20 }), (gaps) => {
      const times = [0]
      for (const gap of gaps) times.push((times.at(-1) ?? 0) + gap)
      expect(doneFor(times)).toBe(times.length)
    }),
  )
})
