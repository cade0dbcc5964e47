import { harmlessCell } from '@shared/domain/sheets/harmless-cell'
import { localMoment, plainYuan, type ColumnKind, type SheetTable } from '@shared/domain/sheets/sheet-table'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { rowBatches } from './row-batches'

/**
 * A table as CSV with Windows line ends: in UTF-8 with its mark, by which spreadsheet programs know it, or in GB18030,
 * which those in China expect of a file without one.
 */
export async function csvBytes(
  { columns, rows }: SheetTable,
  encoding: 'utf-8' | 'gb18030',
): Promise<Uint8Array> {
  const encode = (cells: string[][]) =>
    iconv.encode(`${Papa.unparse(cells, { newline: '\r\n', quotes: true })}\r\n`, encoding)
  const parts = [encode([columns.map(({ title }) => harmlessCell(title))])]
  for await (const batch of rowBatches(rows))
    parts.push(encode(batch.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind)))))
  return Buffer.concat(encoding === 'utf-8' ? [Buffer.of(0xef, 0xbb, 0xbf), ...parts] : parts)
}

function cellOf(value: string | number | null, kind: ColumnKind): string {
  if (value === null) return ''
  if (typeof value === 'string') return harmlessCell(keptAsText(value))
  if (kind === 'moment') return localMoment(value)
  const figure = kind === 'money' ? plainYuan(value) : String(value)
  // Bookkeepers' way to write less than nothing, which is still read as a number and begins with no sign.
  return figure.startsWith('-') ? `(${figure.slice(1)})` : figure
}

/** Figures of which spreadsheets would drop the zeros or the last digits are kept by a tab behind them, as platforms do. */
function keptAsText(text: string): string {
  return /^(0\d+|\d{12,})$/.test(text) ? `${text}\t` : text
}
