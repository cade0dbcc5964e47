/** A product as the show sells it: what buyers may call it and the unit words it is counted in. */
export type CatalogueEntry = {
  readonly productId: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly units: readonly string[]
  /** The unit of `units` that it is priced in, and that a bare number counts; without it, two units leave that open. */
  readonly salesUnit?: string
}

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
}

/** The largest quantity that is believed, in any unit; more is a typing slip, a joke or a telephone number. */
export const MAX_QUANTITY = 9999
