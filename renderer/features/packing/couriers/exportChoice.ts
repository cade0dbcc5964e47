import { type CourierParcel } from '@shared/contract/couriers'
import { checkForCourier, type CourierCheck } from '@shared/domain/couriers/address-check'
import type { Regions } from '@shared/domain/recipient/regions'

/** A parcel with what a courier would say to its recipient. */
export type CheckedParcel = { readonly parcel: CourierParcel; readonly check: CourierCheck }

/** What the host decided about parcels with problems: true goes out, false stays. */
export type Decisions = ReadonlyMap<string, boolean>

export function checkedParcels(
  parcels: readonly CourierParcel[],
  regions: Regions,
): readonly CheckedParcel[] {
  return parcels.map((parcel) => ({ parcel, check: checkForCourier(parcel.recipient, regions) }))
}

/** Whether a parcel has a waybill on every order: a courier has it already. */
export function isNumbered({ orders }: CourierParcel): boolean {
  return orders.length > 0 && orders.every(({ waybill }) => waybill !== '')
}

/** Unless the host says otherwise, what is only doubtful goes out and what cannot be delivered stays. */
export function goesOut({ parcel, check }: CheckedParcel, decisions: Decisions): boolean {
  return decisions.get(parcel.id) ?? !check.stops
}

/** Parcels to be looked at before a sheet is written, those that cannot go out first. */
export function withProblems(checked: readonly CheckedParcel[]): readonly CheckedParcel[] {
  return checked
    .filter(({ check }) => check.problems.length > 0)
    .sort((one, other) => Number(other.check.stops) - Number(one.check.stops))
}
