import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEvent, type Mirror } from './mirror'
import type { ObsEvent } from './connection/protocol'

const start: Mirror = {
  obsVersion: '29.0.2',
  scenes: ['A', 'B'],
  programScene: 'A',
  canvas: { width: 1280, height: 720 },
  streaming: false,
  recording: false,
  paused: false,
}

/** What OBS itself would tell: scenes that exist are removed or renamed, in any order, and the list is told after. */
const history = fc.array(
  fc.record({
    act: fc.constantFrom('create', 'remove', 'rename', 'program', 'reverse', 'stream'),
    name: fc.constantFrom('A', 'B', 'C', 'D', '田播 贴片'),
    other: fc.constantFrom('E', 'F', 'G'),
  }),
  { maxLength: 30 },
)

type Obs = { scenes: string[]; programScene: string; streaming: boolean; told: ObsEvent[] }

function list(scenes: readonly string[]): ObsEvent {
  const bottomFirst = [...scenes].reverse()
  return {
    type: 'SceneListChanged',
    scenes: bottomFirst.map((sceneName, sceneIndex) => ({ sceneName, sceneIndex })),
  }
}

function live(acts: typeof history extends fc.Arbitrary<infer T> ? T : never): Obs[] {
  let now: Obs = { scenes: [...start.scenes], programScene: 'A', streaming: false, told: [] }
  const moments = [now]
  for (const { act, name, other } of acts) {
    const exists = now.scenes.includes(name)
    const told: ObsEvent[] = []
    let { scenes, programScene, streaming } = now
    if (act === 'create' && !exists) {
      scenes = [...scenes, name]
      told.push({ type: 'SceneCreated', sceneName: name, isGroup: false }, list(scenes))
    } else if (act === 'remove' && exists && scenes.length > 1) {
      scenes = scenes.filter((scene) => scene !== name)
      told.push({ type: 'SceneRemoved', sceneName: name }, list(scenes))
      if (programScene === name) {
        programScene = scenes[0] ?? ''
        told.push({ type: 'CurrentProgramSceneChanged', sceneName: programScene })
      }
    } else if (act === 'rename' && exists && !scenes.includes(other)) {
      scenes = scenes.map((scene) => (scene === name ? other : scene))
      if (programScene === name) programScene = other
      told.push({ type: 'SceneNameChanged', oldSceneName: name, sceneName: other })
    } else if (act === 'program' && exists) {
      programScene = name
      told.push({ type: 'CurrentProgramSceneChanged', sceneName: name })
    } else if (act === 'reverse') {
      scenes = [...scenes].reverse()
      told.push(list(scenes))
    } else if (act === 'stream') {
      streaming = !streaming
      told.push({ type: 'StreamStateChanged', outputActive: streaming })
    }
    now = { scenes, programScene, streaming, told }
    moments.push(now)
  }
  return moments
}

const shown = ({ scenes, programScene, streaming }: Mirror | Obs) => ({ scenes, programScene, streaming })

describe('the mirror of OBS', () => {
  test('following every event, it shows what OBS has', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const moments = live(acts)
        const mirror = moments.flatMap((moment) => moment.told).reduce(applyEvent, start)
        expect(shown(mirror)).toEqual(shown(moments.at(-1)!))
      }),
    )
  })

  test('an event heard again changes nothing', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const events = live(acts).flatMap((moment) => moment.told)
        let mirror = start
        for (const event of events) {
          mirror = applyEvent(mirror, event)
          expect(shown(applyEvent(mirror, event))).toEqual(shown(mirror))
        }
      }),
    )
  })

  test('an order told from the bottom up is shown from the top down', () => {
    expect(applyEvent(start, list(['B', 'A', 'C'])).scenes).toEqual(['B', 'A', 'C'])
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
})
