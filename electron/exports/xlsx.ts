import { harmlessCell } from '@shared/domain/sheets/harmless-cell'
import type { ColumnKind, SheetTable } from '@shared/domain/sheets/sheet-table'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { rowBatches } from './row-batches'
import { fixedParts, headStyle, sheetEnd, sheetPart, sheetStart, styleOf } from './xlsx-parts'

/** Most characters that a cell of a spreadsheet holds. */
const longestCell = 32_767
const dayMs = 86_400_000

/** A table as XLSX: amounts and counts are numbers, moments are dates in local time, all else is text. */
export async function xlsxBytes({ columns, rows }: SheetTable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const add = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 })
    archive.add(part)
    return part
  }
  for (const [name, text] of Object.entries(fixedParts)) add(name).push(strToU8(text), true)
  const sheet = add(sheetPart)
  const kinds = columns.map(({ kind }) => kind)
  const names = columns.map((_column, index) => columnName(index))
  sheet.push(strToU8(sheetStart(kinds)))
  const head = columns.map(({ title }, index) => textCell(`${names[index] ?? ''}1`, title, headStyle))
  sheet.push(strToU8(`<row r="1">${head.join('')}</row>`))
  let line = 1
  for await (const batch of rowBatches(rows)) {
    const written = batch.map((row) => {
      line++
      const cells = kinds.map((kind, index) =>
        cellOf(`${names[index] ?? ''}${line}`, row[index] ?? null, kind),
      )
      return `<row r="${line}">${cells.join('')}</row>`
    })
    sheet.push(strToU8(written.join('')))
  }
  sheet.push(strToU8(sheetEnd), true)
  archive.end()
  return Buffer.concat(chunks)
}

function cellOf(place: string, value: string | number | null, kind: ColumnKind): string {
  if (value === null || value === '') return ''
  if (typeof value === 'string') return textCell(place, value, styleOf.text)
  return `<c r="${place}" s="${styleOf[kind]}"><v>${numberOf(value, kind)}</v></c>`
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${textOf(text)}</t></is></c>`
}

function numberOf(value: number, kind: ColumnKind): number {
  if (kind === 'money') return value / 100
  if (kind !== 'moment') return value
  // Days since the last day but one of 1899, by the clock on the wall: a sheet knows no time zone.
  const wall = value - new Date(value).getTimezoneOffset() * 60_000
  return wall / dayMs + 25_569
}

/** What XML has no place for: control characters, halves of characters, and what Unicode says is no character. */
// eslint-disable-next-line no-control-regex -- control characters are what this takes out
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\p{Cs}\p{NChar}]/gu

/** A cell's text as XML; what a reader would take out or change is seen to before it is made harmless. */
function textOf(text: string): string {
  const readable = text.slice(0, longestCell).replace(notInXml, '').replace(/\r\n?/g, '\n')
  return (
    harmlessCell(readable)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // _x0041_ would be shown as A: the underscore that begins such a code is written as a code itself.
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  )
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}
