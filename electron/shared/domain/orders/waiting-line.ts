/** A claim that waits for stock; quantity in smallest units. */
export type InLine = { readonly id: string; readonly quantity: number }

/**
 * Who in a waiting line can be served with what is there: first come, first served, and one who asks for more than
 * is left does not hold up those behind who ask for less.
 */
export function offersOf(line: readonly InLine[], available: number): { offered: string[]; left: number } {
  const offered: string[] = []
  let left = Math.max(0, available)
  for (const { id, quantity } of line) {
    if (quantity > left) continue
    offered.push(id)
    left -= quantity
  }
  return { offered, left }
}
