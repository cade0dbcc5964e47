import type { HotkeyAction } from '@shared/contract/hotkeys'
import { shownKeys } from '@shared/domain/hotkeys/shown-keys'
import { useRow } from '../hooks'

/** Keys as they stand on this computer's keyboard. */
export function keysOnThisKeyboard(keys: string): string {
  return shownKeys(keys, isMac())
}

/** A fixed key of the window as it stands on this computer's keyboard; `Mod+` is Ctrl, or ⌘ on a Mac, as in tinykeys. */
export function fixedKeyOnThisKeyboard(key: string): string {
  return key.replace('Mod+', isMac() ? '⌘+' : 'Ctrl+')
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac OS')
}

/** The keys in the window that do this now, in words for a KeyHint; null where none do. */
export function useShownKey(action: HotkeyAction): string | null {
  const row = useRow('hotkeys', action)
  if (!row?.inWindow || row.inWindowConflict) return null
  return keysOnThisKeyboard(row.inWindow)
}
