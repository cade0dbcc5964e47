import { takePhones } from '../recipient/phones'
import { plainCharacters } from '../recipient/plain-text'

/** A phone field as couriers ask for it: the first mobile and the first landline in it. */
export type CourierPhones = { readonly mobile: string; readonly landline: string }

/** A mainland mobile number, with the extension of a number that a shop shows instead of the buyer's. */
const mobile = /^1[3-9]\d{9}(?:-\d{3,5})?$/

/** Splits a phone field; a number of no known form stands where landlines do, as it was typed. */
export function courierPhones(phone: string): CourierPhones {
  const { phones } = takePhones(plainCharacters(phone))
  const numbers = (phones.length > 0 ? phones : [phone.trim()]).map(withoutPlus)
  return {
    mobile: numbers.find((number) => mobile.test(number)) ?? '',
    landline: numbers.find((number) => !mobile.test(number)) ?? '',
  }
}

/** A plus is refused in sheets; two zeros dial the same. */
function withoutPlus(number: string): string {
  return number.replace(/^\+\s?/, '00')
}
