const typingFields =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]'
/** What moves a fader; it takes no other key, and keeps the focus after it was touched. */
const faderKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']

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

/** Whether a key was pressed in a field that takes text, or moves the fader it was pressed on. */
export function isInTypingField(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false
  if (event.target.matches('input[type=range]')) return faderKeys.includes(event.key)
  return event.target.closest(typingFields) !== null
}
