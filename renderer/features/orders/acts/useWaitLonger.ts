import { showNotification } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'

/** Gives unpaid orders so many minutes from now, or no limit at all, and says so of many. */
export function useWaitLonger(): (ids: readonly string[], minutes: number | null) => Promise<void> {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  return useCallback(
    async (ids, minutes) => {
      const result = await call('orders.waitLonger', { ids: [...ids], minutes })
      const count = ids.length
      // Of a single one the countdown itself is seen to change.
      if (!result.ok || count === 1) return
      showNotification({
        id: 'orders-longer',
        message:
          minutes === null ? t('deadline.doneForEver', { count }) : t('deadline.done', { count, minutes }),
        autoClose: 3_000,
      })
    },
    [call, t],
  )
}
