import { formatQuantity } from '@shared/domain/quantity'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../api/DeskProvider'
import type { PressedIn } from '../../../api/hotkeys/actions'
import { useTellPress } from '../../../api/hotkeys/useTellPress'
import { waitingClaims } from './order'
import { useClaimActions } from './useClaimActions'

/**
 * The accept key. In the window it takes the claim that is selected on the screen, and none while the tray is not
 * there; from another program the one that was waiting longest will do, and the window says whose it was.
 */
export function useAcceptClaim(): (pressedIn: PressedIn) => Promise<void> {
  const { t } = useTranslation('hotkeys')
  const { state, window } = useDesk()
  const { accept } = useClaimActions()
  const tell = useTellPress()
  return useCallback(
    async (pressedIn) => {
      const waiting = waitingClaims(state.getState().view?.claims.list ?? [])
      const selected = waiting.find(({ id }) => id === window.getState().selectedClaim)
      const claim = selected ?? (pressedIn === 'anywhere' ? waiting[0] : undefined)
      if (!claim) {
        if (pressedIn === 'anywhere') tell(t('told.noClaim'))
        return
      }
      const accepted = await accept(claim)
      if (pressedIn === 'window' || !accepted) return
      const view = state.getState().view
      const product = view?.products.byId.get(claim.productId)
      const what = product && claim.quantity !== null ? formatQuantity(claim.quantity, product) : ''
      tell(t('told.accepted', { buyer: claim.userName, product: product?.name ?? '', quantity: what }))
    },
    [accept, state, t, tell, window],
  )
}
