import type { EventPayload } from '@shared/contract'
import type { Snapshot } from '@shared/contract/state'
import { applyChange, viewOf, type View } from './view'

type Changed = EventPayload<'state.changed'>

/** Where the window stands with the pushed state: asking for a snapshot, or following revision by revision. */
export type Synchronisation =
  | { readonly phase: 'asking'; readonly lastView: View | null; readonly waiting: readonly Changed[] }
  | { readonly phase: 'following'; readonly revision: number; readonly view: View }

/** The beginning: nothing known, the first snapshot under way. */
export const asking: Synchronisation = { phase: 'asking', lastView: null, waiting: [] }

/** Takes one pushed step; a missed revision turns following into asking. */
export function heard(now: Synchronisation, changed: Changed): Synchronisation {
  if (now.phase === 'asking') return { ...now, waiting: [...now.waiting, changed] }
  // A step that the snapshot held already may still be on its way when the snapshot arrives.
  if (changed.revision <= now.revision) return now
  if (changed.revision > now.revision + 1) return { phase: 'asking', lastView: now.view, waiting: [changed] }
  return {
    phase: 'following',
    revision: changed.revision,
    view: changed.changes.reduce(applyChange, now.view),
  }
}

/** Takes a snapshot and replays what arrived while it was under way. */
export function snapshotArrived(now: Synchronisation, snapshot: Snapshot): Synchronisation {
  const waiting = now.phase === 'asking' ? now.waiting : []
  const start: Synchronisation = { phase: 'following', revision: snapshot.revision, view: viewOf(snapshot) }
  return [...waiting].sort((left, right) => left.revision - right.revision).reduce(heard, start)
}

/** What to show meanwhile: the newest view there is, or null before the first. */
export function currentView(now: Synchronisation): View | null {
  return now.phase === 'following' ? now.view : now.lastView
}
