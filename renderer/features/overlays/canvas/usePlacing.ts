import type { OverlayKind, OverlaysState } from '@shared/contract/control-room/overlays'
import type { Box } from '@shared/domain/overlays/places'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCall } from '../../../api/useCall'
import { placeOf, sameBox } from './geometry'

/** Where the host is putting an overlay just now, before the pushed state says the same. */
type Draft = {
  readonly kind: OverlayKind
  readonly box: Box
  /** `sent`: shown until the pushed box is another one than `from`. */
  readonly phase: 'moving' | 'sent'
  readonly from: Box
}

/** Keys come in runs; the place is sent when they rest. */
const keysRestMs = 250

export type Placing = {
  /** Where an overlay is drawn now. */
  readonly boxOf: (kind: OverlayKind) => Box
  /** Draws it elsewhere, without a word to OBS. */
  readonly move: (kind: OverlayKind, box: Box) => void
  /** Keeps where it is drawn, and OBS follows. */
  readonly commit: () => void
  /** The same when no further step has come for a moment. */
  readonly commitSoon: () => void
  /** Puts it back to where it was before it was moved. */
  readonly giveUp: () => void
}

/** The overlays' boxes while the host moves one of them. */
export function usePlacing(boxes: OverlaysState['boxes']): Placing {
  const call = useCall()
  const [draft, setDraft] = useState<Draft | null>(null)
  const latest = useRef({ boxes, draft })
  latest.current.boxes = boxes
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const take = useCallback((next: Draft | null) => {
    latest.current.draft = next
    setDraft(next)
  }, [])

  const commit = useCallback(() => {
    clearTimeout(timer.current)
    const moving = latest.current.draft
    if (moving?.phase !== 'moving') return
    const from = latest.current.boxes[moving.kind]
    if (sameBox(from, moving.box)) {
      take(null)
      return
    }
    const sent: Draft = { ...moving, phase: 'sent', from }
    take(sent)
    void call('overlays.setPlace', { kind: moving.kind, place: placeOf(moving.box) }).then((result) => {
      if (!result.ok && latest.current.draft === sent) take(null)
    })
  }, [call, take])

  const commitSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(commit, keysRestMs)
  }, [commit])

  const move = useCallback(
    (kind: OverlayKind, box: Box) => {
      const before = latest.current.draft
      // Another one's last steps may still wait for their rest.
      if (before !== null && before.kind !== kind) commit()
      take({ kind, box, phase: 'moving', from: latest.current.boxes[kind] })
    },
    [commit, take],
  )

  const giveUp = useCallback(() => {
    clearTimeout(timer.current)
    take(null)
  }, [take])

  // The page is left in the middle of a run of keys: what was seen is kept.
  useEffect(() => () => commit(), [commit])

  const boxOf = useCallback(
    (kind: OverlayKind): Box => {
      const pushed = boxes[kind]
      if (draft?.kind !== kind) return pushed
      return draft.phase === 'moving' || sameBox(draft.from, pushed) ? draft.box : pushed
    },
    [boxes, draft],
  )
  return { boxOf, move, commit, commitSoon, giveUp }
}
