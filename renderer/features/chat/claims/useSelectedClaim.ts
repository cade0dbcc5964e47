import type { Claim } from '@shared/contract/claims'
import { useState } from 'react'
import { selectedIndex } from './order'

type Choice = {
  readonly id: string | null
  /** Where it stood, so that the one that moves into its place is next. */
  readonly index: number
  /** A claim that is to be selected as soon as it waits again. */
  readonly awaited: string | null
}

/** Which waiting claim takes the keys; `move` answers the index it moved to. */
export function useSelectedClaim(waiting: readonly Claim[]) {
  const [choice, setChoice] = useState<Choice>({ id: null, index: 0, awaited: null })
  const isBack = choice.awaited !== null && waiting.some(({ id }) => id === choice.awaited)
  const index = selectedIndex(waiting, isBack ? choice.awaited : choice.id, choice.index)
  const selected = waiting[index] ?? null
  // Remembered while rendering: when the claim is decided, its place is still known.
  if (selected && (isBack || selected.id !== choice.id || index !== choice.index)) {
    setChoice({ id: selected.id, index, awaited: isBack ? null : choice.awaited })
  }
  return {
    selected,
    choose: (claim: Claim) => {
      setChoice({ id: claim.id, index: waiting.findIndex(({ id }) => id === claim.id), awaited: null })
    },
    /** Selects a claim that was undone, once it is back in the tray. */
    awaitBack: (claim: Claim) => setChoice((now) => ({ ...now, awaited: claim.id })),
    move: (step: number): number => {
      const next = Math.max(0, Math.min(index + step, waiting.length - 1))
      setChoice({ id: waiting[next]?.id ?? null, index: next, awaited: null })
      return next
    },
  }
}
