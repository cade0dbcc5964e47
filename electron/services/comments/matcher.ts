import { FieldcastError } from '@shared/errors'
import type { Claims } from '../selling/claims'
import type { SettingsDesk } from '../settings'
import type { Clock, Ids, JournalledComment, Log, Store } from '../ports'
import type { Touched, Workbench } from '../workbench'
import { isReadable, type ClaimReader, type ReadableComment } from './claim-reader'

/** How many comments are read in one transaction at most, and at first. */
const mostAtOnce = 500
const fewestAtOnce = 20
/** A transaction should take about so long, in milliseconds: the window and OBS wait for it. */
const shouldTakeMs = 8

/**
 * Reads claims out of the journal. How far it got is kept with the claims in one transaction, so that a
 * program killed between journal and claims goes on where it was, and no comment is read twice.
 */
export class Matcher {
  private next: NodeJS.Immediate | null = null
  private atOnce = fewestAtOnce

  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly reader: ClaimReader,
    private readonly claims: Claims,
    private readonly settings: Pick<SettingsDesk, 'current'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  /** Reads what is new in the journal soon, a part at a time so that the window stays quick. */
  wake(): void {
    this.next ??= setImmediate(() => this.readPart())
  }

  /** Reads no more by itself, as when the data file is about to be closed. */
  stop(): void {
    if (this.next) clearImmediate(this.next)
    this.next = null
  }

  /** Reads everything that is in the journal before it returns. */
  drain(): void {
    while (this.readNext(mostAtOnce)) continue
  }

  /**
   * Runs `append`, which journals comments, and reads what it journalled in the same commit, as for the few that come
   * in at a time in a quiet room: of two commits, each would wait for the disk. Where the reading fails, what `append`
   * wrote is undone with it, and null is the answer; so it is where others wait to be read first.
   */
  journalAndRead<T>(append: () => T): T | null {
    if (this.next) return null
    const cursor = this.store.claims.cursor()
    const appended: { value: T | null } = { value: null }
    try {
      const more = this.bench.change((touched) => {
        appended.value = append()
        return this.read(touched, this.unread(mostAtOnce)) === mostAtOnce
      })
      if (more) this.wake()
      return appended.value
    } catch (error) {
      // What was committed must not be journalled again, even if the windows could not be told of it.
      const isWritten = this.store.claims.cursor() > cursor
      // Where `append` itself failed, whoever calls it again hears of it.
      if (appended.value) this.log.error('reading claims with their comments failed', error)
      return isWritten ? appended.value : null
    }
  }

  private readPart(): void {
    this.next = null
    try {
      const started = this.clock.now()
      const more = this.readNext(this.atOnce)
      const took = this.clock.now() - started
      // A room in which every comment is an order takes a hundred times longer to read than one that chats.
      if (took > shouldTakeMs) this.atOnce = Math.max(fewestAtOnce, this.atOnce >> 1)
      else if (more && took < shouldTakeMs / 2) this.atOnce = Math.min(mostAtOnce, this.atOnce << 1)
      if (more) this.wake()
    } catch (error) {
      // The cursor has not moved: the next comment, or the next start, tries again.
      this.log.error('reading claims failed', error)
    }
  }

  private unread(atOnce: number): JournalledComment[] {
    return this.store.comments.after(this.store.claims.cursor(), atOnce)
  }

  /** Whether there may be more. */
  private readNext(atOnce: number): boolean {
    const comments = this.unread(atOnce)
    if (comments.length > 0) this.bench.change((touched) => this.read(touched, comments))
    return comments.length === atOnce
  }

  /** Files what they ask for and moves the cursor behind them; how many they are. */
  private read(touched: Touched, comments: readonly JournalledComment[]): number {
    const readable = comments.filter(isReadable)
    if (readable.length > 0) this.file(touched, readable)
    const last = comments.at(-1)
    if (last) this.store.claims.moveCursor(last.seq)
    return comments.length
  }

  private file(touched: Touched, comments: readonly ReadableComment[]): void {
    const { acceptCertainClaims } = this.settings.current()
    for (const comment of comments)
      for (const reading of this.reader.read(comment)) {
        const id = this.ids.next()
        const { showId, seq: commentSeq } = comment
        if (!this.store.claims.add({ id, showId, commentSeq, ...reading })) continue
        touched.claims.add(id)
        if (acceptCertainClaims && reading.confidence === 'certain') this.acceptByItself(touched, id)
      }
  }

  /** A claim that trips an unforeseen fault waits in the tray; those after it must not wait with it. */
  private acceptByItself(touched: Touched, id: string): void {
    try {
      this.claims.acceptIfPossible(touched, id)
    } catch (error) {
      // The disk's refusal ends the whole part: all of it is read again later.
      if (error instanceof FieldcastError) throw error
      this.log.error('accepting a certain claim failed', error)
    }
  }
}
