import { compileCatalogue, readClaims, type Catalogue, type ParsedClaim } from '@shared/domain/claims'
import { toSmallestUnits, type Units } from '@shared/domain/quantity'
import type { JournalledComment, Log, ReadClaim, Store } from '../ports'
import type { Workbench } from '../workbench'

/** Largest quantity that is believed, in smallest units; as far as stock goes. */
const largestQuantity = 10_000_000

/** A catalogue compiled from the products of one revision. */
type Compiled = {
  readonly revision: number
  readonly catalogue: Catalogue
  readonly units: ReadonlyMap<string, Units>
}

/** A comment that may ask for something. */
export type ReadableComment = JournalledComment & { readonly showId: string }

/** What a comment asks for, in smallest units. */
export type Reading = Omit<ReadClaim, 'id' | 'showId' | 'commentSeq'>

/** Reads comments against the products as they are now. */
export class ClaimReader {
  private compiled: Compiled | null = null

  constructor(
    private readonly store: Pick<Store, 'products' | 'shows'>,
    private readonly bench: Pick<Workbench, 'catalogueRevision'>,
    private readonly log: Log,
  ) {}

  /** One comment that the grammar trips over costs its own claims, not those of all that follow. */
  read(comment: ReadableComment): Reading[] {
    const { catalogue, units } = this.current()
    try {
      const bareNumbers = this.store.shows.bareNumbers(comment.showId)
      const context = { catalogue, nowSelling: comment.onAirProductId, bareNumbers }
      const readings = readClaims(comment.text, context).flatMap((reading) => {
        const quantity = quantityOf(reading, units.get(reading.productId))
        return quantity === undefined ? [] : { ...reading, quantity }
      })
      return oneEach(readings)
    } catch (error) {
      this.log.error(`comment ${comment.seq} could not be read`, error)
      return []
    }
  }

  private current(): Compiled {
    const revision = this.bench.catalogueRevision
    if (this.compiled?.revision === revision) return this.compiled
    const products = this.store.products.list().filter(({ archived }) => !archived)
    const catalogue = compileCatalogue(
      products.map(({ id: productId, code, name, aliases, keyword, ...units }) => ({
        ...{ productId, code, name, aliases, keyword },
        units: [...new Set([units.unit, units.smallestUnit])],
        salesUnit: units.unit,
      })),
    )
    const units = new Map(products.map((product) => [product.id, product]))
    this.compiled = { revision, catalogue, units }
    return this.compiled
  }
}

/**
 * One claim for each product and intent, as the store keeps them: 红薯5斤，再来1箱 is one claim of both amounts. Of two
 * changes to the same product the last word stands.
 */
function oneEach(readings: readonly Reading[]): Reading[] {
  const kept = new Map<string, Reading>()
  for (const reading of readings) {
    const key = JSON.stringify([reading.productId, reading.intent])
    const other = kept.get(key)
    kept.set(key, other && reading.intent === 'buy' ? together(other, reading) : reading)
  }
  return [...kept.values()]
}

function together(one: Reading, other: Reading): Reading {
  const doubtful = one.confidence === 'likely' ? one : other
  const { span: first } = one
  const { span: second } = other
  return {
    ...doubtful,
    quantity: (one.quantity ?? 0) + (other.quantity ?? 0),
    unit: one.unit === other.unit ? one.unit : null,
    span:
      first && second
        ? { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) }
        : null,
  }
}

/** Only what people say in a show asks for something; gifts and greetings by the platform do not. */
export function isReadable(comment: JournalledComment): comment is ReadableComment {
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
