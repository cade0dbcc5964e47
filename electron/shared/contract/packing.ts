import { z } from 'zod'
import { call } from './definition'
import { Id, Nothing, Timestamp, typed } from './fields'
import { Refused } from './order-desk'
import { OrderLine, Recipient } from './orders'

/** What ships together: the orders of one buyer in one show, merged. */
export const Parcel = z.object({
  id: Id,
  /** As printed and scanned, such as P261123-0007: capitals, digits and hyphen only. */
  number: z.string(),
  showId: Id,
  buyerName: z.string(),
  recipient: Recipient,
  orderNumbers: z.array(z.string()),
  /** Lines of the same product at the same price are added together. */
  lines: z.array(OrderLine),
  totalFen: z.int(),
  createdAt: Timestamp,
})
export type Parcel = z.infer<typeof Parcel>

export const SlipFile = z.object({
  /** Where the PDF lies, an absolute path. */
  path: z.string(),
  pages: z.int(),
  parcels: z.int(),
})
export type SlipFile = z.infer<typeof SlipFile>

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
  /** Prints the packing slips of all parcels, or of those named, into one PDF of 100×150 mm pages. */
  'packing.makeSlips': call(
    z.object({ showId: Id, parcelIds: z.array(Id).nullable(), hidePrices: z.boolean() }),
    SlipFile,
  ),
  /** The parcel of a scanned number. */
  'packing.open': call(z.object({ number: Scanned }), PackedParcel),
  /** Puts a line into the box, or takes it out again. */
  'packing.tick': call(z.object({ number: Scanned, lineId: Id, ticked: z.boolean() }), PackedParcel),
  /** Closes the box: its orders are packed; those that cannot be are named. */
  'packing.finish': call(z.object({ number: Scanned }), PackedParcel.extend({ refused: z.array(Refused) })),
  /** Opens a PDF made by Fieldcast in the system's own viewer. */
  'packing.openSlips': call(z.object({ path: z.string() }), Nothing),
  /** Asks where to, and copies the PDF there; answers null when the host thinks better of it. */
  'packing.saveSlips': call(z.object({ path: z.string() }), z.object({ path: z.string().nullable() })),
}
