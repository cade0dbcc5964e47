import type { HotkeyAction } from '@shared/contract/hotkeys'

/** Where a key was pressed: in this window, or while another program had the focus. */
export type PressedIn = 'window' | 'anywhere'

/** The one place that says what each key does, whether it is pressed in the window or anywhere. */
export type HotkeyActions = Readonly<Record<HotkeyAction, (pressedIn: PressedIn) => void | Promise<void>>>

/** What features do for keys; App.tsx hands it in. */
export type FeatureActions = {
  readonly acceptClaim: (pressedIn: PressedIn) => Promise<void>
  readonly panic: () => void
  readonly back: () => void
}

/** How long the panic key does not undo the panic: who presses it twice in a fright wants the break. */
export const panicStaysMs = 2_000

/** These act above an open dialog too: when it must be quiet, nobody looks for what to close first. */
export const urgentActions: readonly HotkeyAction[] = ['panic', 'toggleMicrophones']
