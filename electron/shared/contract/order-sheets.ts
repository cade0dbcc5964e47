import { z } from 'zod'
import { importFields } from '../domain/sheets/import-fields'
import type { ImportMapping as MappingOfDomain } from '../domain/sheets/import-mapping'
import type { RowMend as MendOfDomain } from '../domain/sheets/import-row'
import { rowProblems, rowWarnings } from '../domain/sheets/read-orders'
import { columnKinds, sheetFormats } from '../domain/sheets/sheet-table'
import { call } from './definition'
import { Id, Nothing, typed } from './fields'

/** How a list of orders is read; kept for every list with the same headers. */
export const ImportMapping = z.object({
  platform: typed(40).min(1),
  /** The column of each field, counted from 0; null for one that the list does not have. */
  columns: z.record(z.enum(importFields), z.int().min(0).max(999).nullable()),
  /** What the host chose for products that are not found by themselves, by their key. */
  products: z.record(
    z.string().max(2000),
    z.object({ productId: Id, perPiece: z.int().min(1).max(1_000_000) }),
  ),
  takeSent: z.boolean(),
}) satisfies z.ZodType<MappingOfDomain>
export type ImportMapping = z.infer<typeof ImportMapping>

/** A list that was opened: what it looks like, and how it will be read unless the host says otherwise. */
export const OpenedSheet = z.object({
  id: Id,
  encoding: z.enum(['utf-8', 'gb18030', 'xlsx']),
  headers: z.array(z.string()),
  /** Rows below the headers. */
  rowCount: z.int(),
  /** The first rows, for the host to see what is in a column. */
  sample: z.array(z.array(z.string())),
  mapping: ImportMapping,
  /** The host has set this mapping before. */
  kept: z.boolean(),
})
export type OpenedSheet = z.infer<typeof OpenedSheet>

/** A product of the platform's, as often as it stands in the list, and what it is taken for. */
export const SheetProduct = z.object({
  key: z.string(),
  /** As the list calls it: name, code and specification. */
  product: z.string(),
  code: z.string(),
  spec: z.string(),
  rows: z.int(),
  found: z.object({ productId: Id, perPiece: z.int(), how: z.enum(['chosen', 'code', 'name']) }).nullable(),
  /** What it might be, for the host to confirm. */
  suggestion: Id.nullable(),
})
export type SheetProduct = z.infer<typeof SheetProduct>

/** A row that does not come in, with what stands in it now. */
export const BlockedRow = z.object({
  /** Line in the file, the first being 1. */
  line: z.int(),
  number: z.string(),
  field: z.enum(['row', 'number', 'product', 'quantity', 'name', 'phone', 'address', 'note', 'waybill']),
  reason: z.enum(rowProblems),
  value: z.string(),
  /** Of a product that is sold out: its name, and how many smallest units are left. */
  short: z.object({ name: z.string(), left: z.int(), asked: z.int() }).nullable(),
  now: z.object({
    product: z.string(),
    productId: Id.nullable(),
    quantity: z.string(),
    name: z.string(),
    phone: z.string(),
    address: z.string(),
  }),
})
export type BlockedRow = z.infer<typeof BlockedRow>

/** How far the import of a list is. Figures count orders. */
export const SheetReview = z.object({
  ready: z.int(),
  made: z.int(),
  /** In the shop already, from an earlier import. */
  already: z.int(),
  /** Cancelled or paid back on the platform. */
  closed: z.int(),
  /** On their way already. */
  sent: z.int(),
  blocked: z.int(),
  /** Rows that do not come in, the first of them only. */
  rows: z.array(BlockedRow),
  products: z.array(SheetProduct),
  /** What is worth a look in orders that come in. */
  warnings: z.record(z.enum(rowWarnings), z.int()),
})
export type SheetReview = z.infer<typeof SheetReview>

/** What the host puts right in a row; null leaves what the file says. */
export const RowMend = z.object({
  number: typed(64).nullable(),
  productId: Id.nullable(),
  quantity: typed(40).nullable(),
  name: typed(60).nullable(),
  phone: typed(40).nullable(),
  address: typed(300).nullable(),
  leaveOut: z.boolean(),
}) satisfies z.ZodType<MendOfDomain>
export type RowMend = z.infer<typeof RowMend>

/** Most rows that one file is written with. */
export const mostExported = 200_000

export const orderSheetCalls = {
  /**
   * Reads a platform's list of orders: CSV in UTF-8 or GB18030, or XLSX. One list is open at a time. Throws
   * csv_unreadable, sheet_locked, sheet_too_large or sheet_empty.
   */
  'orderSheets.open': call(
    z.object({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) }),
    OpenedSheet,
  ),
  /** Reads the list by this mapping, and keeps it for the next list with these headers. */
  'orderSheets.setMapping': call(z.object({ id: Id, mapping: ImportMapping }), SheetReview),
  'orderSheets.mend': call(z.object({ id: Id, line: z.int().min(1), mend: RowMend }), SheetReview),
  /** Makes the next orders that are ready, each whole or not at all; `left` says how many still wait. */
  'orderSheets.takeIn': call(z.object({ id: Id, showId: Id }), z.object({ left: z.int(), made: z.int() })),
  'orderSheets.review': call(z.object({ id: Id }), SheetReview),
  /** Lets go of the list. */
  'orderSheets.close': call(z.object({ id: Id }), Nothing),
  /**
   * Asks where to, and writes a table there; null when the host thinks better of it. A cell that a spreadsheet program
   * could run is made harmless. Money is in fen, moments are in milliseconds.
   */
  'orderSheets.export': call(
    z.object({
      format: z.enum(sheetFormats),
      /** What the file is called, without its ending. */
      name: typed(120).min(1),
      columns: z
        .array(z.object({ title: z.string().max(200), kind: z.enum(columnKinds) }))
        .min(1)
        .max(100),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])).max(100)).max(mostExported),
    }),
    z.object({ path: z.string().nullable() }),
  ),
}
