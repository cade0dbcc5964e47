import { failure, success, type Result } from '@shared/errors'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Bridge } from '../bridge'
import { createClient } from '../client'
import { sampleSnapshot } from './sampleState'
import { followState } from './stateStore'

/** The preload's side of the bridge, answering from a list; the last answer is repeated. */
function bridgeAnswering(...answers: readonly (Result<unknown> | Error)[]) {
  const listeners = new Map<string, (payload: unknown) => void>()
  let asked = 0
  const bridge: Bridge = {
    async invoke() {
      const answer = answers[Math.min(asked, answers.length - 1)] ?? failure('internal')
      asked += 1
      if (answer instanceof Error) throw answer
      return answer
    },
    listen(name, listener) {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  }
  return { bridge, asked: () => asked, push: (payload: unknown) => listeners.get('state.changed')?.(payload) }
}

const chat = (perMinute: number) => ({ topic: 'chat', kind: 'single', value: { perMinute, total: 0 } })
let stop = () => {}
function follow(bridge: Bridge) {
  const following = followState(createClient(bridge))
  stop = () => following.stop()
  return following.store
}
afterEach(() => stop())

describe('the state of the window', () => {
  test('appears with the first snapshot and follows every push', async () => {
    const { bridge, push } = bridgeAnswering(success(sampleSnapshot(3)))
    const store = follow(bridge)
    await vi.waitFor(() => expect(store.getState().view).not.toBeNull())
    push({ revision: 4, changes: [chat(12)] })
    expect(store.getState().view?.chat.perMinute).toBe(12)
  })

  test('takes a rush of pushes together, and the last of them is shown', async () => {
    const { bridge, push } = bridgeAnswering(success(sampleSnapshot(3)))
    const store = follow(bridge)
    await vi.waitFor(() => expect(store.getState().view).not.toBeNull())
    let drawn = 0
    store.subscribe(() => (drawn += 1))
    for (let more = 1; more <= 500; more += 1) push({ revision: 3 + more, changes: [chat(more)] })
    await vi.waitFor(() => expect(store.getState().view?.chat.perMinute).toBe(500))
    expect(drawn).toBeLessThan(50)
  })

  test('is read anew after a missed push', async () => {
    const later = sampleSnapshot(9)
    later.state.chat.perMinute = 99
    const { bridge, push, asked } = bridgeAnswering(success(sampleSnapshot(3)), success(later))
    const store = follow(bridge)
    await vi.waitFor(() => expect(store.getState().view).not.toBeNull())
    push({ revision: 6, changes: [chat(1)] })
    await vi.waitFor(() => expect(store.getState().view?.chat.perMinute).toBe(99))
    expect(asked()).toBe(2)
  })

  test('is asked for again when the first answer fails, and says so meanwhile', async () => {
    const { bridge } = bridgeAnswering(new Error('no handler'), success(sampleSnapshot(1)))
    const store = follow(bridge)
    await vi.waitFor(() => expect(store.getState().problem?.code).toBe('internal'))
    await vi.waitFor(() => expect(store.getState().view).not.toBeNull(), { timeout: 5_000 })
    expect(store.getState().problem).toBeNull()
  })
})
