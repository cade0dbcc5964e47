import type { Comment } from '@shared/contract/chat'
import { addToRate, perMinute, type Rate } from '@shared/domain/rate'
import type { Clock, EventPublisher, StatePublisher, Store } from '../ports'

/**
 * How often new comments go to the screen, in milliseconds: far more often makes Virtuoso lose the end of the list
 * (virtuoso 1026). A rush, in which nobody reads each one, goes there less often, for drawing costs more than reading.
 */
const screenEvery = { calm: 50, rush: 150 }
/** So many comments a millisecond are a rush. */
const rushFrom = 0.5
/** How often the figures go to the screen, in milliseconds. */
const figuresEvery = 1000

/** What the windows see of the chat: new comments in batches, and how busy it is. */
export class ChatFeed {
  private waiting: Comment[] = []
  private rate: Rate = []
  private total = 0
  private screenTimer: NodeJS.Timeout | null = null
  private sentAt = -Infinity
  /** Comments a millisecond between the last two batches. */
  private pace = 0
  private figuresTimer: NodeJS.Timeout | null = null

  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
    private readonly events: EventPublisher,
    private readonly clock: Clock,
  ) {}

  /** Counts anew, as after a start or a change of show. */
  recount(): void {
    this.total = this.store.comments.count(this.store.shows.live()?.id ?? null)
    this.publishFigures()
  }

  /** Shows comments that are in the journal now. */
  show(comments: readonly Comment[]): void {
    if (comments.length === 0) return
    this.waiting.push(...comments)
    this.total += comments.length
    this.rate = addToRate(this.rate, this.clock.now(), comments.length)
    this.screenTimer ??= setTimeout(() => this.sendWaiting(), this.untilNext())
    this.figuresTimer ??= setTimeout(() => this.publishFigures(), figuresEvery)
  }

  /** Sends what waits and stops the timers, as when the program ends. */
  stop(): void {
    this.sendWaiting()
    if (this.figuresTimer) clearTimeout(this.figuresTimer)
    this.figuresTimer = null
  }

  /** Milliseconds; in a quiet room nothing waits. */
  private untilNext(): number {
    const every = this.pace >= rushFrom ? screenEvery.rush : screenEvery.calm
    const since = this.clock.now() - this.sentAt
    return since < 0 ? 0 : Math.max(0, every - since)
  }

  private sendWaiting(): void {
    if (this.screenTimer) clearTimeout(this.screenTimer)
    this.screenTimer = null
    const comments = this.waiting
    this.waiting = []
    if (comments.length === 0) return
    const now = this.clock.now()
    this.pace = comments.length / Math.max(1, now - this.sentAt)
    this.sentAt = now
    this.events.emit('chat.comments', { comments })
  }

  /** Goes on every second while anything came in over the last minute, so that the rate falls back to nothing. */
  private publishFigures(): void {
    if (this.figuresTimer) clearTimeout(this.figuresTimer)
    const rate = perMinute(this.rate, this.clock.now())
    this.state.set('chat', { perMinute: rate, total: this.total })
    this.figuresTimer = rate > 0 ? setTimeout(() => this.publishFigures(), figuresEvery) : null
  }
}
