import type { Product } from '@shared/contract/products'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../DeskProvider'
import { lastOnAir, neighbourOnAir, onAirIdOf } from '../rundown'
import type { View } from '../state/view'
import { useCall } from '../useCall'
import { usePutOnAir } from '../usePutOnAir'
import { panicStaysMs, type FeatureActions, type HotkeyActions, type PressedIn } from './actions'
import { useTellPress } from './useTellPress'

/** What each key does; of a key pressed in another program the window says in words what it did. */
export function useHotkeyActions({ acceptClaim, panic, back }: FeatureActions): HotkeyActions {
  const { state } = useDesk()
  const { t } = useTranslation('hotkeys')
  const call = useCall()
  const putOnAir = usePutOnAir()
  const tell = useTellPress()
  return useMemo(() => {
    const tellElsewhere = (pressedIn: PressedIn, message: string) => {
      if (pressedIn === 'anywhere') tell(message)
    }
    async function put(choose: (view: View) => Product | null, none: string, pressedIn: PressedIn) {
      const { view } = state.getState()
      if (!view) return
      // Nobody looks at the dialog that asks to start a show while another program has the focus.
      if (pressedIn === 'anywhere' && view.show.show?.state !== 'live') {
        tell(t('told.notLive'))
        return
      }
      const product = choose(view)
      if (!product) {
        tell(none)
        return
      }
      if (await putOnAir(product.id)) tellElsewhere(pressedIn, t('told.onAir', { product: product.name }))
    }
    return {
      nextProduct: (pressedIn) => put((view) => neighbourOnAir(view, 1), t('told.noNext'), pressedIn),
      previousProduct: (pressedIn) =>
        put((view) => neighbourOnAir(view, -1), t('told.noPrevious'), pressedIn),
      toggleOnAir: async (pressedIn) => {
        const { view } = state.getState()
        if (view && onAirIdOf(view.show) === null) await put(lastOnAir, t('told.noLast'), pressedIn)
        else if ((await call('shows.takeOffAir', {})).ok) tellElsewhere(pressedIn, t('told.offAir'))
      },
      take: async (pressedIn) => {
        if ((await call('scenes.take', {})).ok) tellElsewhere(pressedIn, t('told.taken'))
      },
      panic: () => {
        const now = state.getState().view?.obs.panic
        if (!now) panic()
        else if (Date.now() - now.since > panicStaysMs) back()
      },
      toggleMicrophones: async () => {
        const result = await call('mixer.toggleMicrophones', {})
        // Said in the window too: the mixer need not be on the screen, and this must never be in doubt.
        if (result.ok) tell(t(result.value.muted ? 'told.muted' : 'told.open'))
      },
      acceptClaim,
    } satisfies HotkeyActions
  }, [acceptClaim, back, call, panic, putOnAir, state, t, tell])
}
