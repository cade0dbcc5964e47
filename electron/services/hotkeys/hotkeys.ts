import {
  defaultHotkeys,
  type Hotkey,
  type HotkeyAction,
  type HotkeyRow,
  type KeyCombination,
} from '@shared/contract/hotkeys'
import { conflictsOf } from '@shared/domain/hotkeys/conflicts'
import { refusalOf } from '@shared/domain/hotkeys/refusal'
import { FieldcastError } from '@shared/errors'
import type { Clock, EventPublisher, GlobalKeys, Log, StatePublisher, Store } from '../ports'
import { HeldKeys } from './held-keys'

/**
 * What the keys do, as the host chose it over the defaults. Keys that work anywhere are asked of the system only
 * while they are set, clash with no others, and nobody is choosing new ones.
 */
export class Hotkeys {
  private recording = false
  private readonly held: HeldKeys

  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
    events: EventPublisher,
    private readonly globalKeys: GlobalKeys,
    clock: Clock,
    private readonly log: Log,
  ) {
    this.held = new HeldKeys(clock, (action) => events.emit('hotkeys.pressed', { action }))
  }

  start(): void {
    this.apply()
  }

  /** Gives the keys back to the other programs. */
  stop(): void {
    this.held.stop()
    this.globalKeys.unregisterAll()
  }

  /** Throws FieldcastError hotkey_unusable. */
  set(changed: Hotkey): void {
    if (isRefused(changed.inWindow, 'inWindow') || isRefused(changed.anywhere, 'anywhere'))
      throw new FieldcastError('hotkey_unusable')
    this.keep(this.current().map((hotkey) => (hotkey.id === changed.id ? changed : hotkey)))
  }

  reset(): void {
    this.keep(defaultHotkeys)
  }

  /** While the host presses new keys nothing answers; afterwards keys that were taken are tried again. */
  setRecording(recording: boolean): void {
    this.recording = recording
    this.apply()
  }

  private keep(hotkeys: readonly Hotkey[]): void {
    this.store.transaction(() => this.store.settings.keep('hotkeys', [...hotkeys]))
    this.apply()
  }

  private current(): Hotkey[] {
    const kept = this.store.settings.kept('hotkeys') ?? []
    return defaultHotkeys.map((fresh) => usable(kept.find(({ id }) => id === fresh.id) ?? fresh))
  }

  private apply(): void {
    const hotkeys = this.current()
    const conflicts = new Map(conflictsOf(hotkeys).map((conflict) => [conflict.id, conflict]))
    this.held.forget()
    this.globalKeys.unregisterAll()
    const rows = hotkeys.map((hotkey): HotkeyRow => {
      const { inWindow = null, anywhere = null } = conflicts.get(hotkey.id) ?? {}
      const free = anywhere !== null || hotkey.anywhere === null || this.ask(hotkey.id, hotkey.anywhere)
      return { ...hotkey, inWindowConflict: inWindow, anywhereProblem: free ? anywhere : 'taken' }
    })
    // The rows stay as they were while keys are chosen: what is taken is known again afterwards.
    if (!this.recording) this.state.replace('hotkeys', rows)
  }

  private ask(action: HotkeyAction, keys: KeyCombination): boolean {
    if (this.recording) return true
    const free = this.globalKeys.register(keys, () => this.held.press(action))
    if (!free) this.log.warn('a key that should work anywhere is taken', { action })
    return free
  }
}

function isRefused(keys: KeyCombination | null, scope: 'inWindow' | 'anywhere'): boolean {
  return keys !== null && refusalOf(keys, scope) !== null
}

/** Keys kept by a version that allowed more are no keys any longer. */
function usable(hotkey: Hotkey): Hotkey {
  return {
    id: hotkey.id,
    inWindow: isRefused(hotkey.inWindow, 'inWindow') ? null : hotkey.inWindow,
    anywhere: isRefused(hotkey.anywhere, 'anywhere') ? null : hotkey.anywhere,
  }
}
