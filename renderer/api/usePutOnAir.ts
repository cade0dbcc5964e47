import { showNotification } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './DeskProvider'
import { useCall } from './useCall'

/** Puts a product on air; says so when the picture could not follow, and offers to start a show when none is live. */
export function usePutOnAir(): (productId: string) => Promise<void> {
  const { state, window } = useDesk()
  const call = useCall()
  const { t } = useTranslation()
  return useCallback(
    async (productId) => {
      if (state.getState().view?.show.show?.state !== 'live') {
        window.getState().show('startShow')
        return
      }
      const result = await call('shows.putOnAir', { productId })
      if (!result.ok || result.value.warning === null) return
      showNotification({
        id: 'on-air-warning',
        color: 'yellow',
        title: t('onAirWarning.title'),
        message: t(`onAirWarning.${result.value.warning}`),
        autoClose: 6_000,
      })
    },
    [call, state, t, window],
  )
}
