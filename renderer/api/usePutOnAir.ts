import { showNotification } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './DeskProvider'
import { useCall } from './useCall'

/** Puts a product on air and answers whether it is; says so when the picture could not follow, and offers to start a show when none is live. */
export function usePutOnAir(): (productId: string) => Promise<boolean> {
  const { state, window } = useDesk()
  const call = useCall()
  const { t } = useTranslation()
  return useCallback(
    async (productId) => {
      if (state.getState().view?.show.show?.state !== 'live') {
        window.getState().show('startShow')
        return false
      }
      const result = await call('shows.putOnAir', { productId })
      if (!result.ok) return false
      if (result.value.warning === null) return true
      showNotification({
        id: 'on-air-warning',
        color: 'yellow',
        title: t('onAirWarning.title'),
        message: t(`onAirWarning.${result.value.warning}`),
        autoClose: 6_000,
      })
      return true
    },
    [call, state, t, window],
  )
}
