import type { HotkeyAction } from '@shared/contract/hotkeys'
import { combinationOf } from '@shared/domain/hotkeys/pressed'
import { refusalOf, type KeyRefusal, type KeyScope } from '@shared/domain/hotkeys/refusal'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCall } from '../../../api/useCall'

/** Which key is being chosen. */
export type KeyPlace = { readonly id: HotkeyAction; readonly scope: KeyScope }
/** Keys that were pressed and cannot be chosen. */
export type RefusedKeys = { readonly keys: string; readonly refusal: KeyRefusal }

const modifierKeys = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'CapsLock', 'NumLock']

/**
 * Takes every key of the window while a new one is chosen, so that nothing else answers: Esc ends it, Backspace
 * chooses none, and what cannot be chosen is refused and the next press awaited.
 */
export function useKeyRecording(choose: (place: KeyPlace, keys: string | null) => void) {
  const call = useCall()
  const [place, setPlace] = useState<KeyPlace | null>(null)
  const [refused, setRefused] = useState<RefusedKeys | null>(null)
  const chosen = useRef(choose)
  useEffect(() => {
    chosen.current = choose
  })
  useEffect(() => {
    if (!place) return undefined
    void call('hotkeys.setRecording', { recording: true })
    function onKeyDown(event: KeyboardEvent) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!place || event.repeat || event.isComposing || modifierKeys.includes(event.key)) return
      if (event.key === 'Escape') {
        setPlace(null)
        return
      }
      const keys = combinationOf(event)
      if (keys === 'Backspace') {
        chosen.current(place, null)
        setPlace(null)
        return
      }
      const refusal = keys === null ? 'unknown' : refusalOf(keys, place.scope)
      if (keys === null || refusal !== null) {
        setRefused({ keys: keys ?? '', refusal: refusal ?? 'unknown' })
        return
      }
      chosen.current(place, keys)
      setPlace(null)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      // After the choice, which the main process then takes together with what is free again.
      void call('hotkeys.setRecording', { recording: false })
      setRefused(null)
    }
  }, [call, place])
  const end = useCallback(() => setPlace(null), [])
  return { place, refused, start: setPlace, end }
}
