import type { Order, OrderLine } from '@shared/contract/orders'

/** The lines that quantities can be taken from; gifts follow what is bought. */
export function divisibleLines({ lines }: Pick<Order, 'lines'>): readonly OrderLine[] {
  return lines.filter(({ gift, quantity }) => !gift && quantity > 0)
}

/** What goes into the new order, in smallest units by line; null while it is nothing, everything, or more than there is. */
export function splitOf(
  lines: readonly OrderLine[],
  taken: Readonly<Record<string, number | null>>,
): { readonly lineId: string; readonly quantity: number }[] | null {
  const wanted = lines.map((line) => ({ line, quantity: taken[line.id] ?? (line.id in taken ? null : 0) }))
  const parts: { lineId: string; quantity: number }[] = []
  let left = 0
  for (const { line, quantity } of wanted) {
    if (quantity === null || quantity > line.quantity) return null
    if (quantity > 0) parts.push({ lineId: line.id, quantity })
    left += line.quantity - quantity
  }
  return parts.length > 0 && left > 0 ? parts : null
}
