import { formatYuan } from '../money'
import { formatQuantity } from '../quantity'

type Line = {
  readonly name: string
  readonly quantity: number
  readonly unit: string
  readonly smallestUnit: string
  readonly unitSize: number
}
type Ordered = { readonly buyerName: string; readonly lines: readonly Line[]; readonly totalFen: number }

/** A name, a list and a sum put into words in the room's language. */
export type ReplyWords = {
  readonly greeting: (name: string) => string
  readonly total: (yuan: string) => string
  readonly between: string
}

/**
 * What the host sends a buyer about an order: who, what, how much, and how to pay. Nothing is sent by Fieldcast itself;
 * null when nothing is ordered any more.
 */
export function orderReply(order: Ordered, howToPay: string, words: ReplyWords): string | null {
  const lines = order.lines.filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) return null
  const items = lines.map((line) => `${line.name} ${formatQuantity(line.quantity, line)}`).join(words.between)
  const sentences = [
    words.greeting(order.buyerName),
    items,
    words.total(formatYuan(order.totalFen)),
    howToPay,
  ]
  return sentences.filter((sentence) => sentence.trim() !== '').join(words.between)
}
