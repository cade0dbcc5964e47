/** The kinds of entries in the stock ledger (库存流水). */
export type StockMoveKind =
  'opening' | 'purchase' | 'reservation' | 'release' | 'sale' | 'spoilage' | 'return' | 'correction'

/** One entry of the ledger; `delta` in smallest units, negative for what leaves. */
export type StockMove = { readonly kind: StockMoveKind; readonly delta: number }

/** What the ledger says: what can still be claimed, and what open orders hold, both in smallest units. */
export type StockLevels = { readonly available: number; readonly reserved: number }

/** At or below so many sales units a product is low where the host set no figure of their own. */
const usuallyLow = 5

/** Whether there is little left of a product, or nothing: at or below the host's figure, else a few sales units. */
export function isLow(product: {
  readonly available: number
  readonly unitSize: number
  readonly lowStock: number | null
}): boolean {
  return product.lowStock === null
    ? Math.floor(product.available / product.unitSize) <= usuallyLow
    : product.available <= product.lowStock
}

/** Replays a ledger from its first entry. */
export function levelsOf(moves: Iterable<StockMove>): StockLevels {
  let available = 0
  let reserved = 0
  for (const { kind, delta } of moves) {
    available += delta
    if (kind === 'reservation' || kind === 'release') reserved -= delta
  }
  return { available, reserved }
}

/**
 * The ledger entry that an order line needs to go from one quantity to another; null when it stays. Goods of an open
 * order are held for it; those of a paid or packed one are sold, and come back as a return.
 */
export function lineMove(before: number, after: number, sold: boolean): StockMove | null {
  if (after === before) return null
  const delta = before - after
  if (after > before) return { kind: sold ? 'sale' : 'reservation', delta }
  return { kind: sold ? 'return' : 'release', delta }
}

/** The entries by which goods that were held become sold, or sold ones held again; what can be claimed stays the same. */
export function soldMoves(quantity: number, sold: boolean): StockMove[] {
  if (quantity === 0) return []
  return sold
    ? [
        { kind: 'release', delta: quantity },
        { kind: 'sale', delta: -quantity },
      ]
    : [
        { kind: 'return', delta: quantity },
        { kind: 'reservation', delta: -quantity },
      ]
}
