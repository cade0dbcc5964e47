import type { HotkeyAction } from '@shared/contract/hotkeys'

type KeyGroup = {
  readonly title: 'anywhere' | 'studio' | 'claims' | 'orders'
  /** Keys that stay what they are; `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys: readonly { readonly keys: readonly string[]; readonly words: FixedKey }[]
  /** Keys that the host can choose. */
  readonly hotkeys: readonly HotkeyAction[]
}
type FixedKey =
  | 'openPage'
  | 'startOrEnd'
  | 'openKeys'
  | 'filter'
  | 'moveInRundown'
  | 'putOnAir'
  | 'nextPanel'
  | 'nextClaim'
  | 'editClaim'
  | 'reject'
  | 'undoClaim'
  | 'copyReply'
  | 'acceptAllCertain'
  | 'typeOrder'
  | 'undoOrder'

/** The keys of the window by where they work. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'anywhere',
    keys: [
      { keys: ['Mod+1', 'Mod+7'], words: 'openPage' },
      { keys: ['Mod+L'], words: 'startOrEnd' },
      { keys: ['?'], words: 'openKeys' },
    ],
    hotkeys: ['nextProduct', 'previousProduct', 'toggleOnAir', 'take', 'panic', 'toggleMicrophones'],
  },
  {
    title: 'studio',
    keys: [
      { keys: ['/'], words: 'filter' },
      { keys: ['↑', '↓'], words: 'moveInRundown' },
      { keys: ['Enter'], words: 'putOnAir' },
      { keys: ['F6'], words: 'nextPanel' },
    ],
    hotkeys: [],
  },
  {
    title: 'claims',
    keys: [
      { keys: ['J', 'K'], words: 'nextClaim' },
      { keys: ['E'], words: 'editClaim' },
      { keys: ['R'], words: 'reject' },
      { keys: ['U'], words: 'undoClaim' },
      { keys: ['C'], words: 'copyReply' },
      { keys: ['Ctrl+Enter'], words: 'acceptAllCertain' },
    ],
    hotkeys: ['acceptClaim'],
  },
  {
    title: 'orders',
    keys: [
      { keys: ['N'], words: 'typeOrder' },
      { keys: ['Mod+Z'], words: 'undoOrder' },
    ],
    hotkeys: [],
  },
]
