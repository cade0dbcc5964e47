import { normalisePhone } from '../orders/parcels'
import { isMasked } from '../sheets/read-orders'
import type { AwaitedParcel } from './awaited-parcel'
import { plainNumber, type WaybillRow } from './waybill-row'

/** Whom a row names: by phone and name together, or only nearly. */
type PersonFound = {
  readonly how: 'both' | 'name_differs' | 'phone_differs' | 'masked'
  readonly parcelIds: readonly string[]
}

/** Finds parcels by what a courier's list says of them. */
export type ParcelFinder = {
  /** The parcels whose number, or one of whose orders' numbers, is among these. */
  readonly byNumbers: (numbers: readonly string[]) => readonly string[]
  readonly byPerson: (row: Pick<WaybillRow, 'name' | 'phone'>) => PersonFound
  /** Whether the row names somebody whose name and phone are both not this parcel's. */
  readonly isSomebodyElse: (parcelId: string, row: Pick<WaybillRow, 'name' | 'phone'>) => boolean
  readonly get: (parcelId: string) => AwaitedParcel
}

type Person = { readonly parcelId: string; readonly name: string; readonly phones: readonly string[] }

export function createParcelFinder(parcels: readonly AwaitedParcel[]): ParcelFinder {
  const byId = new Map(parcels.map((parcel) => [parcel.id, parcel]))
  const byNumber = grouped(
    parcels.flatMap(({ id, number, orders }) =>
      [number, ...orders.map((order) => order.number)].map((one) => [plainNumber(one), id] as const),
    ),
  )
  const people = parcels.flatMap(({ id, recipient, orders }) =>
    [recipient, ...orders.map((order) => order.recipient)].map(({ name, phone }): Person => ({
      parcelId: id,
      name: plainName(name),
      phones: phonesOf(phone),
    })),
  )
  const byPhone = grouped(people.flatMap((person) => person.phones.map((phone) => [phone, person] as const)))
  const byName = grouped(people.map((person) => [person.name, person] as const))
  const byParcel = grouped(people.map((person) => [person.parcelId, person] as const))
  // What stars leave to be seen, so that ten thousand hidden rows are not held against every parcel.
  const byTail = grouped(
    people.flatMap((person) => person.phones.map((phone) => [phone.slice(-4), person] as const)),
  )
  const byInitial = grouped(people.map((person) => [person.name.slice(0, 1), person] as const))
  const seen = ({ name, phone }: Pick<WaybillRow, 'name' | 'phone'>): readonly Person[] => {
    const tail = /\d{4}$/.exec(maskedDigits(phone))?.[0]
    return (tail === undefined ? byInitial.get(plainName(name).slice(0, 1)) : byTail.get(tail)) ?? []
  }
  const idsOf = (found: readonly Person[]) => [...new Set(found.map(({ parcelId }) => parcelId))]
  return {
    byNumbers: (numbers) => [...new Set(numbers.flatMap((number) => byNumber.get(number) ?? []))],
    byPerson(row) {
      const name = plainName(row.name)
      if (isMasked(row.name) || isMasked(row.phone))
        return { how: 'masked', parcelIds: idsOf(seen(row).filter((person) => mayBe(person, row))) }
      const phones = phonesOf(row.phone)
      const samePhone = phones.flatMap((phone) => byPhone.get(phone) ?? [])
      const both = samePhone.filter((person) => person.name === name && name !== '')
      if (both.length > 0) return { how: 'both', parcelIds: idsOf(both) }
      if (samePhone.length > 0) return { how: 'name_differs', parcelIds: idsOf(samePhone) }
      return { how: 'phone_differs', parcelIds: idsOf(name === '' ? [] : (byName.get(name) ?? [])) }
    },
    isSomebodyElse(parcelId, row) {
      if (row.name === '' || row.phone === '') return false
      return (byParcel.get(parcelId) ?? []).every((person) => isAnother(person, row))
    },
    get(parcelId) {
      const parcel = byId.get(parcelId)
      if (!parcel) throw new Error('a parcel was matched that there is not')
      return parcel
    },
  }
}

/** Whether neither name nor phone could be this person's, stars standing for anything. */
function isAnother(person: Person, { name, phone }: Pick<WaybillRow, 'name' | 'phone'>): boolean {
  return !fits(plainName(name), person.name) && !person.phones.some((own) => fits(maskedDigits(phone), own))
}

/** Whether a row whose name or phone is hidden could mean this person. */
function mayBe(person: Person, { name, phone }: Pick<WaybillRow, 'name' | 'phone'>): boolean {
  const named = name === '' || fits(plainName(name), person.name)
  const called = phone === '' || person.phones.some((own) => fits(maskedDigits(phone), own))
  return named && called && person.name !== '' && (phone !== '' || name !== '')
}

/** Whether a text could be another of which stars hide a part: 138****0000, 张*. */
function fits(shown: string, whole: string): boolean {
  if (!shown.includes('*')) return shown === whole
  const parts = shown.split(/\*+/)
  const [start = ''] = parts
  const end = parts.at(-1) ?? ''
  return whole.length >= start.length + end.length + 1 && whole.startsWith(start) && whole.endsWith(end)
}

function maskedDigits(phone: string): string {
  const plain = phone.normalize('NFKC').replace(/[^\d*]/g, '')
  return plain.includes('*') ? plain : normalisePhone(phone)
}

/** The numbers of a phone field, each as it is compared; one with an extension also without it. */
function phonesOf(phone: string): readonly string[] {
  const parts = phone.normalize('NFKC').split(/[/、,;\n]|转.*/)
  const all = parts.flatMap((part) => [part, part.replace(/(?<=\d{11})-\d{3,5}\s*$/, '')]).map(normalisePhone)
  return [...new Set(all)].filter((digits) => digits.length >= 5)
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

function grouped<Value>(
  entries: readonly (readonly [string, Value])[],
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const [key, person] of entries) {
    const known = groups.get(key)
    if (known) known.push(person)
    else groups.set(key, [person])
  }
  return groups
}
