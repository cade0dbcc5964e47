import { comparable, normalisePhone, type Address } from '../orders/parcels'

/** Digits a number needs before it says who somebody is. */
const tellingDigits = 7

/** The digits by which somebody is known, or an empty text where they are too few to tell. */
export function tellingPhone(phone: string): string {
  const digits = normalisePhone(phone)
  return digits.length < tellingDigits ? '' : digits
}

/**
 * Whether two recipients of different accounts are one person: `same` where phone and name agree, `maybe` where only
 * the phone does (a household shares one), null where nothing says so.
 */
export function likeness(one: Address, other: Address): 'same' | 'maybe' | null {
  const phone = tellingPhone(one.phone)
  if (phone === '' || phone !== tellingPhone(other.phone)) return null
  const name = comparable(one).name
  return name !== '' && name === comparable(other).name ? 'same' : 'maybe'
}

/** The digits of a phone number, last first: what begins with the tail that is searched for. */
export function backwards(digits: string): string {
  return Array.from(digits).reverse().join('')
}

/** Whether a phone field is one number as people write it into a comment, long enough to be nobody else's. */
export function isPlainPhone(phone: string): boolean {
  return /^[\d-]{10,}$/.test(phone)
}
