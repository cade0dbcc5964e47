import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hear, type Heard, type MicrophoneWarning, type MicrophoneWatch } from './microphone-watch'

type Span = { readonly ms: number; readonly peakDb: number; readonly muted?: boolean }
const start = 1_795_000_000_000
const everyMs = 50

/** What is warned of at each moment of a sound of these spans. */
function warningsDuring(spans: readonly Span[]): { at: number; warning: MicrophoneWarning | null }[] {
  let watch: MicrophoneWatch | null = null
  let at = start
  const warnings: { at: number; warning: MicrophoneWarning | null }[] = []
  for (const { ms, peakDb, muted = false } of spans) {
    for (const until = at + ms; at < until; at += everyMs) {
      watch = hear(watch, { at, inputPeakDb: peakDb, peakDb: muted ? -100 : peakDb, muted })
      warnings.push({ at: at - start, warning: watch.warning })
    }
  }
  return warnings
}
const atEnd = (...spans: readonly Span[]) => warningsDuring(spans).at(-1)?.warning
const span = fc.record({
  ms: fc.integer({ min: 50, max: 12_000 }),
  peakDb: fc.integer({ min: -100, max: 6 }),
  muted: fc.boolean(),
})

it('says that a microphone is silent after eight seconds without sound, not before', () => {
  expect(atEnd({ ms: 8_000, peakDb: -90 })).toBeNull()
  expect(atEnd({ ms: 8_100, peakDb: -90 })).toBe('silent')
  expect(atEnd({ ms: 60_000, peakDb: -50 })).toBeNull()
})

it('lets a host pause for breath: sound within the eight seconds begins them anew', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 100, max: 7_900 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -60, max: -1 }),
      (pauses, voice) => {
        const spans = pauses.flatMap((ms) => [
          { ms, peakDb: -100 },
          { ms: 100, peakDb: voice },
        ])
        expect(warningsDuring(spans).every(({ warning }) => warning === null)).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

it('does not flicker on noise around the limit: a silent one is heard again only well above it', () => {
  expect(atEnd({ ms: 9_000, peakDb: -70 }, { ms: 500, peakDb: -57 })).toBe('silent')
  expect(atEnd({ ms: 9_000, peakDb: -70 }, { ms: 100, peakDb: -50 })).toBeNull()
})

it('says that it is too loud after the third loud moment in five seconds, until five seconds without one', () => {
  const loud = { ms: 50, peakDb: -0.2 }
  const fine = { ms: 450, peakDb: -12 }
  expect(atEnd(loud, fine, loud, fine)).toBeNull()
  expect(atEnd(loud, fine, loud, fine, loud)).toBe('clipping')
  expect(atEnd(loud, fine, loud, fine, loud, { ms: 4_500, peakDb: -12 })).toBe('clipping')
  expect(atEnd(loud, fine, loud, fine, loud, { ms: 5_100, peakDb: -12 })).toBeNull()
  expect(atEnd(loud, { ms: 60_000, peakDb: -1 })).toBeNull()
})

it('calls a muted microphone neither silent nor too loud, but says when somebody speaks into it', () => {
  expect(atEnd({ ms: 60_000, peakDb: -90, muted: true })).toBeNull()
  expect(atEnd({ ms: 2_000, peakDb: -15, muted: true })).toBe('speaking_muted')
  expect(atEnd({ ms: 2_000, peakDb: -15, muted: true }, { ms: 50, peakDb: -15 })).toBeNull()
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      for (const { warning } of warningsDuring(spans.map((one) => ({ ...one, muted: true }))))
        expect(warning === null || warning === 'speaking_muted').toBe(true)
    }),
    { numRuns: 40 },
  )
})

it('holds every warning it ends for sound or mute’s sake a good while before the next of its kind', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const silentFrom = warningsDuring(spans).filter(
        ({ warning }, index, all) => warning === 'silent' && all[index - 1]?.warning !== 'silent',
      )
      for (const [index, { at }] of silentFrom.entries()) {
        const earlier = silentFrom[index - 1]
        if (earlier) expect(at - earlier.at).toBeGreaterThanOrEqual(8_000)
      }
    }),
    { numRuns: 60 },
  )
})

it('holds “too loud” for at least four seconds, whatever is heard meanwhile, unless it is muted', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      let since: number | null = null
      for (const { at, warning } of warningsDuring(spans.map(({ ms, peakDb }) => ({ ms, peakDb })))) {
        if (warning === 'clipping') since ??= at
        else {
          if (since !== null) expect(at - since).toBeGreaterThanOrEqual(4_000)
          since = null
        }
      }
    }),
    { numRuns: 60 },
  )
})

it('forgets what it knew when nothing came for a while, or the clock was set back', () => {
  const quiet = (at: number): Heard => ({ at, peakDb: -100, inputPeakDb: -100, muted: false })
  const silent = hear(
    { ...hear(null, quiet(start)), warning: 'silent', quietSince: start - 9_000 },
    quiet(start),
  )
  expect(silent.warning).toBe('silent')
  expect(hear(silent, quiet(start + 60_000)).warning).toBeNull()
  expect(hear(silent, quiet(start - 3_600_000)).warning).toBeNull()
})

it('remembers little, however long it listens', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      let watch: MicrophoneWatch | null = null
      let at = start
      for (const { ms, peakDb, muted } of spans) {
        for (const until = at + ms; at < until; at += everyMs) {
          watch = hear(watch, { at, inputPeakDb: peakDb, peakDb, muted })
          expect(watch.notable.length).toBeLessThanOrEqual(21)
        }
      }
    }),
    { numRuns: 30 },
  )
})
