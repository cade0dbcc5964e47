import { parseCombination } from './combination'

const drawn: ReadonlyMap<string, string> = new Map([
  ['Up', '↑'],
  ['Down', '↓'],
  ['Left', '←'],
  ['Right', '→'],
  ['Delete', 'Del'],
  ['Insert', 'Ins'],
  ['PageUp', 'PgUp'],
  ['PageDown', 'PgDn'],
  ['Plus', '+'],
])

/** Keys as they stand on the keyboard: "Ctrl+Alt+F9". `mac` calls them what they are called there. */
export function shownKeys(keys: string, mac = false): string {
  const combination = parseCombination(keys)
  if (!combination) return keys
  const { control, alt, shift, super: held, key } = combination
  const pad = /^num([0-9])$/.exec(key)?.[1]
  return [
    ...(control ? ['Ctrl'] : []),
    ...(alt ? [mac ? 'Option' : 'Alt'] : []),
    ...(shift ? ['Shift'] : []),
    ...(held ? [mac ? '⌘' : 'Win'] : []),
    pad === undefined ? (drawn.get(key) ?? key) : `Num ${pad}`,
  ].join('+')
}
