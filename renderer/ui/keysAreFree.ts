const typingFields = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]'

/**
 * Whether a key of the window may act now: not while a dialog is open, not in the middle of Chinese input, and a
 * plain letter not while the person types.
 */
export function keysAreFree(
  event: KeyboardEvent,
  typing: 'allowTyping' | 'notWhileTyping' = 'notWhileTyping',
) {
  if (event.isComposing || event.repeat || document.querySelector('[role=dialog]')) return false
  if (typing === 'allowTyping') return true
  return !isInTypingField(event)
}

/** Whether a key was pressed in a field that takes text. */
export function isInTypingField(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(typingFields) !== null
}
