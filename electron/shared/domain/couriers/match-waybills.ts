import { createParcelFinder, type ParcelFinder } from './parcel-finder'
import type { AwaitedParcel } from './awaited-parcel'
import type { WaybillRow } from './waybill-row'

/** Why a row goes to no parcel. */
export const unmatchedReasons = [
  'unreadable',
  'waybill_missing',
  'waybill_damaged',
  'waybill_odd',
  'number_unknown',
  'nobody',
  'nothing_to_go_by',
] as const

/** Why a row waits for the host, who may say which parcel it is. */
export const doubtReasons = [
  'several_parcels',
  'name_differs',
  'phone_differs',
  'masked',
  'number_and_person_differ',
  'parcel_twice',
  'waybill_twice',
] as const

/** What a row of a courier's list is taken for; never a guess. */
export type RowMatch =
  /** Its parcel has no waybill yet and gets this one. */
  | { readonly kind: 'ready'; readonly parcelId: string; readonly by: 'number' | 'person' }
  /** Its parcel has this very waybill. */
  | { readonly kind: 'already'; readonly parcelId: string }
  /** Its parcel has another one, which the host may have replaced. */
  | { readonly kind: 'other_waybill'; readonly parcelId: string; readonly had: string }
  | {
      readonly kind: 'doubtful'
      readonly reason: (typeof doubtReasons)[number]
      readonly candidates: readonly string[]
    }
  | { readonly kind: 'unmatched'; readonly reason: (typeof unmatchedReasons)[number] }

export type MatchedRow = { readonly row: WaybillRow; readonly match: RowMatch }

/**
 * Finds the parcel of each row: by its number or one of its orders', or else by phone and name together. A parcel that
 * two rows name with different waybills, and a waybill that stands at two parcels, wait for the host.
 */
export function matchWaybills(
  rows: readonly WaybillRow[],
  parcels: readonly AwaitedParcel[],
): readonly MatchedRow[] {
  const finder = createParcelFinder(parcels)
  const alone = rows.map((row) => ({ row, found: findParcel(row, finder) }))
  const waybillsOf = new Map<string, Set<string>>()
  const parcelsOf = new Map<string, Set<string>>()
  for (const { id, orders } of parcels)
    for (const { waybill } of orders) if (waybill !== '') addTo(parcelsOf, waybill, id)
  for (const { row, found } of alone)
    if (found.kind === 'found') {
      addTo(waybillsOf, found.parcelId, row.waybill)
      addTo(parcelsOf, row.waybill, found.parcelId)
    }
  return alone.map(({ row, found }) => {
    if (found.kind !== 'found') return { row, match: settled(found, row.waybill, finder) }
    const { parcelId, by } = found
    const doubt = (reason: 'parcel_twice' | 'waybill_twice'): MatchedRow => ({
      row,
      match: { kind: 'doubtful', reason, candidates: [parcelId] },
    })
    if ((waybillsOf.get(parcelId)?.size ?? 0) > 1) return doubt('parcel_twice')
    if ((parcelsOf.get(row.waybill)?.size ?? 0) > 1) return doubt('waybill_twice')
    return { row, match: compared(finder.get(parcelId), row.waybill, by) }
  })
}

type Found = { readonly kind: 'found'; readonly parcelId: string; readonly by: 'number' | 'person' }

function findParcel(
  row: WaybillRow,
  finder: ParcelFinder,
): Found | Extract<RowMatch, { kind: 'doubtful' | 'unmatched' }> {
  if (row.unusable !== null) return { kind: 'unmatched', reason: row.unusable }
  const numbered = finder.byNumbers(row.numbers)
  const [parcelId, ...others] = numbered
  if (parcelId !== undefined) {
    if (others.length > 0) return { kind: 'doubtful', reason: 'several_parcels', candidates: numbered }
    if (!finder.isSomebodyElse(parcelId, row)) return { kind: 'found', parcelId, by: 'number' }
    const candidates = [...new Set([parcelId, ...finder.byPerson(row).parcelIds])]
    return { kind: 'doubtful', reason: 'number_and_person_differ', candidates }
  }
  const person = finder.byPerson(row)
  const [first, ...more] = person.parcelIds
  if (first === undefined) {
    const says =
      row.numbers.length > 0
        ? 'number_unknown'
        : row.name === '' && row.phone === ''
          ? 'nothing_to_go_by'
          : 'nobody'
    return { kind: 'unmatched', reason: says }
  }
  if (person.how !== 'both') return { kind: 'doubtful', reason: person.how, candidates: person.parcelIds }
  if (more.length > 0) return { kind: 'doubtful', reason: 'several_parcels', candidates: person.parcelIds }
  return { kind: 'found', parcelId: first, by: 'person' }
}

/** A doubt that the host has settled before: one of those it may be has this very waybill. */
function settled(
  found: Exclude<ReturnType<typeof findParcel>, Found>,
  waybill: string,
  finder: ParcelFinder,
): RowMatch {
  if (found.kind === 'unmatched') return found
  const known = found.candidates.find((id) =>
    finder.get(id).orders.every((order) => order.waybill === waybill),
  )
  return known === undefined ? found : { kind: 'already', parcelId: known }
}

function compared(parcel: AwaitedParcel, waybill: string, by: 'number' | 'person'): RowMatch {
  const had = [...new Set(parcel.orders.map((order) => order.waybill))].filter((other) => other !== '')
  const others = had.filter((other) => other !== waybill)
  if (others.length > 0) return { kind: 'other_waybill', parcelId: parcel.id, had: others.join(' / ') }
  const everywhere = parcel.orders.every((order) => order.waybill === waybill)
  return everywhere ? { kind: 'already', parcelId: parcel.id } : { kind: 'ready', parcelId: parcel.id, by }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}
