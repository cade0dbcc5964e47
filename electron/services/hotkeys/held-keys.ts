import type { HotkeyAction } from '@shared/contract/hotkeys'
import { readPress, repeatGapMs } from '@shared/domain/hotkeys/held-key'
import type { Clock } from '../ports'

type Last = { readonly at: number; readonly waiting: NodeJS.Timeout | undefined }

/** Tells presses of keys that work anywhere from keys held down: the system repeats those many times a second. */
export class HeldKeys {
  private readonly last = new Map<HotkeyAction, Last>()

  constructor(
    private readonly clock: Clock,
    private readonly act: (action: HotkeyAction) => void,
  ) {}

  /** A key event of the system; a first press acts at once, one soon after it up to 150 ms later. */
  press(action: HotkeyAction): void {
    const at = this.clock.now()
    const before = this.last.get(action)
    const reading = readPress(before ? at - before.at : null)
    clearTimeout(before?.waiting)
    const waiting = reading === 'wait' ? setTimeout(() => this.act(action), repeatGapMs) : undefined
    this.last.set(action, { at, waiting })
    if (reading === 'act') this.act(action)
  }

  /** The keys have changed: what was pressed before has nothing to do with what comes. */
  forget(): void {
    this.stop()
    this.last.clear()
  }

  stop(): void {
    for (const { waiting } of this.last.values()) clearTimeout(waiting)
  }
}
