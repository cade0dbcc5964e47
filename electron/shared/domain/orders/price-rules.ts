/** What the host grants for every `every` smallest units of a product: money off, or a gift. */
export type PriceRule = {
  readonly productId: string
  readonly every: number
  /** 0 for a rule that gives something. */
  readonly minusFen: number
  readonly gift: { readonly productId: string; readonly quantity: number } | null
}

/** What an order holds of a product, and what that costs before anything is taken off. */
export type PricedLine = {
  readonly productId: string
  readonly quantity: number
  readonly amountFen: number
}

/** A rule that applies, and what it takes off; never more than the goods cost. */
export type GrantedDiscount<Rule> = { readonly rule: Rule; readonly fen: number }

/**
 * Money off by quantity ("3 箱减 5 元"). Of several rules for one product the one for most goes first, and what is left
 * of the quantity goes to the next: with 3 for 5 and 5 for 12, eight boxes cost 17 less.
 */
export function discountsOf<Rule extends PriceRule>(
  lines: readonly PricedLine[],
  rules: readonly Rule[],
): GrantedDiscount<Rule>[] {
  const granted: GrantedDiscount<Rule>[] = []
  for (const [productId, { quantity, amountFen }] of sums(lines)) {
    let left = quantity
    let most = amountFen
    const own = rules.filter((rule) => rule.productId === productId && rule.minusFen > 0)
    for (const rule of own.sort((one, other) => other.every - one.every)) {
      const times = Math.floor(left / rule.every)
      const fen = Math.min(most, times * rule.minusFen)
      if (fen === 0) continue
      granted.push({ rule, fen })
      left -= times * rule.every
      most -= fen
    }
  }
  return granted
}

/** The gifts that go with what is bought, in smallest units by product. */
export function giftsOf(lines: readonly PricedLine[], rules: readonly PriceRule[]): Map<string, number> {
  const gifts = new Map<string, number>()
  const bought = sums(lines)
  for (const { productId, every, gift } of rules) {
    if (gift === null) continue
    const quantity = Math.floor((bought.get(productId)?.quantity ?? 0) / every) * gift.quantity
    if (quantity > 0) gifts.set(gift.productId, (gifts.get(gift.productId) ?? 0) + quantity)
  }
  return gifts
}

function sums(lines: readonly PricedLine[]): Map<string, { quantity: number; amountFen: number }> {
  const sum = new Map<string, { quantity: number; amountFen: number }>()
  for (const { productId, quantity, amountFen } of lines) {
    const before = sum.get(productId)
    sum.set(productId, {
      quantity: (before?.quantity ?? 0) + quantity,
      amountFen: (before?.amountFen ?? 0) + amountFen,
    })
  }
  return sum
}
