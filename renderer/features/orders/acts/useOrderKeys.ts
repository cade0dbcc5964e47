import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { keysAreFree } from '../../../ui/keysAreFree'
import { useUndo } from './useUndo'

/** The keys of the orders page: N types an order, Ctrl+Z takes the last step back; not while somebody types. */
export function useOrderKeys(typeOrder: () => void): void {
  const { undo } = useUndo()
  const now = useRef({ typeOrder, undo })
  useEffect(() => {
    now.current = { typeOrder, undo }
  })
  useEffect(() => {
    const free = (act: () => void) => (event: KeyboardEvent) => {
      if (!keysAreFree(event)) return
      event.preventDefault()
      act()
    }
    return tinykeys(
      window,
      {
        n: free(() => now.current.typeOrder()),
        '$mod+z': free(() => void now.current.undo()),
      },
      { ignore: () => false },
    )
  }, [])
}
