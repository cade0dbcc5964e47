import { compileCatalogue, readClaims, type Catalogue, type ParsedClaim } from '@shared/domain/claims'
import { toSmallestUnits, type Units } from '@shared/domain/quantity'
import type { Claims } from '../selling/claims'
import type { Ids, JournalledComment, Log, Store } from '../ports'
import type { SettingsDesk } from '../settings'
import type { Touched, Workbench } from '../workbench'

/** How many comments are read in one transaction. */
const readAtOnce = 500
/** Largest quantity that is believed, in smallest units; as far as stock goes. */
const largestQuantity = 10_000_000

/** A catalogue compiled from the products of one revision. */
type Reader = {
  readonly revision: number
  readonly catalogue: Catalogue
  readonly units: ReadonlyMap<string, Units>
}

/**
 * Reads claims out of the journal. How far it got is kept with the claims in one transaction, so that a
 * program killed between journal and claims goes on where it was, and no comment is read twice.
 */
export class Matcher {
  private next: NodeJS.Immediate | null = null
  private reader: Reader | null = null

  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly claims: Claims,
    private readonly settings: Pick<SettingsDesk, 'current'>,
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
    while (this.readNext()) continue
  }

  private readPart(): void {
    this.next = null
    try {
      if (this.readNext()) this.wake()
    } catch (error) {
      // The cursor has not moved: the next comment, or the next start, tries again.
      this.log.error('reading claims failed', error)
    }
  }

  private readNext(): boolean {
    const comments = this.store.comments.after(this.store.claims.cursor(), readAtOnce)
    const last = comments.at(-1)
    if (!last) return false
    this.bench.change((touched) => {
      const readable = comments.filter(isReadable)
      if (readable.length > 0) this.file(touched, readable)
      this.store.claims.moveCursor(last.seq)
    })
    return comments.length === readAtOnce
  }

  private file(touched: Touched, comments: readonly ReadableComment[]): void {
    const reader = this.currentReader()
    const { acceptCertainClaims } = this.settings.current()
    for (const comment of comments)
      for (const { quantity, ...reading } of this.readingsOf(comment, reader)) {
        const id = this.ids.next()
        const { showId, seq: commentSeq } = comment
        const filed = { id, showId, commentSeq, quantity, ...reading }
        if (!this.store.claims.add(filed)) continue
        touched.claims.add(id)
        if (acceptCertainClaims && reading.confidence === 'certain') this.acceptByItself(touched, id)
      }
  }

  /** A claim that trips an unforeseen fault waits in the tray; those after it must not wait with it. */
  private acceptByItself(touched: Touched, id: string): void {
    try {
      this.claims.acceptIfPossible(touched, id)
    } catch (error) {
      this.log.error('accepting a certain claim failed', error)
    }
  }

  /** One comment that the grammar trips over costs its own claims, not those of all that follow. */
  private readingsOf(comment: ReadableComment, { catalogue, units }: Reader): ParsedClaim[] {
    try {
      return readClaims(comment.text, { catalogue, nowSelling: comment.onAirProductId }).flatMap(
        (reading) => {
          const quantity = quantityOf(reading, units.get(reading.productId))
          return quantity === undefined ? [] : { ...reading, quantity }
        },
      )
    } catch (error) {
      this.log.error(`comment ${comment.seq} could not be read`, error)
      return []
    }
  }

  private currentReader(): Reader {
    const revision = this.bench.catalogueRevision
    if (this.reader?.revision === revision) return this.reader
    const products = this.store.products.list().filter(({ archived }) => !archived)
    const catalogue = compileCatalogue(
      products.map(({ id: productId, code, name, aliases, ...units }) => ({
        ...{ productId, code, name, aliases },
        units: [...new Set([units.unit, units.smallestUnit])],
        salesUnit: units.unit,
      })),
    )
    const units = new Map(products.map((product) => [product.id, product]))
    this.reader = { revision, catalogue, units }
    return this.reader
  }
}

type ReadableComment = JournalledComment & { readonly showId: string }

/** Only what people say in a show asks for something; gifts and greetings by the platform do not. */
function isReadable(comment: JournalledComment): comment is ReadableComment {
  return comment.showId !== null && (comment.kind === 'comment' || comment.kind === 'super_chat')
}

/** In smallest units; one unit where a purchase names no number; undefined for what cannot be meant. */
function quantityOf(
  { intent, quantity, unit }: ParsedClaim,
  units: Units | undefined,
): number | null | undefined {
  if (!units) return undefined
  if (intent === 'cancel') return null
  if (quantity === null) return intent === 'buy' ? units.unitSize : null
  const smallest = Math.round(toSmallestUnits(quantity, unit, units))
  return smallest >= 1 && smallest <= largestQuantity ? smallest : undefined
}
