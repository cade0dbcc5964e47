/** Keys pressed together: "Control+Alt+F9" is Control, Alt and F9. */
export type Combination = {
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly super: boolean
  /** As Electron writes it: "F9", "A", "Up", "num3". */
  readonly key: string
}

const modifiers = [
  ['control', 'Control+'],
  ['alt', 'Alt+'],
  ['shift', 'Shift+'],
  ['super', 'Super+'],
] as const

/** Reads keys as `formatCombination` writes them; the modifiers stand in one order only. */
export function parseCombination(text: string): Combination | null {
  const held = { control: false, alt: false, shift: false, super: false }
  let key = text
  for (const [modifier, prefix] of modifiers) {
    if (!key.startsWith(prefix)) continue
    held[modifier] = true
    key = key.slice(prefix.length)
  }
  return isKey(key) ? { ...held, key } : null
}

/** The one way in which keys are kept and compared, and what Electron takes. */
export function formatCombination(combination: Combination): string {
  return (
    modifiers.map(([modifier, prefix]) => (combination[modifier] ? prefix : '')).join('') + combination.key
  )
}

const namedKeys = [
  'Space',
  'Enter',
  'Tab',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Up',
  'Down',
  'Left',
  'Right',
  'Plus',
] as const

function isKey(key: string): boolean {
  return (
    isFunctionKey(key) ||
    /^([A-Z0-9]|num[0-9]|[-=[\];',./\\`])$/.test(key) ||
    namedKeys.some((name) => name === key)
  )
}

/** F1 to F24: the only keys that write nothing and move nothing in any program. */
export function isFunctionKey(key: string): boolean {
  return /^F([1-9]|1[0-9]|2[0-4])$/.test(key)
}

/** Whether a person who types in a field might mean the field by these keys. */
export function isTyping({ control, alt, super: held, key }: Combination): boolean {
  return !control && !alt && !held && !isFunctionKey(key)
}
