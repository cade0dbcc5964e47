import { FieldcastError } from '@shared/errors'
import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { readSheet } from 'read-excel-file/universal'

/** What a list of orders never reaches; a file that claims more is made to fill the memory. */
const limits = { unpackedBytes: 150 * 1024 * 1024, entries: 2_000, rows: 60_000, columns: 400 } as const

/**
 * The first sheet's cells as text, row by row from the first; a date reads 2026-09-22 00:54:10, a number as it is kept.
 * What is unpacked is measured before it is read. Throws csv_unreadable or sheet_too_large.
 */
export async function xlsxCells(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const parts = unpack(bytes)
  for (const [name, part] of Object.entries(parts)) if (/worksheets\//.test(name)) measure(strFromU8(part))
  try {
    // Packed anew without compression: what is read is what was measured, whatever the file said of itself.
    const packed = zipSync(parts, { level: 0 })
    const rows: readonly (readonly unknown[])[] = await readSheet(exactBuffer(packed), 1, {
      parseNumber: (text) => text,
      trim: false,
    })
    return rows.map((row) => row.map(cellText))
  } catch (error) {
    throw new FieldcastError(
      'csv_unreadable',
      `no readable sheet: ${error instanceof Error ? error.name : ''}`,
    )
  }
}

/** Unpacks the XML inside; an entry never gets more room than it said it needs. */
function unpack(bytes: Uint8Array): Unzipped {
  let entries = 0
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        entries++
        if (!/\.(xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        if (entries > limits.entries || unpacked > limits.unpackedBytes)
          throw new FieldcastError('sheet_too_large', 'the file unpacks to too much')
        return true
      },
    })
  } catch (error) {
    if (error instanceof FieldcastError) throw error
    throw new FieldcastError('csv_unreadable', 'the file is no whole archive')
  }
}

/** A cell far out would have all the empty ones before it made. */
function measure(xml: string): void {
  let rows = 0
  for (const [, letters = '', row = ''] of xml.matchAll(/\sr="([A-Z]{0,4})(\d{1,9})"/g)) {
    rows = Math.max(rows, Number(row))
    if (rows > limits.rows || columnOf(letters) > limits.columns)
      throw new FieldcastError('sheet_too_large', `a cell at ${letters}${row}`)
  }
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function exactBuffer({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength)
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  // A sheet knows no time zone: the library gives its wall clock as if it were UTC.
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ')
  return ''
}
