import { z } from 'zod'
import { coldness } from '../domain/packing/boxes'
import { call } from './definition'
import { Id, Timestamp, typed } from './fields'
import { Refused } from './order-desk'
import { OrderLine, Recipient, Sending } from './orders'

/** So much of an order's line as is in one parcel. */
export const ParcelLine = OrderLine.extend({
  /** Of all of it, with its packing; 0 where it was never weighed. */
  weightGrams: z.int(),
  /** Where it lies in the store room; empty where it has no place. */
  shelfPlace: z.string(),
  cold: z.enum(coldness),
})
export type ParcelLine = z.infer<typeof ParcelLine>

/** What ships together: the orders of one buyer, or as much of them as one parcel takes. */
export const Parcel = z.object({
  id: Id,
  /** As printed and scanned, such as P261123-0007: capitals, digits and hyphen only. */
  number: z.string(),
  showId: Id,
  buyerName: z.string(),
  recipient: Recipient,
  orderNumbers: z.array(z.string()),
  /** Under which waybills its orders travel, each once; empty before a courier has named one. */
  waybills: z.array(Sending),
  /** Lines of the same product at the same price are added together. */
  lines: z.array(ParcelLine),
  /** Its share of what the orders cost: all parcels of a buyer together cost what the orders do. */
  totalFen: z.int(),
  /** Which of the buyer's parcels it is, counted from 1, and how many they are. */
  part: z.int().positive(),
  parts: z.int().positive(),
  weightGrams: z.int(),
  /** The coldest of what is in it. */
  cold: z.enum(coldness),
  createdAt: Timestamp,
})
export type Parcel = z.infer<typeof Parcel>

/** A parcel on the packing table. */
export const PackedParcel = z.object({
  parcel: Parcel,
  /** Lines that lie in the box, by their ids. */
  ticked: z.array(Id),
  /** The box is closed: all its orders are packed, or further. */
  packed: z.boolean(),
})
export type PackedParcel = z.infer<typeof PackedParcel>

const Scanned = typed(60).min(1)

export const packingCalls = {
  'packing.parcels': call(z.object({ showId: Id }), z.array(Parcel)),
  /** Deals out anew by the rules and weights of now; a parcel is left alone otherwise while its orders are the same. */
  'packing.dealAgain': call(z.object({ showId: Id }), z.array(Parcel)),
  /** How many orders of earlier shows wait for people with a parcel in this one, and how many travel with it. */
  'packing.carried': call(z.object({ showId: Id }), z.object({ waiting: z.int(), carried: z.int() })),
  /** Has all that wait travel with this show's parcels, or go back into parcels of their own. */
  'packing.carryOver': call(z.object({ showId: Id, carry: z.boolean() }), z.array(Parcel)),
  /** The parcel of a scanned number. */
  'packing.open': call(z.object({ number: Scanned }), PackedParcel),
  /** Puts a line into the box, or takes it out again. */
  'packing.tick': call(z.object({ number: Scanned, lineId: Id, ticked: z.boolean() }), PackedParcel),
  /** Closes the box: its orders are packed; those that cannot be are named. */
  'packing.finish': call(z.object({ number: Scanned }), PackedParcel.extend({ refused: z.array(Refused) })),
}
