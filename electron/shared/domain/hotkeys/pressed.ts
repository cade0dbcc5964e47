import { formatCombination, isFunctionKey } from './combination'

/** What a browser says about a key that went down. */
export type PressedKey = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  /** In the middle of Chinese input the keys belong to the input method. */
  readonly isComposing: boolean
}

/** Keys that are called the same wherever they stand on the keyboard. */
const named: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['Enter', 'Enter'],
  ['Tab', 'Tab'],
  ['Backspace', 'Backspace'],
  ['Delete', 'Delete'],
  ['Insert', 'Insert'],
  ['Home', 'Home'],
  ['End', 'End'],
  ['PageUp', 'PageUp'],
  ['PageDown', 'PageDown'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
])

/** Keys that write something else with Shift: they go by their place. */
const placed: ReadonlyMap<string, string> = new Map([
  ['Minus', '-'],
  ['Equal', '='],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['Semicolon', ';'],
  ['Quote', "'"],
  ['Comma', ','],
  ['Period', '.'],
  ['Slash', '/'],
  ['Backslash', '\\'],
  ['Backquote', '`'],
])

/** The keys a person holds now, as they are kept; null for a modifier alone and for what cannot be a hotkey. */
export function combinationOf(pressed: PressedKey): string | null {
  if (pressed.isComposing || pressed.key === 'Process') return null
  const key = keyOf(pressed)
  if (key === null) return null
  return formatCombination({
    control: pressed.ctrlKey,
    alt: pressed.altKey,
    shift: pressed.shiftKey,
    super: pressed.metaKey,
    key,
  })
}

function keyOf({ key, code }: PressedKey): string | null {
  if (isFunctionKey(key)) return key
  const name = named.get(key)
  if (name !== undefined) return name
  // By what it writes, so that it is the letter on the keyboard; by its place where that is no Latin letter.
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return letter
  const digit = /^Digit([0-9])$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  const padDigit = /^Numpad([0-9])$/.exec(code)?.[1]
  if (padDigit !== undefined && key === padDigit) return `num${padDigit}`
  return placed.get(code) ?? null
}
