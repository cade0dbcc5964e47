import type { CallInput } from '@shared/contract'
import { mostPinned, type Mutes, type PanelState } from '@shared/contract/chat-panel'
import { FieldcastError } from '@shared/errors'
import type { StatePublisher, Store } from '../ports'

const nothingMuted: Mutes = { words: [], users: [] }

/** How the host has set up the chat list: what is muted, what stays in sight. */
export class Panel {
  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
  ) {}

  start(): void {
    this.state.set('panel', this.current())
  }

  setMutes(mutes: Mutes): void {
    this.store.settings.keep('chat.mutes', mutes)
    this.start()
  }

  pin({ seq, pinned }: CallInput<'chat.pin'>): void {
    if (pinned && !this.store.comments.get(seq)) throw new FieldcastError('not_found', 'no such comment')
    const others = this.pinnedSeqs().filter((other) => other !== seq)
    this.store.settings.keep('chat.pinned', (pinned ? [...others, seq] : others).slice(-mostPinned))
    this.start()
  }

  private pinnedSeqs(): readonly number[] {
    return this.store.settings.kept('chat.pinned') ?? []
  }

  private current(): PanelState {
    const { settings, comments } = this.store
    const pinned = this.pinnedSeqs().flatMap((seq) => comments.get(seq) ?? [])
    return { mutes: settings.kept('chat.mutes') ?? nothingMuted, pinned }
  }
}
