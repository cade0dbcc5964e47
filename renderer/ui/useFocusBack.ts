import { useEffect, useState } from 'react'

/** For a dialog that is there only while it is open: gives the focus back to what opened it, as the keyboard left it. */
export function useFocusBack(): void {
  // Read while it is first drawn: once it stands, the focus is in it.
  const [opener] = useState(openerOf)
  useEffect(
    () => () => {
      if (opener?.isConnected) opener.focus()
    },
    [opener],
  )
}

/** What has the focus; for an entry of a menu, which is gone by then, the button of the menu. */
function openerOf(): HTMLElement | null {
  const focused = document.activeElement
  const menuButton = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const opener = menuButton ? document.getElementById(menuButton) : focused
  return opener instanceof HTMLElement ? opener : null
}
