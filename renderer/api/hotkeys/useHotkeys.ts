import { isTyping, parseCombination } from '@shared/domain/hotkeys/combination'
import { combinationOf } from '@shared/domain/hotkeys/pressed'
import { useEffect, useRef } from 'react'
import { isInTypingField, keysAreFree } from '../../ui/keysAreFree'
import { useDesk } from '../DeskProvider'
import { urgentActions, type FeatureActions } from './actions'
import { useHotkeyActions } from './useHotkeyActions'

/** The keys that the host can choose, in this window and, as the main process tells, anywhere; once a window. */
export function useHotkeys(features: FeatureActions): void {
  const { client, state } = useDesk()
  const actions = useHotkeyActions(features)
  const now = useRef(actions)
  useEffect(() => {
    now.current = actions
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const keys = combinationOf(event)
      const row = state
        .getState()
        .view?.hotkeys.list.find(({ inWindow, inWindowConflict }) => inWindow === keys && !inWindowConflict)
      if (keys === null || !row) return
      const combination = parseCombination(keys)
      const typing = combination !== null && isTyping(combination) ? 'notWhileTyping' : 'allowTyping'
      const free = urgentActions.includes(row.id)
        ? !event.repeat && (typing === 'allowTyping' || !isInTypingField(event))
        : keysAreFree(event, typing)
      if (!free) return
      event.preventDefault()
      void now.current[row.id]('window')
    }
    window.addEventListener('keydown', onKeyDown)
    const stopListening = client.listen('hotkeys.pressed', ({ action }) => {
      void now.current[action]('anywhere')
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stopListening()
    }
  }, [client, state])
}
