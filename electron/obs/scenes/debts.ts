import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import type { ObsEvent } from '../protocol/events'

/** What OBS had as its current transition in a place before Fieldcast made another one current. */
export type Debt = {
  /** The scene collection of one OBS, as `placeOf` names it. */
  readonly place: string
  /** To be put back; `durationMs` is null as long as the length is not changed. */
  readonly before: TransitionChoice
  /** Aborted when the running transition is over; null while nobody waits for that. */
  running: AbortController | null
  /** Fieldcast makes this one current. */
  ours: (own: TransitionChoice) => void
  /** A switch by it begins at `now`, in ms of `performance`. */
  begins: (own: TransitionChoice, now: number) => void
  isOurs: (name: string) => boolean
  /** The length OBS had before Fieldcast changed it; the first one counts. */
  keepLength: (durationMs: number | null) => void
  /** The host chose this one meanwhile: it is what comes back. */
  chosen: (choice: TransitionChoice) => void
  hear: (event: ObsEvent, now: number) => void
}

export type Debts = {
  of: (place: string) => Debt | null
  open: (place: string, before: string) => Debt
  settle: (debt: Debt) => void
  /** OBS cannot be asked any more: nobody waits for an end, and nothing is forgotten. */
  interrupt: () => void
}

/** Each scene collection has a current transition of its own, and OBS keeps it on disk. */
export function createDebts(): Debts {
  const open = new Map<string, Debt>()
  return {
    of: (place) => open.get(place) ?? null,
    open(place, before) {
      const debt = createDebt(place, before)
      open.set(place, debt)
      return debt
    },
    settle(debt) {
      if (open.get(debt.place) === debt) open.delete(debt.place)
    },
    interrupt() {
      for (const debt of open.values()) {
        const { running } = debt
        debt.running = null
        running?.abort()
      }
    },
  }
}

function createDebt(place: string, name: string): Debt {
  let before: TransitionChoice = { name, durationMs: null }
  const names = new Set<string>()
  const lengths = new Set<number>()
  let earliestEnd = 0
  const debt: Debt = {
    place,
    get before() {
      return before
    },
    running: null,
    ours({ name, durationMs }) {
      names.add(name)
      if (durationMs !== null) lengths.add(durationMs)
    },
    begins({ durationMs }, now) {
      earliestEnd = now + (durationMs ?? 0) / 2
    },
    isOurs: (name) => names.has(name),
    keepLength(durationMs) {
      before = { name: before.name, durationMs: before.durationMs ?? durationMs }
    },
    chosen({ name, durationMs }) {
      before = { name, durationMs: durationMs ?? before.durationMs }
    },
    hear(event, now) {
      if (event.type === 'CurrentSceneTransitionChanged' && !names.has(event.transitionName)) {
        before = { name: event.transitionName, durationMs: before.durationMs }
      }
      if (event.type === 'CurrentSceneTransitionDurationChanged' && !lengths.has(event.transitionDuration)) {
        before = { name: before.name, durationMs: event.transitionDuration }
      }
      // An end that comes too early is that of the transition before.
      if (event.type === 'SceneTransitionEnded' && now >= earliestEnd) debt.running?.abort()
    },
  }
  return debt
}
