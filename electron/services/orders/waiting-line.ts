import { offersOf, type InLine } from '@shared/domain/orders/waiting-line'
import type { Clock, Store } from '../ports'
import type { Touched } from '../workbench'

/** The waiting list: claims that found no stock. What comes back is offered to the first in line. */
export class WaitingLine {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Offers what the work brought back, and takes offers away that cannot be kept any more. */
  beforeCommit(touched: Touched): void {
    const showId = this.store.shows.currentId()
    if (showId === null) return
    for (const productId of touched.products) {
      const line = this.store.claims.inLine(showId, productId)
      if (line.length === 0) continue
      const offered = new Set(offersOf(line, this.available(productId)).offered)
      for (const { id, offeredAt } of line) {
        if (offered.has(id) === (offeredAt !== null)) continue
        this.store.claims.setOffered(id, offered.has(id) ? this.clock.now() : null)
        touched.claims.add(id)
      }
    }
  }

  /** What is left of a product for a claim once those before it in line have been served; null where nobody waits. */
  leftFor(showId: string, productId: string, claimId: string): number | null {
    const line: readonly InLine[] = this.store.claims.inLine(showId, productId)
    if (line.length === 0) return null
    const place = line.findIndex(({ id }) => id === claimId)
    return offersOf(place < 0 ? line : line.slice(0, place), this.available(productId)).left
  }

  private available(productId: string): number {
    return this.store.products.get(productId)?.available ?? 0
  }
}
