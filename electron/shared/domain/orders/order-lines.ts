/** How a product is sold now; a line that was accepted under other terms stays a line of its own. */
export type Terms = {
  readonly priceFen: number
  readonly unit: string
  readonly smallestUnit: string
  readonly unitSize: number
}

/** A buyer's line of one product, quantities in smallest units. */
export type HeldLine = Terms & { readonly id: string; readonly quantity: number }

/** What a claim does to the lines of its product: lines set to new quantities, and what goes on a new line. */
export type LinePlan = {
  readonly set: readonly { readonly lineId: string; readonly quantity: number }[]
  /** Quantity of a line to be opened at today's terms; 0 for none. */
  readonly open: number
}

/** Buying adds to the line that has today's terms, or opens one. */
export function planBuy(lines: readonly HeldLine[], terms: Terms, quantity: number): LinePlan {
  const same = [...lines].reverse().find((line) => sameTerms(line, terms))
  if (!same) return { set: [], open: quantity }
  return { set: [{ lineId: same.id, quantity: same.quantity + quantity }], open: 0 }
}

/**
 * Changing makes the lines together hold `quantity`: more goes on at today's terms, less comes off the newest
 * line first. Null when nothing is held, for then there is nothing to change.
 */
export function planChange(lines: readonly HeldLine[], terms: Terms, quantity: number): LinePlan | null {
  const held = lines.reduce((sum, line) => sum + line.quantity, 0)
  if (held === 0) return null
  if (quantity > held) return planBuy(lines, terms, quantity - held)
  const set: { lineId: string; quantity: number }[] = []
  let excess = held - quantity
  for (const line of [...lines].reverse()) {
    const taken = Math.min(excess, line.quantity)
    if (taken === 0) continue
    set.push({ lineId: line.id, quantity: line.quantity - taken })
    excess -= taken
  }
  return { set, open: 0 }
}

/** Cancelling sets every line of the product to 0; null when nothing is held. */
export function planCancel(lines: readonly HeldLine[]): LinePlan | null {
  const set = lines.filter((line) => line.quantity > 0).map((line) => ({ lineId: line.id, quantity: 0 }))
  return set.length === 0 ? null : { set, open: 0 }
}

function sameTerms(one: Terms, other: Terms): boolean {
  return (
    one.priceFen === other.priceFen &&
    one.unit === other.unit &&
    one.smallestUnit === other.smallestUnit &&
    one.unitSize === other.unitSize
  )
}
