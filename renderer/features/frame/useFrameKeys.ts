import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useDesk } from '../../api/DeskProvider'
import { pages } from '../../api/windowStore'
import { keysAreFree } from '../../ui/keysAreFree'

/** The fixed keys that work on every page; those that the host can choose are in api/hotkeys. */
export function useFrameKeys() {
  const { state, window: windowStore } = useDesk()
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
    return tinykeys(
      window,
      {
        ...pageKeys,
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
  }, [state, windowStore])
}
