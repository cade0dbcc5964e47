/** Why a claim is certain: what its comment states. */
const certainReasons = [
  /** Product, amount and unit are all written. */
  'all_stated',
  /** Amount and unit are written, and the product on air is meant. */
  'on_air_product',
  /** The comment is a product's keyword, with or without an amount. */
  'keyword',
  /** The comment is a bare number, and the show's rule says what that asks for. */
  'bare_number',
  /** The product to be cancelled is written. */
  'cancel_stated',
] as const

/** Why a claim is only likely: the chief doubt, which a look at the comment settles. */
const doubts = [
  /** A thousand or more. */
  'large_amount',
  /** The comment takes back what it, or an earlier one, said: 不对 是三盒. */
  'corrected',
  /** A cancel that names an amount may mean a part only. */
  'partly_cancelled',
  /** One product is asked for more than once. */
  'said_twice',
  /** One comment buys one thing and cancels another. */
  'mixed_requests',
  /** 再来一份 asks on top of an earlier order. */
  'again',
  /** A product or unit is written otherwise than in the catalogue: 花声油, 苞米, 🌽. */
  'respelt',
  /** No product is written, or one whose name several share. */
  'product_assumed',
  /** No amount is written: one is assumed. */
  'amount_assumed',
  /** The unit is missing, or not one that the product is sold by. */
  'unit_assumed',
  /** It seems to be asked for somebody else: 我妈要两箱. */
  'for_others',
  /** The comment asks something as well. */
  'question_beside',
  /** The comment speaks of an earlier purchase as well. */
  'past_beside',
  /** Some words of the comment were not understood, or it was too long to read whole. */
  'not_all_understood',
  /** The comment says other things as well: praise, a time. */
  'other_talk',
] as const

/** Why a claim is believed as much as it is, the chief reason; words for each in renderer/i18n. */
export const claimReasons = [...certainReasons, ...doubts] as const

/** What makes a claim certain. */
export type Ground = (typeof certainReasons)[number]

/** What makes a claim likely only. */
export type Doubt = (typeof doubts)[number]

/** The chief reason for a claim's confidence. */
export type ClaimReason = Ground | Doubt

/** The doubt that weighs more, by the order of the list above. */
export function chief(a: Doubt | null, b: Doubt | null): Doubt | null {
  if (a === null || b === null) return a ?? b
  return doubts.indexOf(a) <= doubts.indexOf(b) ? a : b
}
