import { type Recipient } from '@shared/contract/orders'
import { readRecipient } from '@shared/domain/recipient/recipient'

/** Longest name, phone and address in characters, as the contract takes them. */
export const longest = { name: 60, phone: 40, address: 300 }

/** What a pasted block fills in; a part that the block does not name is left as it stands. */
export function fillFrom(block: string): Partial<Recipient> {
  const read = readRecipient(block)
  return {
    ...(read.name === '' ? {} : { name: read.name.slice(0, longest.name) }),
    ...(read.phone === '' ? {} : { phone: read.phone.slice(0, longest.phone) }),
    ...(read.address === '' ? {} : { address: read.address.slice(0, longest.address) }),
  }
}

/** Whether two recipients read the same once the blanks around them are gone. */
export function sameRecipient(one: Recipient, other: Recipient): boolean {
  return (['name', 'phone', 'address'] as const).every((part) => one[part].trim() === other[part].trim())
}
