import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Act, histories, perform, settle } from '../../../scripts/obs/stand-in/history'
import { eventOf, sessionWith } from '../../../scripts/obs/stand-in/in-process'
import { PlainObs } from '../../../scripts/obs/stand-in/plain-obs'
import { readSnapshot } from '../connection/snapshot'
import type { ObsEvent } from '../protocol/events'
import { featuresOf } from './features'
import { applyEvent, type Mirror, stale } from './mirror'

const start: Mirror = {
  obsVersion: '29.0.2',
  features: featuresOf([], []),
  inputKinds: [],
  scenes: ['A', 'B'],
  programScene: 'A',
  previewScene: null,
  transition: { name: 'Fade', durationMs: 300 },
  transitions: [
    { name: 'Cut', fixed: true },
    { name: 'Fade', fixed: false },
  ],
  collection: 'Untitled',
  collections: ['Untitled'],
  profile: 'Untitled',
  profiles: ['Untitled'],
  canvas: { width: 1280, height: 720 },
  inputs: [{ name: '话筒', kind: 'pulse_input_capture', audio: { volumeDb: 0, muted: false } }],
  stream: 'stopped',
  record: 'stopped',
  replayBuffer: 'turned_off',
  virtualCamera: 'missing',
  paused: false,
}

/** The mirror as it is whenever nothing is under way: by events alone, and after what they do not tell was read again. */
type Seen = { readonly told: Mirror; readonly mirror: Mirror; readonly heard: readonly ObsEvent[] }

/** What OBS has, without Fieldcast's own reading of it. */
function truth({ scenes, sounds, outputs, ...obs }: PlainObs) {
  const fixed = obs.transitions.find(({ name }) => name === obs.transition.name)?.fixed ?? false
  return {
    scenes: scenes.all,
    programScene: scenes.program ?? '',
    previewScene: scenes.preview,
    transition: fixed ? { ...obs.transition, durationMs: null } : obs.transition,
    collection: obs.collection,
    collections: [...obs.collections.keys()],
    profile: obs.profile,
    profiles: [...obs.profiles.keys()],
    inputs: [...sounds.all]
      .map(({ name, kind, sound }) => ({ name, kind, audio: sound }))
      .sort((left, right) => (left.name < right.name ? -1 : 1)),
    stream: outputs.stream === 'running' ? 'live' : outputs.stream,
    record: outputs.record === 'running' ? 'recording' : outputs.record,
    replayBuffer: outputs.replayBuffer,
    virtualCamera: outputs.virtualCamera,
    paused: false,
  }
}

/** That part of it which events tell, all but what `stale` has read again. */
function tellable(obs: PlainObs) {
  const { transition, inputs, ...rest } = truth(obs)
  const { name } = transition
  return {
    ...rest,
    transition: { name },
    inputs: inputs.map((input) => ({ name: input.name, kind: input.kind })),
  }
}

/** Does all that to an OBS; `look` sees the mirror after each act. */
async function live(acts: readonly Act[], look: (seen: Seen, obs: PlainObs) => void): Promise<void> {
  const obs = new PlainObs()
  const read = () => readSnapshot(sessionWith(obs))
  const told: ObsEvent[] = []
  obs.listen((one) => {
    const event = eventOf(one)
    if (event) told.push(event)
  })
  let mirror = await read()
  for (const act of acts) {
    perform(obs, act)
    settle(obs)
    const heard = told.splice(0)
    const byEvents = heard.reduce(applyEvent, mirror)
    // What an event does not tell is read again, as the connection does.
    mirror = heard.some(stale) ? await read() : byEvents
    look({ told: byEvents, mirror, heard }, obs)
  }
}

describe('the mirror of OBS', () => {
  test('following every event, it shows what OBS has', async () => {
    await fc.assert(
      fc.asyncProperty(histories(40), async (acts) => {
        await live(acts, ({ told, mirror }, obs) => {
          expect(mirror).toMatchObject(truth(obs))
          expect(mirror.canvas).toEqual(obs.canvas)
          // Another collection is known only when it is read.
          if (!told.paused) expect(told).toMatchObject(tellable(obs))
        })
      }),
      { numRuns: 300 },
    )
  })

  test('an event heard again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(histories(40), async (acts) => {
        let mirror = start
        await live(acts, ({ heard }) => {
          for (const event of heard) {
            mirror = applyEvent(mirror, event)
            expect(applyEvent(mirror, event)).toEqual(mirror)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  test('an order told from the bottom up is shown from the top down', () => {
    const bottomUp = ['C', 'A', 'B'].map((sceneName, sceneIndex) => ({ sceneName, sceneIndex }))
    expect(applyEvent(start, { type: 'SceneListChanged', scenes: bottomUp }).scenes).toEqual(['B', 'A', 'C'])
  })

  test('the scene on program is gone when it is deleted in studio mode, and there is none', () => {
    const studio = { ...start, previewScene: 'B' }
    const told: ObsEvent = { type: 'SceneRemoved', sceneName: 'A' }
    expect(applyEvent(studio, told)).toMatchObject({ scenes: ['B'], programScene: '' })
    // Otherwise OBS puts another on, and tells so.
    expect(applyEvent(start, told)).toMatchObject({ scenes: ['B'], programScene: 'A' })
  })

  test('while OBS changes its scene collection nothing is believed', () => {
    const paused = applyEvent(start, { type: 'CurrentSceneCollectionChanging' })
    expect(paused.paused).toBe(true)
    const removed = applyEvent(paused, { type: 'SceneRemoved', sceneName: 'A' })
    expect(applyEvent(removed, { type: 'CurrentSceneCollectionChanged' })).toEqual({ ...start, paused: true })
  })

  test('groups are not scenes', () => {
    expect(applyEvent(start, { type: 'SceneCreated', sceneName: 'G', isGroup: true })).toEqual(start)
  })

  test('what no event tells is read again: the sound of a new input, another transition’s length, a profile', () => {
    expect(stale({ type: 'InputCreated', inputName: 'x', inputKind: 'pulse_input_capture' })).toBe(true)
    expect(stale({ type: 'CurrentSceneTransitionChanged', transitionName: 'Cut' })).toBe(true)
    expect(stale({ type: 'CurrentProfileChanged', profileName: 'x' })).toBe(true)
    expect(stale({ type: 'InputMuteStateChanged', inputName: 'x', inputMuted: true })).toBe(false)
  })

  test('a fixed transition has no length, whatever OBS tells of its own', () => {
    const cut = { ...start, transition: { name: 'Cut', durationMs: null } }
    const told: ObsEvent = { type: 'CurrentSceneTransitionDurationChanged', transitionDuration: 500 }
    expect(applyEvent(cut, told)).toEqual(cut)
  })
})

describe('what an OBS can do', () => {
  test('is read from the requests and the kinds of input it offers', () => {
    const nothing = featuresOf([], [])
    expect(Object.values(nothing).every((can) => !can)).toBe(true)
    const some = featuresOf(
      [
        'SetStudioModeEnabled',
        'SetCurrentPreviewScene',
        'TriggerStudioModeTransition',
        'CreateRecordChapter',
      ],
      ['browser_source'],
    )
    expect(some).toEqual({ ...nothing, studioMode: true, recordChapters: true, browserSource: true })
  })
})
