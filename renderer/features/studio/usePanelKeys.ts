import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { keysAreFree } from '../../ui/keysAreFree'

/** F6 goes round the areas that take keys, in the order of the screen; `/` goes to the search of the rundown. */
export function usePanelKeys() {
  useEffect(
    () =>
      tinykeys(
        window,
        {
          F6: (event) => {
            event.preventDefault()
            if (!keysAreFree(event, 'allowTyping')) return
            const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')]
            const now = panels.findIndex((panel) => panel.contains(document.activeElement))
            panels[(now + 1) % panels.length]?.focus()
          },
          '/': (event) => {
            if (!keysAreFree(event)) return
            event.preventDefault()
            document.querySelector<HTMLElement>('[data-rundown-filter]')?.focus()
          },
        },
        { ignore: () => false },
      ),
    [],
  )
}
