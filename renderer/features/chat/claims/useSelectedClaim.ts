import type { Claim } from '@shared/contract/claims'
import { useState } from 'react'
import { selectedIndex } from './order'

/** Which waiting claim takes the keys; `move` answers the index it moved to. */
export function useSelectedClaim(waiting: readonly Claim[]) {
  const [chosen, setChosen] = useState<{ readonly id: string | null; readonly index: number }>({
    id: null,
    index: 0,
  })
  const index = selectedIndex(waiting, chosen.id, chosen.index)
  const selected = waiting[index] ?? null
  // Remembered while rendering: when the claim is decided, the one in its place is next.
  if (selected && (selected.id !== chosen.id || index !== chosen.index)) {
    setChosen({ id: selected.id, index })
  }
  return {
    selected,
    choose: (claim: Claim) => {
      setChosen({ id: claim.id, index: waiting.findIndex(({ id }) => id === claim.id) })
    },
    move: (step: number): number => {
      const next = Math.max(0, Math.min(index + step, waiting.length - 1))
      setChosen({ id: waiting[next]?.id ?? null, index: next })
      return next
    },
  }
}
