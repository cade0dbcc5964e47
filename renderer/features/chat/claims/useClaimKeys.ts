import type { Claim } from '@shared/contract/claims'
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { keysAreFree } from '../../../ui/keysAreFree'
import type { ClaimActions } from './useClaimActions'

type KeyTargets = {
  readonly selected: Claim | null
  readonly newestDecided: Claim | null
  readonly actions: ClaimActions
  readonly onEdit: (claim: Claim) => void
  readonly onMove: (step: number) => void
  readonly onUndo: (claim: Claim) => void
  readonly onCopyReply: (claim: Claim) => void
}

/** Keys of the tray beside the one that accepts: they work anywhere in the studio while nobody types. */
export function useClaimKeys(targets: KeyTargets) {
  const now = useRef(targets)
  useEffect(() => {
    now.current = targets
  })
  useEffect(() => {
    const free = (act: (targets: KeyTargets) => void) => (event: KeyboardEvent) => {
      if (!keysAreFree(event)) return
      event.preventDefault()
      act(now.current)
    }
    return tinykeys(
      window,
      {
        r: free(({ selected, actions }) => selected && void actions.reject(selected)),
        e: free(({ selected, onEdit }) => {
          if (selected && selected.intent !== 'cancel') onEdit(selected)
        }),
        u: free(({ newestDecided, actions, onUndo }) => {
          if (!newestDecided) return
          onUndo(newestDecided)
          void actions.undo(newestDecided)
        }),
        c: free(({ selected, newestDecided, onCopyReply }) => {
          const claim = selected ?? newestDecided
          if (claim) onCopyReply(claim)
        }),
        j: free(({ onMove }) => onMove(1)),
        k: free(({ onMove }) => onMove(-1)),
        'Control+Enter': free(({ actions }) => void actions.acceptAllCertain()),
      },
      { ignore: () => false },
    )
  }, [])
}
