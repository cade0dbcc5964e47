import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useDesk } from '../../api/DeskProvider'
import { pages } from '../../api/windowStore'
import { neighbourOnAir } from '../../api/rundown'
import { useCall } from '../../api/useCall'
import { usePutOnAir } from '../../api/usePutOnAir'
import { keysAreFree } from '../../ui/keysAreFree'

/** The keys that work on every page. */
export function useFrameKeys() {
  const { state, window: windowStore } = useDesk()
  const call = useCall()
  const putOnAir = usePutOnAir()
  useEffect(() => {
    const { open, show } = windowStore.getState()
    const pageKeys = Object.fromEntries(
      pages.map((page, index) => [
        `$mod+${index + 1}`,
        (event: KeyboardEvent) => {
          event.preventDefault()
          if (keysAreFree(event, 'allowTyping')) open(page)
        },
      ]),
    )
    const putNeighbour = (step: 1 | -1) => (event: KeyboardEvent) => {
      const { view } = state.getState()
      const product = view && keysAreFree(event, 'allowTyping') ? neighbourOnAir(view, step) : null
      if (product) void putOnAir(product.id)
    }
    return tinykeys(
      window,
      {
        ...pageKeys,
        F2: putNeighbour(1),
        'Shift+F2': putNeighbour(-1),
        F4: (event) => {
          if (keysAreFree(event, 'allowTyping')) void call('shows.takeOffAir', {})
        },
        '$mod+l': (event) => {
          event.preventDefault()
          if (!keysAreFree(event, 'allowTyping')) return
          show(state.getState().view?.show.show?.state === 'live' ? 'endShow' : 'startShow')
        },
        '[Shift]+?': (event) => {
          if (keysAreFree(event)) show('keys')
        },
      },
      { ignore: () => false },
    )
  }, [call, putOnAir, state, windowStore])
}
