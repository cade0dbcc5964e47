import type { SheetFormat, SheetTable } from '@shared/domain/sheets/sheet-table'
import { csvBytes } from './csv'
import { xlsxBytes } from './xlsx'

/** Writes a table as a file in which no cell can be run as a formula. */
export async function writeSheet(table: SheetTable, format: SheetFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return await xlsxBytes(table)
  return await csvBytes(table, format === 'csv' ? 'utf-8' : 'gb18030')
}
