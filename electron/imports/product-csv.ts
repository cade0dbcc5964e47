import type { ProductDraft, RejectedRow } from '@shared/contract/products'
import { productCodeKey } from '@shared/domain/product-code'
import { FieldcastError } from '@shared/errors'
import { csvRows, firstRow, type CsvRow } from './csv-rows'
import { decodeCsv, type CsvEncoding } from './csv-text'
import { columnOf, productHeaders, requiredColumns, type ProductColumn } from './product-columns'
import { readProductRow, type Cells } from './product-row'

export type ProductCsv = {
  readonly encoding: CsvEncoding
  /** The good rows; stock in smallest units. */
  readonly rows: readonly { readonly line: number; readonly draft: ProductDraft; readonly stock: number }[]
  readonly rejected: readonly RejectedRow[]
}

/**
 * Reads a product list with headers in Chinese or English in any order, separated by comma, tab or semicolon. Stock is
 * stated in the product's `unit`; a fraction is good when it comes out whole in smallest units (2.5 箱 of 10 根), and
 * "25根" states smallest units. An empty 收购价 is taken to be the price, an empty 库存 none.
 * Throws csv_unreadable, or csv_missing_columns {columns}. A bad row is named with the first thing wrong in it.
 */
export function readProductCsv(bytes: Uint8Array): ProductCsv {
  const { encoding, text: marked } = decodeCsv(bytes)
  const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked
  const delimiter = findDelimiter(text)
  const [head, ...body] = csvRows(text, delimiter)
  const headers = (head?.fields ?? []).map((header) => header.trim())
  const places = findColumns(headers)
  const rows: { line: number; draft: ProductDraft; stock: number }[] = []
  const rejected: RejectedRow[] = []
  const codes = new Set<string>()
  for (const row of body) {
    const read = readRow(row, headers, places)
    if ('rejected' in read) {
      rejected.push(read.rejected)
      continue
    }
    const code = productCodeKey(read.draft.code)
    if (codes.has(code)) {
      rejected.push(reject(row, 'code_twice', headerAt(headers, places, 'code'), read.draft.code))
      continue
    }
    codes.add(code)
    rows.push({ line: row.line, draft: read.draft, stock: read.stock })
  }
  return { encoding, rows, rejected }
}

type Places = ReadonlyMap<ProductColumn, number>

/** The separator under which the first line names the most columns; aliases may hold the others. */
function findDelimiter(text: string): string {
  let best = ','
  let most = -1
  for (const delimiter of [',', '\t', ';', '，', '|']) {
    const known = firstRow(text, delimiter).filter((header) => columnOf(header) !== null).length
    if (known > most) [best, most] = [delimiter, known]
  }
  return best
}

function findColumns(headers: readonly string[]): Places {
  const places = new Map<ProductColumn, number>()
  headers.forEach((header, index) => {
    const column = columnOf(header)
    if (column !== null && !places.has(column)) places.set(column, index)
  })
  const missing = requiredColumns.filter((column) => !places.has(column))
  if (missing.length > 0) {
    const columns = missing.map((column) => productHeaders[column].slice(0, 2).join('/')).join(', ')
    throw new FieldcastError('csv_missing_columns', `missing columns: ${missing.join(', ')}`, { columns })
  }
  return places
}

function readRow(
  row: CsvRow,
  headers: readonly string[],
  places: Places,
): { draft: ProductDraft; stock: number } | { rejected: RejectedRow } {
  const { fields } = row
  if (fields === null) return { rejected: reject(row, 'wrong_column_count', '', row.raw) }
  // Spreadsheets leave empty cells off the end of a line, or add some; more values than headers are a comma too many.
  const surplus = fields.slice(headers.length).some((field) => field.trim() !== '')
  const short = requiredColumns.some((column) => (places.get(column) ?? 0) >= fields.length)
  if (surplus || short) return { rejected: reject(row, 'wrong_column_count', '', row.raw) }
  const cell = (column: ProductColumn) => plainCell(fields[places.get(column) ?? -1] ?? '')
  const cells: Cells = {
    code: cell('code'),
    name: cell('name'),
    aliases: cell('aliases'),
    unit: cell('unit'),
    smallestUnit: cell('smallestUnit'),
    unitSize: cell('unitSize'),
    price: cell('price'),
    wholesale: cell('wholesale'),
    stock: cell('stock'),
    scene: cell('scene'),
  }
  const read = readProductRow(cells)
  if ('row' in read) return read.row
  const { reason, column, value } = read.problem
  return { rejected: reject(row, reason, headerAt(headers, places, column), value) }
}

/** ="001" is how spreadsheets keep the zeros of a code. */
function plainCell(field: string): string {
  return (/^="(.*)"$/s.exec(field.trim())?.[1] ?? field).trim()
}

function headerAt(headers: readonly string[], places: Places, column: ProductColumn): string {
  return headers[places.get(column) ?? -1] ?? productHeaders[column][0]
}

function reject(row: CsvRow, reason: RejectedRow['reason'], column: string, value: string): RejectedRow {
  return { line: row.line, reason, column, value: value.length > 200 ? `${value.slice(0, 200)}…` : value }
}
