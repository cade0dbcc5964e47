import { useEffect, useRef } from 'react'
import { isInTypingField, keysAreFree } from '../../../ui/keysAreFree'
import { aloneAfterMs, emptyWedge, isOneCharacter, readKey } from './wedge'

/** Hears a scanner that acts as a keyboard, single keys of a person, and Enter. */
export function useScanner(hear: {
  readonly onScan: (text: string) => void
  readonly onKey: (key: string) => void
  readonly onEnter: () => void
}): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    let wedge = emptyWedge
    let alone: ReturnType<typeof setTimeout> | undefined
    const listen = (event: KeyboardEvent) => {
      const mine = !event.ctrlKey && !event.altKey && !event.metaKey
      if (!mine || !keysAreFree(event, 'allowTyping') || isInTypingField(event)) return
      clearTimeout(alone)
      const read = readKey(wedge, event.key, event.timeStamp)
      // A scan's Enter must not press the button that has the focus.
      if (read.scan !== null) event.preventDefault()
      const onButton = event.target instanceof Element && event.target.closest('button') !== null
      wedge = read.wedge
      if (read.scan !== null) latest.current.onScan(read.scan)
      else if (read.enter && !onButton) latest.current.onEnter()
      const key = wedge.text
      if (isOneCharacter(key))
        alone = setTimeout(() => {
          wedge = emptyWedge
          latest.current.onKey(key)
        }, aloneAfterMs)
    }
    // Before the page's own keys: what a scanner sends is meant for nothing else.
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      clearTimeout(alone)
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [])
}
