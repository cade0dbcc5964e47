import { execFileSync } from 'node:child_process'

// The keyboard of the test's screen, as the X server sees it (XTEST): whatever program has the focus gets the keys.

/** Gives the keyboard to the visible window with this title; there is no window manager to do it by a click. */
export function giveKeyboardTo(title: RegExp): void {
  xdotool('search', '--onlyvisible', '--name', title.source, 'windowfocus', '--sync')
}

/** Presses keys as xdotool writes them, "ctrl+alt+F9", one after the other. */
export function pressKeys(...keys: readonly string[]): void {
  xdotool('key', '--delay', '250', ...keys)
}

/** Holds keys down for so long that the system repeats them, and rests after that, as a person does. */
export function holdKeys(keys: string, milliseconds: number): void {
  xdotool('keydown', keys, 'sleep', String(milliseconds / 1_000), 'keyup', keys, 'sleep', '0.5')
}

/** Types letters. */
export function typeLetters(text: string): void {
  xdotool('type', '--delay', '30', text)
}

/** Lets go of what a run that was ended in the middle of a press may have left down: the screen is every test's. */
export function releaseModifiers(): void {
  xdotool('keyup', 'ctrl', 'keyup', 'alt', 'keyup', 'shift', 'keyup', 'super')
}

function xdotool(...args: readonly string[]): void {
  execFileSync('xdotool', args, { timeout: 30_000, stdio: ['ignore', 'ignore', 'pipe'] })
}
