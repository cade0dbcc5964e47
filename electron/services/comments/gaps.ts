import type { Clock, StatePublisher, Store, UnseenStretch } from '../ports'

/** How many gaps the windows know of. */
const shown = 200

/** Stretches of a room's chat that nobody could see: kept, and marked in the list where they were. */
export class Gaps {
  constructor(
    private readonly store: Pick<Store, 'gaps' | 'shows' | 'transaction'>,
    private readonly state: StatePublisher,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.state.replace('gaps', this.store.gaps.recent(shown))
  }

  note({ platform, room, from, to }: UnseenStretch): void {
    const showId = this.store.shows.live()?.id ?? null
    const end = Math.min(to, this.clock.now())
    // The system's clock may have been set back in between.
    const stretch = { platform, room, from: Math.min(from, end), to: end, showId }
    this.state.put('gaps', [this.store.transaction(() => this.store.gaps.add(stretch))])
  }
}
