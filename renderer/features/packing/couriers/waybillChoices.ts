import { type WaybillMatch, type WaybillReview } from '@shared/contract/couriers'

/** The parcel that the host chose for a row, by the row's line. */
export type Choices = ReadonlyMap<number, string>

/** Chooses a parcel for a row, or none; a parcel goes to one row only, the last that was given it. */
export function choose(choices: Choices, line: number, parcelId: string | null): Choices {
  const others = [...choices].filter(([other, taken]) => other !== line && taken !== parcelId)
  return new Map(parcelId === null ? others : [...others, [line, parcelId]])
}

/** How many rows would be written: those that are ready, and those the host chose a parcel for. */
export function willWrite({ counts }: WaybillReview, choices: Choices): number {
  return counts.ready + choices.size
}

/** The parcels that a row may be written to by the host's choice. */
export function possibleParcels({ match }: WaybillMatch): readonly string[] {
  if (match.kind === 'doubtful') return match.candidates
  return match.kind === 'other_waybill' ? [match.parcelId] : []
}
