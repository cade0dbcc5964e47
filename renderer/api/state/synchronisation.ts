import type { EventPayload } from '@shared/contract'
import type { Snapshot, StateChange } from '@shared/contract/state'
import { together } from './together'
import { applyChange, viewOf, type View } from './view'

type Changed = EventPayload<'state.changed'>

/** Where the window stands with the pushed state: asking for a snapshot, or following revision by revision. */
export type Synchronisation =
  | { readonly phase: 'asking'; readonly lastView: View | null; readonly waiting: readonly Changed[] }
  | { readonly phase: 'following'; readonly revision: number; readonly view: View }

/** The beginning: nothing known, the first snapshot under way. */
export const asking: Synchronisation = { phase: 'asking', lastView: null, waiting: [] }

/** Takes pushed steps in the order they came; a missed revision turns following into asking. */
export function heard(now: Synchronisation, steps: readonly Changed[]): Synchronisation {
  if (now.phase === 'asking') return { ...now, waiting: [...now.waiting, ...steps] }
  let { revision } = now
  const changes: StateChange[] = []
  let missedFrom = steps.length
  for (const [index, step] of steps.entries()) {
    // A step that the snapshot held already may still be on its way when the snapshot arrives.
    if (step.revision <= revision) continue
    if (step.revision > revision + 1) {
      missedFrom = index
      break
    }
    revision = step.revision
    changes.push(...step.changes)
  }
  if (revision === now.revision && missedFrom === steps.length) return now
  const view = together(changes).reduce(applyChange, now.view)
  if (missedFrom < steps.length) return { phase: 'asking', lastView: view, waiting: steps.slice(missedFrom) }
  return { phase: 'following', revision, view }
}

/** Takes a snapshot and replays what arrived while it was under way. */
export function snapshotArrived(now: Synchronisation, snapshot: Snapshot): Synchronisation {
  const waiting = now.phase === 'asking' ? now.waiting : []
  const start: Synchronisation = { phase: 'following', revision: snapshot.revision, view: viewOf(snapshot) }
  return heard(
    start,
    [...waiting].sort((left, right) => left.revision - right.revision),
  )
}

/** What to show meanwhile: the newest view there is, or null before the first. */
export function currentView(now: Synchronisation): View | null {
  return now.phase === 'following' ? now.view : now.lastView
}
