import { type Recipient } from '@shared/contract/orders'
import { type Parcel } from '@shared/contract/packing'
import { formatQuantity } from '@shared/domain/quantity'

/** What a slip would leave blank, the most needed first; null when nothing. */
export function blankOn(recipient: Recipient): 'address' | 'phone' | 'name' | null {
  if (recipient.address.trim() === '') return 'address'
  if (recipient.phone.trim() === '') return 'phone'
  return recipient.name.trim() === '' ? 'name' : null
}

/** What is in a parcel, in one line: 甜玉米 2箱 · 土鸡蛋 30个. */
export function contentsInWords(parcel: Pick<Parcel, 'lines'>): string {
  return parcel.lines
    .filter((line) => line.quantity > 0)
    .map((line) => `${line.name} ${formatQuantity(line.quantity, line)}`)
    .join(' · ')
}

/**
 * Which parcels are left out of printing. Kept as what is left out, so that a list read again, with parcels
 * that were not there before, prints them too.
 */
export type LeftOut = ReadonlySet<string>

/** Puts one parcel in or out. */
export function toggle(leftOut: LeftOut, id: string): LeftOut {
  const next = new Set(leftOut)
  if (!next.delete(id)) next.add(id)
  return next
}

/** All in when any was out, else all out. */
export function toggleAll(parcels: readonly Parcel[], leftOut: LeftOut): LeftOut {
  const anyOut = parcels.some(({ id }) => leftOut.has(id))
  return anyOut ? new Set() : new Set(parcels.map(({ id }) => id))
}

/** The parcels that will be printed, and how many of them have a recipient with a blank. */
export function chosenOf(
  parcels: readonly Parcel[],
  leftOut: LeftOut,
): { readonly chosen: readonly Parcel[]; readonly lacking: number } {
  const chosen = parcels.filter(({ id }) => !leftOut.has(id))
  return { chosen, lacking: chosen.filter(({ recipient }) => blankOn(recipient) !== null).length }
}
