import type { Product } from '../catalogue'
import type { Draft } from '../readings/drafts'
import type { Clause } from './clauses'

/** What has been read of a comment, clause by clause. */
export type SoFar = {
  readonly drafts: readonly Draft[]
  /** A question or a tale went before: an amount alone belongs to that. */
  readonly mustAsk: boolean
  /** What comes next takes the place of what was said. */
  readonly takesBack: boolean
  /** Something was taken for an order that neither asks nor names a product. */
  readonly unasked: boolean
  /** Which clause was the last to ask for something. */
  readonly readLast: number | null
  /** Clauses that nothing was read from. */
  readonly unread: readonly Clause[]
}

/** A comment in clauses, and what is on air. */
export type Said = {
  readonly clauses: readonly Clause[]
  readonly text: string
  readonly onAir: Product | null
}
