import { type CallInput } from '@shared/contract'
import { type Order } from '@shared/contract/orders'
import { type ColumnKind } from '@shared/domain/sheets/sheet-table'

/** A column as it goes into a file. */
export type SheetColumn = {
  readonly key: string
  readonly title: string
  readonly kind: ColumnKind
  readonly value: (order: Order) => string | number | null
}

/** A table of these rows and columns for the call that writes it. */
export function sheetOf(
  orders: readonly Order[],
  columns: readonly SheetColumn[],
): Pick<CallInput<'orderSheets.export'>, 'columns' | 'rows'> {
  return {
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: orders.map((order) => columns.map(({ value }) => value(order))),
  }
}
