import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterPanic,
  type Held,
  wayBack,
  withMicrophoneRenamed,
  withoutMicrophone,
  withSceneRenamed,
} from './held'

const scenes = ['开场', '主播', '商品', '休息'] as const
const breakScene = '休息'
const microphones = ['话筒', '领夹', '备用'] as const

type Room = { program: string; muted: Map<string, boolean> }

const anyRoom = fc.record({
  program: fc.constantFrom(...scenes),
  muted: fc
    .tuple(fc.boolean(), fc.boolean(), fc.boolean())
    .map((states) => new Map(microphones.map((name, index) => [name, states[index] ?? false]))),
})
/** What a host does between panic and the way back. */
const anyDoing = fc.oneof(
  fc.record({ kind: fc.constant('switch' as const), scene: fc.constantFrom(...scenes) }),
  fc.record({ kind: fc.constant('mute' as const), name: fc.constantFrom(...microphones), to: fc.boolean() }),
  fc.constant({ kind: 'panic' as const }),
)

function panic(room: Room, held: Held | null): Held {
  const open = microphones.filter((name) => room.muted.get(name) === false)
  const program = room.program
  for (const name of open) room.muted.set(name, true)
  room.program = breakScene
  return afterPanic(held, { program, scene: breakScene, muted: open })
}

function goBack(room: Room, held: Held): void {
  const { open, scene } = wayBack(held, { program: room.program, scenes, inputs: microphones })
  for (const name of open) room.muted.set(name, false)
  if (scene !== null) room.program = scene
}

const copyOf = (room: Room): Room => ({ program: room.program, muted: new Map(room.muted) })

describe('panic and the way back', () => {
  test('with nothing between, everything is as it was; pressed twice is as good as once', () => {
    fc.assert(
      fc.property(anyRoom, fc.integer({ min: 1, max: 3 }), (before, presses) => {
        const room = copyOf(before)
        let held: Held | null = null
        for (let press = 0; press < presses; press++) held = panic(room, held)
        expect(room.program).toBe(breakScene)
        expect([...room.muted.values()].every(Boolean)).toBe(true)
        if (held) goBack(room, held)
        expect(room).toEqual(before)
      }),
    )
  })

  test('whatever the host does meanwhile: a scene chosen last stays, a microphone muted before stays muted', () => {
    fc.assert(
      fc.property(anyRoom, fc.array(anyDoing, { maxLength: 12 }), (before, doings) => {
        const room = copyOf(before)
        let held: Held = panic(room, null)
        const touched = new Set<string>()
        for (const doing of doings) {
          if (doing.kind === 'panic') held = panic(room, held)
          else if (doing.kind === 'switch') room.program = doing.scene
          else {
            touched.add(doing.name)
            if (!doing.to && room.muted.get(doing.name) === true) held = withoutMicrophone(held, doing.name)
            room.muted.set(doing.name, doing.to)
          }
        }
        const { program } = room
        goBack(room, held)
        if (program !== breakScene) expect(room.program).toBe(program)
        for (const name of microphones)
          if (!touched.has(name)) expect(room.muted.get(name)).toBe(before.muted.get(name))
      }),
    )
  })

  const held: Held = { scene: '休息', backTo: '主播', muted: ['话筒'] }
  const now = { program: '休息', scenes: ['休息', '主播'], inputs: ['话筒'] }

  test('scenes and microphones renamed in OBS meanwhile are found again', () => {
    const renamed = withSceneRenamed(withMicrophoneRenamed(held, '话筒', '主话筒'), '主播', '主播台')
    expect(wayBack(renamed, { ...now, scenes: ['休息', '主播台'], inputs: ['主话筒'] })).toEqual({
      open: ['主话筒'],
      scene: '主播台',
      sceneGone: false,
    })
  })

  test('a scene or a microphone deleted meanwhile is no reason to fail', () => {
    expect(wayBack(held, { ...now, scenes: ['休息'], inputs: [] })).toEqual({
      open: [],
      scene: null,
      sceneGone: true,
    })
  })

  test('without a break scene the picture is not touched on the way back either', () => {
    const only = afterPanic(null, { program: '主播', scene: null, muted: ['话筒'] })
    expect(only).toEqual({ scene: null, backTo: null, muted: ['话筒'] })
    expect(wayBack(only, { ...now, program: '主播' })).toEqual({
      open: ['话筒'],
      scene: null,
      sceneGone: false,
    })
  })
})
