import { type Recipient } from '@shared/contract/orders'
import {
  checkRecipient,
  composeAddress,
  readRecipient,
  type ReadRecipient,
} from '@shared/domain/recipient/recipient'
import type { Regions } from '@shared/domain/recipient/regions'

/** Longest name, phone and address in characters, as the contract takes them. */
export const longest = { name: 60, phone: 40, address: 300 }

/** What a pasted block says, and what of it fills the fields; a part that it does not name is left as it stands. */
export function fillFrom(
  block: string,
  regions: Regions,
): { readonly read: ReadRecipient; readonly fields: Partial<Recipient> } {
  const read = readRecipient(block, regions)
  const address = composeAddress(read)
  return {
    read,
    fields: {
      ...(read.name === '' ? {} : { name: read.name.slice(0, longest.name) }),
      ...(read.phone === '' ? {} : { phone: read.phone.slice(0, longest.phone) }),
      ...(address === '' ? {} : { address: address.slice(0, longest.address) }),
    },
  }
}

/** The fields in parts with what is wrong; a doubt of the reading stays until the address is changed by hand. */
export function checkFields(fields: Recipient, read: ReadRecipient | null, regions: Regions): ReadRecipient {
  const checked = checkRecipient(fields, regions)
  if (read === null || composeAddress(read) !== fields.address) return checked
  const known = { ...checked, aside: read.aside }
  if (!read.problems.includes('region_doubtful') || checked.problems.includes('region_doubtful')) return known
  return {
    ...known,
    problems: [...checked.problems, 'region_doubtful'],
    confidence: checked.confidence === 'missing' ? 'missing' : 'doubtful',
  }
}

/** Whether two recipients read the same once the blanks around them are gone. */
export function sameRecipient(one: Recipient, other: Recipient): boolean {
  return (['name', 'phone', 'address'] as const).every((part) => one[part].trim() === other[part].trim())
}
