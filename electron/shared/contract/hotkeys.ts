import { z } from 'zod'
import { call, event } from './definition'
import { Nothing } from './fields'

/** What a key can do. */
export const HotkeyAction = z.enum([
  'nextProduct',
  'previousProduct',
  'toggleOnAir',
  'take',
  'panic',
  'toggleMicrophones',
  'acceptClaim',
])
export type HotkeyAction = z.infer<typeof HotkeyAction>

/** Keys as Electron writes them: modifiers in the order Control, Alt, Shift, Super, then one key: "Control+Alt+F9". */
export const KeyCombination = z
  .string()
  .max(60)
  .regex(
    /^(Control\+)?(Alt\+)?(Shift\+)?(Super\+)?([A-Z0-9]|F([1-9]|1[0-9]|2[0-4])|Space|Enter|Tab|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right|num[0-9]|Plus|[-=[\];',./\\`])$/,
  )
export type KeyCombination = z.infer<typeof KeyCombination>

/** The keys of one action. */
export const Hotkey = z.object({
  id: HotkeyAction,
  /** Works while Fieldcast's window has the focus; null for none. */
  inWindow: KeyCombination.nullable(),
  /** Works whatever program has the focus; null for none. */
  anywhere: KeyCombination.nullable(),
})
export type Hotkey = z.infer<typeof Hotkey>

/** A row of the topic `hotkeys`, with what is wrong with it. */
export const HotkeyRow = Hotkey.extend({
  /** Another action has the same keys: neither of the two works before one is changed. */
  inWindowConflict: HotkeyAction.nullable(),
  /** `taken`: another program has these keys already. */
  anywhereProblem: z.union([HotkeyAction, z.literal('taken')]).nullable(),
})
export type HotkeyRow = z.infer<typeof HotkeyRow>

/** The keys of a fresh installation; none works outside the window until the host says so. */
export const defaultHotkeys: readonly Hotkey[] = [
  { id: 'nextProduct', inWindow: 'F2', anywhere: null },
  { id: 'previousProduct', inWindow: 'Shift+F2', anywhere: null },
  { id: 'toggleOnAir', inWindow: 'F4', anywhere: null },
  { id: 'take', inWindow: 'F8', anywhere: null },
  { id: 'panic', inWindow: 'F9', anywhere: null },
  { id: 'toggleMicrophones', inWindow: 'F7', anywhere: null },
  { id: 'acceptClaim', inWindow: 'A', anywhere: null },
]

export const hotkeyCalls = {
  'hotkeys.set': call(Hotkey, Nothing),
  'hotkeys.reset': call(Nothing, Nothing),
  /** While the host presses new keys in the settings nothing else may answer to them. */
  'hotkeys.setRecording': call(z.object({ recording: z.boolean() }), Nothing),
}

export const hotkeyEvents = {
  /** The keys that work anywhere were pressed; the window does what the key in it does. */
  'hotkeys.pressed': event(z.object({ action: HotkeyAction })),
}
