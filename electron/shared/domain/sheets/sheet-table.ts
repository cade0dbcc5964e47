/** What a column holds: text, fen, a whole number or a moment in milliseconds. */
export const columnKinds = ['text', 'money', 'count', 'moment'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** A table on its way into a file; the values of a `text` column are strings, of the others numbers; null is empty. */
export type SheetTable = {
  readonly columns: readonly { readonly title: string; readonly kind: ColumnKind }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The files that a table can be written as. */
export const sheetFormats = ['csv', 'csv-gb18030', 'xlsx'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** A moment in local time as it stands in a table, such as 2026-11-23 20:05:09. */
export function localMoment(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (value: number) => value.toString().padStart(2, '0')
  const day = [date.getFullYear().toString().padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())]
  return `${day.join('-')} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}

/** Fen as a plain decimal number of yuan, such as 1234.50. */
export function plainYuan(fen: number): string {
  const cents = (Math.abs(fen) % 100).toString().padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${cents}`
}
