import { isFunctionKey, isTyping, parseCombination } from './combination'

/** Where keys work: while Fieldcast's window has the focus, or whatever program has it. */
export type KeyScope = 'inWindow' | 'anywhere'

/**
 * Why keys cannot be chosen: the window has them for something else, every program does (copy, close …), they would
 * be swallowed while the person types in another program, or they are no keys at all.
 */
export type KeyRefusal = 'fixed' | 'everyday' | 'needsModifier' | 'unknown'

// What is Ctrl elsewhere is ⌘ on a Mac, and there is no keyboard where one of the two would be a good choice.
const withControl = (keys: readonly string[]) => keys.flatMap((key) => [`Control+${key}`, `Super+${key}`])

/** Keys of the window that stay what they are, and those by which anybody moves about in it. */
const fixed = new Set([
  ...withControl(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'L', 'Enter', 'F', 'A']),
  ...['F6', '/', 'Shift+/', 'E', 'R', 'U', 'C', 'J', 'K', 'N', 'S'],
  ...['Space', 'Enter', 'Tab', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Up', 'Down', 'Left', 'Right', 'Alt+Up', 'Alt+Down'],
  ...['Shift+Tab', 'Shift+Space', 'Shift+Enter', 'Shift+Up', 'Shift+Down', 'Shift+Left', 'Shift+Right'],
])

/** Keys that mean the same in nearly every program, or that the system keeps for itself. */
const everyday = new Set([
  ...withControl(['C', 'V', 'X', 'Z', 'Y', 'S', 'R', 'W', 'Q', 'Tab', 'Space', '0', '-', '=']),
  ...['Z', 'I', 'R', 'Tab'].flatMap((key) => [`Control+Shift+${key}`, `Shift+Super+${key}`]),
  ...['Control+Alt+Delete', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+F4', 'Alt+Space', 'F11'],
  ...['D', 'E', 'H', 'M', ','].map((key) => `Super+${key}`),
])

/** Why these keys cannot be chosen, or null when they can. */
export function refusalOf(keys: string, scope: KeyScope): KeyRefusal | null {
  const combination = parseCombination(keys)
  if (!combination) return 'unknown'
  // First for what works anywhere: it is the reason that helps with most plain keys.
  if (scope === 'anywhere' && !isFunctionKey(combination.key) && isTyping(combination)) return 'needsModifier'
  if (fixed.has(keys)) return 'fixed'
  return everyday.has(keys) ? 'everyday' : null
}
