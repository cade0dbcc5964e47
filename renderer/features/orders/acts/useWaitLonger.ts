import { showNotification } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'

/** Gives unpaid orders so many minutes from now, or no limit at all, and says so. */
export function useWaitLonger(): (ids: readonly string[], minutes: number | null) => Promise<void> {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  return useCallback(
    async (ids, minutes) => {
      const result = await call('orders.waitLonger', { ids: [...ids], minutes })
      if (!result.ok) return
      const count = ids.length
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
