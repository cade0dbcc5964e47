import { showNotification } from '@mantine/notifications'
import type { Claim } from '@shared/contract/claims'
import { isAlive } from '@shared/domain/orders/order-state'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../api/DeskProvider'
import { useCopyReply } from '../../../api/useCopyReply'

/** Copies the reply to the buyer of a claim, about all they have ordered in this show. */
export function useReplyToClaim(): (claim: Claim) => void {
  const { t } = useTranslation('chat')
  const { state } = useDesk()
  const copy = useCopyReply()
  return useCallback(
    ({ orderId, platform, userName }) => {
      const orders = state.getState().view?.orders.list ?? []
      // A claim that waits has no order of its own yet; the buyer may have one.
      const order =
        orders.find(({ id }) => id === orderId) ??
        orders.find((other) => other.platform === platform && other.buyerName === userName)
      if (order && isAlive(order.state)) void copy(order)
      else showNotification({ id: 'reply-copied', message: t('reply.noOrder', { buyer: userName }) })
    },
    [copy, state, t],
  )
}
