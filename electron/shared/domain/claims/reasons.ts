/** Why a claim is believed as much as it is, the chief reason first to hold; words for each in renderer/i18n. */
export const claimReasons = [
  /** Product, amount and unit are all written. */
  'all_stated',
  /** Amount and unit are written, and the product on air is meant. */
  'on_air_product',
] as const
