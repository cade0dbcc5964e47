import type { OpenedSheet } from '@shared/contract/order-sheets'
import { knownHeaders } from '@shared/domain/sheets/import-mapping'
import type { SheetRow } from '@shared/domain/sheets/import-row'
import { FieldcastError } from '@shared/errors'
import type { OrderSheet } from '../services/ports'
import { csvRows, firstRow } from './csv-rows'
import { decodeCsv } from './csv-text'
import { xlsxCells } from './xlsx-cells'

/** Largest file that is looked into, in bytes. */
const largestFile = 40 * 1024 * 1024
/** Most rows of one list. */
const mostRows = 50_000
/** How far down the headers are looked for: some lists begin with a title and a period. */
const headerWithin = 20

/**
 * Reads a platform's list of orders: CSV in UTF-8 or GB18030, or XLSX. Throws csv_unreadable, sheet_locked (an .xls, or
 * one with a password), sheet_too_large or sheet_empty.
 */
export async function readOrderSheet(bytes: Uint8Array): Promise<OrderSheet> {
  if (bytes.length > largestFile) throw new FieldcastError('sheet_too_large', `${bytes.length} bytes`)
  // Old .xls files and encrypted .xlsx files are containers of the same kind.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FieldcastError('sheet_locked')
  const sheet = startsWith(bytes, [0x50, 0x4b, 3, 4]) ? await fromXlsx(bytes) : fromCsv(bytes)
  const { encoding, rows } = sheet
  const at = headerPlace(rows)
  const headers = trimEnd((rows[at]?.cells ?? []).map((cell) => cell.trim()))
  const body = rows.slice(at + 1)
  if (headers.length === 0 || body.length === 0) throw new FieldcastError('sheet_empty')
  if (body.length > mostRows) throw new FieldcastError('sheet_too_large', `${body.length} rows`)
  const width = Math.max(rows[at]?.cells?.length ?? 0, usualWidth(body))
  return { encoding, headers, rows: body.map((row) => withoutSurplus(row, headers.length, width)) }
}

type Rows = { readonly encoding: OpenedSheet['encoding']; readonly rows: readonly SheetRow[] }

async function fromXlsx(bytes: Uint8Array): Promise<Rows> {
  const cells = await xlsxCells(bytes)
  const rows = cells.map((row, index) => ({ line: index + 1, cells: row }))
  return { encoding: 'xlsx', rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')) }
}

function fromCsv(bytes: Uint8Array): Rows {
  const { encoding, text: marked } = decodeCsv(bytes)
  const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked
  const rows = csvRows(text, findDelimiter(text)).map(({ line, fields }) => ({ line, cells: fields }))
  return { encoding, rows }
}

/** The separator under which the first line has the most known headers, or else the most cells. */
function findDelimiter(text: string): string {
  let best = ','
  let most = -1
  for (const delimiter of [',', '\t', ';']) {
    const cells = firstRow(text, delimiter)
    const score = knownHeaders(cells) * 1000 + cells.length
    if (score > most) [best, most] = [delimiter, score]
  }
  return best
}

function headerPlace(rows: readonly SheetRow[]): number {
  const known = rows.slice(0, headerWithin).map(({ cells }) => (cells === null ? 0 : knownHeaders(cells)))
  const most = Math.max(0, ...known)
  return most >= 2 ? known.indexOf(most) : 0
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1] === '') end--
  return cells.slice(0, end)
}

/** How many cells most rows have: some lists end every row but the first with a comma. */
function usualWidth(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) if (cells) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [usual] = [...counts].sort((one, other) => other[1] - one[1])
  return usual?.[0] ?? 0
}

/** More cells than there should be are a comma too many: which of them holds what is not known then. */
function withoutSurplus({ line, cells }: SheetRow, headers: number, width: number): SheetRow {
  if (cells === null) return { line, cells }
  const surplus = cells.length > width || cells.slice(headers).some((cell) => cell.trim() !== '')
  return { line, cells: surplus ? null : cells }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
