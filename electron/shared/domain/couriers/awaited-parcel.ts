import type { Address } from '../orders/parcels'

/** A parcel that a waybill may belong to, with its orders. */
export type AwaitedParcel = {
  readonly id: string
  readonly number: string
  readonly recipient: Address
  readonly orders: readonly {
    readonly id: string
    readonly number: string
    readonly recipient: Address
    readonly courier: string
    readonly waybill: string
  }[]
}
