import { comparable, type Address } from '../orders/parcels'

/** An address that is kept, by its number. */
export type KnownAddress = Address & { readonly id: number }

/**
 * Which of the addresses that are kept a recipient is: the very same, or one that says no more and nothing else, as
 * while the host is still filling the form in. Null for a new one, or where there is nothing to keep.
 */
export function findAddress(known: readonly KnownAddress[], recipient: Address): KnownAddress | null {
  const wanted = comparable(recipient)
  const exact = known.find((one) => isSame(comparable(one), wanted))
  return exact ?? known.find((one) => isPartOf(comparable(one), wanted)) ?? null
}

/** Whether nothing is known of a recipient. */
export function isBlank(recipient: Address): boolean {
  const { name, phone, address } = comparable(recipient)
  return name === '' && phone === '' && address === ''
}

/** Whether two recipients are the same but for widths of characters, blanks and +86. */
export function sameAddress(one: Address, other: Address): boolean {
  return isSame(comparable(one), comparable(other))
}

function isSame(one: Address, other: Address): boolean {
  return one.name === other.name && one.phone === other.phone && one.address === other.address
}

function isPartOf(part: Address, whole: Address): boolean {
  const fits = (some: string, all: string) => some === '' || some === all
  return fits(part.name, whole.name) && fits(part.phone, whole.phone) && fits(part.address, whole.address)
}
