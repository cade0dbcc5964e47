import { z } from 'zod'
import { columnContents, courierSheets, type KeptLayouts } from '../domain/couriers/courier-layout'
import { doubtReasons, unmatchedReasons } from '../domain/couriers/match-waybills'
import { waybillFields } from '../domain/couriers/waybill-columns'
import { orderStates } from '../domain/orders/order-state'
import { sheetFormats } from '../domain/sheets/sheet-table'
import { call } from './definition'
import { Id, Nothing, typed } from './fields'
import { OrderLine, Recipient } from './orders'

/** A parcel of a show that has ended, as a courier hears of it, with the waybills that its orders have. */
export const CourierParcel = z.object({
  id: Id,
  number: z.string(),
  buyerName: z.string(),
  recipient: Recipient,
  lines: z.array(OrderLine),
  orders: z.array(
    z.object({
      id: Id,
      number: z.string(),
      recipient: Recipient,
      note: z.string(),
      courier: z.string(),
      waybill: z.string(),
      state: z.enum(orderStates),
    }),
  ),
})
export type CourierParcel = z.infer<typeof CourierParcel>

/** The columns of a courier's sheet as the host changed them. */
export const CourierLayout = z.object({
  format: z.enum(sheetFormats),
  columns: z
    .array(z.object({ title: typed(60).min(1), holds: z.enum(columnContents), text: typed(60) }))
    .min(1)
    .max(80),
})
export const CourierLayouts = z.partialRecord(
  z.enum(courierSheets),
  CourierLayout,
) satisfies z.ZodType<KeptLayouts>
export type CourierLayouts = z.infer<typeof CourierLayouts>

/** The column of each field, counted from 0; null for one that the list does not have. */
export const WaybillColumns = z.record(z.enum(waybillFields), z.int().min(0).max(999).nullable())
export type WaybillColumns = z.infer<typeof WaybillColumns>

/** A courier's list that was opened: what it looks like, and how it will be read unless the host says otherwise. */
export const WaybillList = z.object({
  id: Id,
  headers: z.array(z.string()),
  /** Rows below the headers. */
  rowCount: z.int(),
  /** The first rows, for the host to see what is in a column. */
  sample: z.array(z.array(z.string())),
  columns: WaybillColumns,
})
export type WaybillList = z.infer<typeof WaybillList>

const Match = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), parcelId: Id, by: z.enum(['number', 'person']) }),
  z.object({ kind: z.literal('already'), parcelId: Id }),
  z.object({ kind: z.literal('other_waybill'), parcelId: Id, had: z.string() }),
  z.object({ kind: z.literal('doubtful'), reason: z.enum(doubtReasons), candidates: z.array(Id) }),
  z.object({ kind: z.literal('unmatched'), reason: z.enum(unmatchedReasons) }),
])

/** A row of the list and what it is taken for. */
export const WaybillMatch = z.object({
  line: z.int(),
  waybill: z.string(),
  courier: z.string(),
  /** What the row says of its parcel, as it stands there. */
  said: z.object({ numbers: z.array(z.string()), name: z.string(), phone: z.string() }),
  match: Match,
})
export type WaybillMatch = z.infer<typeof WaybillMatch>

/** Most rows that are told of at once: those that wait for the host first. */
export const mostRowsTold = 500

/** What a list would do. Figures count rows. */
export const WaybillReview = z.object({
  counts: z.object({
    ready: z.int(),
    already: z.int(),
    other_waybill: z.int(),
    doubtful: z.int(),
    unmatched: z.int(),
  }),
  rows: z.array(WaybillMatch),
})
export type WaybillReview = z.infer<typeof WaybillReview>

export const courierCalls = {
  'couriers.parcels': call(z.object({ showId: Id }), z.array(CourierParcel)),
  /** Sets whom all orders of a parcel go to, as one action, and remembers it for the buyer. */
  'couriers.setRecipient': call(z.object({ showId: Id, parcelId: Id, recipient: Recipient }), Nothing),
  /** The sheets whose columns the host changed. */
  'couriers.layouts': call(Nothing, CourierLayouts),
  /** Keeps a sheet's columns, or goes back to ours. */
  'couriers.keepLayout': call(
    z.object({ sheet: z.enum(courierSheets), layout: CourierLayout.nullable() }),
    CourierLayouts,
  ),

  /**
   * Reads a courier's list of waybills for a show: CSV or XLSX. One list is open at a time. Throws csv_unreadable,
   * sheet_locked, sheet_too_large or sheet_empty.
   */
  'waybills.open': call(z.object({ showId: Id, bytes: z.instanceof(Uint8Array) }), WaybillList),
  /** Reads the list by these columns; `courier` is whose it is where no column says so. Nothing is written. */
  'waybills.review': call(z.object({ id: Id, columns: WaybillColumns, courier: typed(40) }), WaybillReview),
  /**
   * Writes the waybills of the rows that are ready, and of those that the host chose a parcel for, as one action that
   * one undo takes back. A parcel's other waybill is replaced only where the host chose it.
   */
  'waybills.takeIn': call(
    z.object({
      id: Id,
      choices: z.array(z.object({ line: z.int().min(1), parcelId: Id })).max(50_000),
      /** Whether their orders are marked as shipped, where they can be. */
      ship: z.boolean(),
    }),
    z.object({ parcels: z.int(), orders: z.int(), shipped: z.int(), notShipped: z.int() }),
  ),
  /** Lets go of the list. */
  'waybills.close': call(z.object({ id: Id }), Nothing),
}
