import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../DeskProvider'
import { neighbourOnAir } from '../rundown'
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
    async function putNeighbour(step: 1 | -1, pressedIn: PressedIn) {
      const { view } = state.getState()
      if (!view) return
      // Nobody looks at the dialog that asks to start a show while another program has the focus.
      if (pressedIn === 'anywhere' && view.show.show?.state !== 'live') {
        tell(t('told.notLive'))
        return
      }
      const product = neighbourOnAir(view, step)
      if (!product) {
        tell(t(step === 1 ? 'told.noNext' : 'told.noPrevious'))
        return
      }
      if (await putOnAir(product.id)) tellElsewhere(pressedIn, t('told.onAir', { product: product.name }))
    }
    return {
      nextProduct: (pressedIn) => putNeighbour(1, pressedIn),
      previousProduct: (pressedIn) => putNeighbour(-1, pressedIn),
      takeOffAir: async (pressedIn) => {
        if ((await call('shows.takeOffAir', {})).ok) tellElsewhere(pressedIn, t('told.offAir'))
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
