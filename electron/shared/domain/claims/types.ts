import type { ClaimReason } from './reasons'
import type { Span } from './words/mapped'

/** A product as the show sells it: what buyers may call it and the unit words it is counted in. */
export type CatalogueEntry = {
  readonly productId: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly units: readonly string[]
  /** The unit of `units` that it is priced in, and that a bare number counts; without it, two units leave that open. */
  readonly salesUnit?: string
  /** What the host tells the room to type for one of it; one of digits only is not listened to. */
  readonly keyword?: string
}

/** What a comment that is only a number asks for in a show: nothing, one of that code, so many of what is on air. */
export type BareNumbers = 'off' | 'code' | 'quantity'

/** What a claim wants done: a purchase, a new quantity for an earlier one, or its end. */
export type Intent = 'buy' | 'change' | 'cancel'

/** How sure a reading is: `certain` is what a host would accept unread, `likely` wants a look. */
type Confidence = 'certain' | 'likely'

/** One thing that a comment asks for; the quantity counts the stated unit and is null only for a cancel. */
export type ParsedClaim = {
  readonly productId: string
  readonly intent: Intent
  readonly quantity: number | null
  readonly unit: string | null
  readonly confidence: Confidence
  /** The chief reason for the confidence. */
  readonly reason: ClaimReason
  /** The characters of the raw comment that it was read from. */
  readonly span: Span
}

/** The largest quantity that is believed, in any unit; more is a typing slip, a joke or a telephone number. */
export const MAX_QUANTITY = 9999
