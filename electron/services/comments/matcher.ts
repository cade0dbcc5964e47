import { FieldcastError } from '@shared/errors'
import type { Claims } from '../selling/claims'
import type { SettingsDesk } from '../settings'
import type { Clock, Ids, Log, Store } from '../ports'
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

  /** Whether there may be more. */
  private readNext(atOnce: number): boolean {
    const comments = this.store.comments.after(this.store.claims.cursor(), atOnce)
    const last = comments.at(-1)
    if (!last) return false
    this.bench.change((touched) => {
      const readable = comments.filter(isReadable)
      if (readable.length > 0) this.file(touched, readable)
      this.store.claims.moveCursor(last.seq)
    })
    return comments.length === atOnce
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
