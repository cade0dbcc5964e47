import { showNotification } from '@mantine/notifications'
import type { Order } from '@shared/contract/orders'
import { orderReply } from '@shared/domain/orders/reply'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from './hooks'

/** Puts a ready reply to a buyer on the clipboard, and says so; nothing is ever sent to a platform. */
export function useCopyReply(): (order: Order) => Promise<void> {
  const { t } = useTranslation('chat')
  const { howToPay } = useTopic('settings')
  return useCallback(
    async (order) => {
      const reply = orderReply(order, howToPay, {
        greeting: (name) => t('reply.greeting', { name }),
        total: (yuan) => t('reply.total', { yuan }),
        between: t('reply.between'),
      })
      if (reply === null) return
      await navigator.clipboard.writeText(reply)
      showNotification({
        id: 'reply-copied',
        title: t('reply.copied', { buyer: order.buyerName }),
        message: howToPay === '' ? t('reply.noHowToPay') : reply,
        autoClose: 4_000,
      })
    },
    [howToPay, t],
  )
}
