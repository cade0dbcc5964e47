import type { SheetFormat } from '../sheets/sheet-table'

/** The import sheets of couriers and printing services that Fieldcast writes. */
export const courierSheets = ['kuaidi100', 'cainiao', 'zto', 'yto', 'sf', 'post'] as const
export type CourierSheet = (typeof courierSheets)[number]

/** What a column of such a sheet can hold; `fixed` is the column's own text, the same in every row. */
export const columnContents = [
  'name',
  'phone',
  'mobile',
  'landline',
  'address',
  'province',
  'city',
  'district',
  'detail',
  'items',
  'quantity',
  'parcels',
  'number',
  'orderNumbers',
  'note',
  'shop',
  'senderName',
  'senderPhone',
  'senderMobile',
  'senderLandline',
  'senderAddress',
  'senderProvince',
  'senderCity',
  'senderDistrict',
  'senderDetail',
  'rowNumber',
  'fixed',
] as const
export type ColumnContent = (typeof columnContents)[number]

export type CourierColumn = {
  /** As it stands in the sheet's first row. */
  readonly title: string
  readonly holds: ColumnContent
  /** What a `fixed` column says; empty for a column that is left blank. */
  readonly text: string
}

/** The columns of a sheet, in their order, and the kind of file it is written as. */
export type CourierLayout = { readonly format: SheetFormat; readonly columns: readonly CourierColumn[] }

/** The layouts that the host changed; the others are ours. */
export type KeptLayouts = Readonly<Partial<Record<CourierSheet, CourierLayout>>>
