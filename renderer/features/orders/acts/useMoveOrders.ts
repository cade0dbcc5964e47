import { showNotification } from '@mantine/notifications'
import type { CallInput, CallOutput } from '@shared/contract'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { stateAfter, type Act } from './acts'

/** What moving orders answers. */
export type Moved = CallOutput<'orders.move'>
/** How orders were paid, or whether refunded goods go back on the shelf. */
export type Moving = Partial<Pick<CallInput<'orders.move'>, 'payment' | 'restock'>>

/** Moves orders, one or many, and says how many of many it were; null when the call failed, of which the person was told. */
export function useMoveOrders(): (act: Act, ids: readonly string[], how?: Moving) => Promise<Moved | null> {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  return useCallback(
    async (act, ids, how = {}) => {
      const result = await call('orders.move', {
        ids: [...ids],
        to: stateAfter[act],
        payment: how.payment ?? null,
        restock: how.restock ?? false,
      })
      if (!result.ok) return null
      const { moved } = result.value
      // Of a single one the state itself is seen to change.
      if (moved > 0 && ids.length > 1)
        showNotification({
          id: 'orders-moved',
          message: t(`moved.${act}`, { count: moved }),
          autoClose: 3_000,
        })
      return result.value
    },
    [call, t],
  )
}
