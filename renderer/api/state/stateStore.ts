import type { EventPayload } from '@shared/contract'
import type { Failure } from '@shared/errors'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../client'
import { asking, currentView, heard, snapshotArrived, type Synchronisation } from './synchronisation'
import type { View } from './view'

/** The pushed state, and why it is not there yet. */
export type StateOfWindow = { readonly view: View | null; readonly problem: Failure | null }
type Changed = EventPayload<'state.changed'>
export type StateStore = StoreApi<StateOfWindow>

const retryAfterMs = 1_000
/**
 * Steps that follow each other faster, in milliseconds, are taken together: in a rush with a long tray each costs more
 * than the time to the next, and a window that falls behind stays behind.
 */
const togetherWithinMs = 30

/** Follows the pushed state of the main process until `stop` is called. */
export function followState(client: Client): { readonly store: StateStore; stop(): void } {
  const store = createStore<StateOfWindow>(() => ({ view: null, problem: null }))
  let position: Synchronisation = asking
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function moveTo(next: Synchronisation) {
    const wasFollowing = position.phase === 'following'
    position = next
    const view = currentView(next)
    if (view !== store.getState().view) store.setState({ view, problem: null })
    if (wasFollowing && next.phase === 'asking') void askForSnapshot()
  }

  async function askForSnapshot() {
    const result = await client.invoke('state.snapshot', {})
    if (stopped) return
    if (result.ok) {
      const next = snapshotArrived(position, result.value)
      moveTo(next)
      // A snapshot older than the first step that waited: ask again.
      if (next.phase === 'asking') void askForSnapshot()
      return
    }
    store.setState({ problem: result.error })
    // Any other reason stays what it is until the program is started again.
    if (result.error.code !== 'internal') return
    timer = setTimeout(() => void askForSnapshot(), retryAfterMs)
  }

  let steps: Changed[] = []
  let takenAt = -Infinity
  let takeTimer: ReturnType<typeof setTimeout> | undefined
  function take() {
    takeTimer = undefined
    const some = steps
    steps = []
    moveTo(heard(position, some))
    takenAt = performance.now()
  }
  const stopListening = client.listen('state.changed', (changed) => {
    steps.push(changed)
    if (takeTimer !== undefined) return
    const since = performance.now() - takenAt
    if (since >= togetherWithinMs) take()
    else takeTimer = setTimeout(take, togetherWithinMs - since)
  })
  void askForSnapshot()
  return {
    store,
    stop() {
      stopped = true
      clearTimeout(timer)
      clearTimeout(takeTimer)
      stopListening()
    },
  }
}
