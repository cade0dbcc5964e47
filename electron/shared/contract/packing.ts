import { z } from 'zod'
import { call } from './definition'
import { Id, Nothing, Timestamp } from './fields'
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

export const packingCalls = {
  'packing.parcels': call(z.object({ showId: Id }), z.array(Parcel)),
  /** Prints the packing slips of all parcels, or of those named, into one PDF of 100×150 mm pages. */
  'packing.makeSlips': call(
    z.object({ showId: Id, parcelIds: z.array(Id).nullable(), hidePrices: z.boolean() }),
    SlipFile,
  ),
  /** Opens a PDF made by Fieldcast in the system's own viewer. */
  'packing.openSlips': call(z.object({ path: z.string() }), Nothing),
  /** Asks where to, and copies the PDF there; answers null when the host thinks better of it. */
  'packing.saveSlips': call(z.object({ path: z.string() }), z.object({ path: z.string().nullable() })),
}
