import type { CallInput, CallOutput } from '@shared/contract'
import type { Product } from '@shared/contract/products'
import type { ShelfRow, StockEntry } from '@shared/contract/stock'
import { FieldcastError } from '@shared/errors'
import type { Clock, Store } from '../ports'
import type { Touched, Workbench } from '../workbench'

/** What comes in, spoils, comes back and is counted; orders move their stock themselves. */
export class StockRoom {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly clock: Clock,
  ) {}

  /** Enters a move by hand. Throws stock_below_reserved {left} when more would leave than can be claimed. */
  enter({ productId, kind, quantity, reason }: CallInput<'stock.enter'>): Product {
    this.bench.change((touched) => {
      this.withLedger(productId)
      const out = kind === 'spoilage' ? Math.abs(quantity) : kind === 'correction' ? -quantity : 0
      const at = this.clock.now()
      if (quantity === 0) throw new FieldcastError('invalid_input', 'a move of nothing')
      if (out > 0) {
        const taken = this.store.stock.takeAway(kind === 'spoilage' ? 'spoilage' : 'correction', {
          productId,
          quantity: out,
          reason,
          at,
        })
        if (!taken) {
          const left = Math.max(0, this.store.products.get(productId)?.available ?? 0)
          throw new FieldcastError('stock_below_reserved', `only ${String(left)} can leave`, { left })
        }
      } else
        this.store.stock.enter({
          productId,
          kind,
          delta: kind === 'correction' ? quantity : Math.abs(quantity),
          orderLineId: null,
          reason,
          at,
        })
      touched.products.add(productId)
    })
    return this.withLedger(productId)
  }

  ledger({ productId, before, limit }: CallInput<'stock.ledger'>): StockEntry[] {
    return this.store.stock.entries(productId, before, limit)
  }

  shelf(): ShelfRow[] {
    return this.store.stock.shelf()
  }

  /**
   * Writes what a count against the shelf found; what was counted right is left alone. A shelf that holds less than
   * orders do leaves less than nothing to claim: that is said by the stock, and no order is cancelled for it.
   */
  count({ counts, reason }: CallInput<'stock.count'>): CallOutput<'stock.count'> {
    return this.bench.change((touched) => {
      const shelf = new Map(this.store.stock.shelf().map((row) => [row.productId, row]))
      const corrected = counts.filter(({ productId, counted }) => {
        const row = shelf.get(productId)
        if (!row) throw new FieldcastError('product_of_parts')
        return this.correct(touched, productId, counted - row.held - row.unpacked, reason)
      })
      return { corrected: corrected.length }
    })
  }

  private correct(touched: Touched, productId: string, available: number, reason: string): boolean {
    const changed = this.store.stock.correct(productId, available, reason, this.clock.now())
    if (changed) touched.products.add(productId)
    return changed
  }

  private withLedger(productId: string): Product {
    const product = this.store.products.get(productId)
    if (!product) throw new FieldcastError('not_found', 'no such product')
    if (product.parts.length > 0) throw new FieldcastError('product_of_parts')
    return product
  }
}
