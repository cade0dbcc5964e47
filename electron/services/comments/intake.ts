import type { Comment } from '@shared/contract/chat'
import type { ChatFeed } from './chat-feed'
import type { Matcher } from './matcher'
import type { Clock, CommentIntake, IncomingComment, Journalled, JournalEntry, Store } from '../ports'

/** Commits follow each other at least so far apart, in milliseconds: batches in between share the next. */
const gatherFor = 8
/** So few comments at a time are read in the commit that journals them. */
const fewAtOnce = 8

type Batch = {
  readonly entries: readonly JournalEntry[]
  readonly settle: (journalled: Journalled) => void
  readonly fail: (error: unknown) => void
}

/** Where comments come in: journalled before they are shown, and whatever becomes of reading them. */
export class Intake implements CommentIntake {
  private batches: Batch[] = []
  /** Ends the wait for the next commit; null while none is due. */
  private endWait: (() => void) | null = null
  private journalledAt = -Infinity

  constructor(
    private readonly store: Store,
    private readonly feed: Pick<ChatFeed, 'show'>,
    private readonly matcher: Pick<Matcher, 'journalAndRead' | 'wake' | 'drain'>,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers when the comments are on disk. In a quiet room that is at once; in a rush batches share a commit, of which
   * each costs a disk flush.
   */
  take(comments: readonly IncomingComment[]): Promise<Journalled> {
    const live = this.store.shows.live()
    const context = {
      receivedAt: this.clock.now(),
      showId: live?.id ?? null,
      onAirProductId: live?.onAirProductId ?? null,
    }
    const entries = comments.map((comment) => ({ ...comment, ...context }))
    return new Promise((settle, fail) => {
      this.batches.push({ entries, settle, fail })
      this.endWait ??= this.waitForOthers()
    })
  }

  /** Journals and reads everything that has come in so far, before it returns. */
  settle(): void {
    this.journal()
    this.matcher.drain()
  }

  private waitForOthers(): () => void {
    const since = this.clock.now() - this.journalledAt
    // A clock that was set back must not make anybody wait longer.
    if (since < 0 || since >= gatherFor) {
      // A timer of no milliseconds waits one.
      const turn = setImmediate(() => this.journal())
      return () => clearImmediate(turn)
    }
    const timer = setTimeout(() => this.journal(), gatherFor - since)
    return () => clearTimeout(timer)
  }

  private journal(): void {
    this.endWait?.()
    this.endWait = null
    const batches = this.batches
    this.batches = []
    if (batches.length === 0) return
    this.journalledAt = this.clock.now()
    try {
      const written = this.write(batches)
      for (const [index, { entries, settle }] of batches.entries()) {
        const accepted = written[index]?.length ?? 0
        settle({ accepted, duplicates: entries.length - accepted })
      }
      this.feed.show(written.flat())
      this.matcher.wake()
    } catch (error) {
      // Nothing of it is on disk: every sender hears so and can send again.
      for (const { fail } of batches) fail(error)
    }
  }

  private write(batches: readonly Batch[]): Comment[][] {
    const append = () => batches.map(({ entries }) => this.append(entries))
    const count = batches.reduce((sum, { entries }) => sum + entries.length, 0)
    const read = count <= fewAtOnce ? this.matcher.journalAndRead(append) : null
    return read ?? this.store.transaction(append)
  }

  private append(entries: readonly JournalEntry[]): Comment[] {
    return entries.map((entry) => this.store.comments.append(entry)).filter((comment) => comment !== null)
  }
}
