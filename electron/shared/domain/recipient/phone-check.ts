import { splitAtExtension } from './phones'
import type { Place } from './regions'

/** What is wrong with a phone number: none, a digit too few, one too many, or no form that numbers have. */
export type PhoneProblem = 'phone_missing' | 'phone_short' | 'phone_long' | 'phone_odd'

/** Checks a phone field; with several numbers in it one that can be called is enough. */
export function checkPhone(phone: string, place: Place): PhoneProblem | null {
  const numbers = phone.split(/ ?[/、,，;；\n] ?/).filter((number) => number.trim() !== '')
  const [first] = numbers
  if (first === undefined) return 'phone_missing'
  const problems = numbers.map((number) => checkNumber(number.trim(), place))
  return problems.includes(null) ? null : (problems[0] ?? null)
}

function checkNumber(whole: string, place: Place): PhoneProblem | null {
  const [number = ''] = splitAtExtension(whole)
  const bare = number
    .replace(/^\+?(?:00)?86[- ]?(?=[01(])/, '')
    .replace(/^([\d ()-]{10,16})-\d{1,6}$/, (all: string, before: string) =>
      before.replace(/\D/g, '').length >= 10 ? before : all,
    )
  const digits = bare.replace(/\D/g, '')
  if (digits === '') return 'phone_missing'
  if (bare.startsWith('+')) return between(digits, 8, 15)
  if (/^1/.test(digits)) return between(digits, 11, 11) ?? (/^1[3-9]/.test(digits) ? null : 'phone_odd')
  if (/^0/.test(digits)) return between(digits, 10, 12)
  if (/^[48]00/.test(digits)) return between(digits, 10, 10)
  // Eight digits are a whole number in Hong Kong and Macao; elsewhere the area code is missing.
  if (digits.length === 8 && place.province.endsWith('特别行政区')) return null
  if (/^85[23]\d{8}$/.test(digits)) return null
  if (digits.length === 11) return 'phone_odd'
  return between(digits, 10, 10) ?? 'phone_short'
}

function between(digits: string, least: number, most: number): PhoneProblem | null {
  return digits.length < least ? 'phone_short' : digits.length > most ? 'phone_long' : null
}
