import Papa from 'papaparse'

/** One row as it stands in the file; `fields` is null where its quotes do not close. */
export type CsvRow = {
  /** Line in the file where the row starts, from 1. */
  readonly line: number
  readonly fields: readonly string[] | null
  /** The first line of the row, for a message. */
  readonly raw: string
}

/** No row of a product list is longer, in characters: a quote still open then does not close. */
const longestRow = 8000

/** Cuts text into rows, quoted line ends included; rows with nothing in them are left out. */
export function csvRows(text: string, delimiter: string): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let place: Place = { start: 0, line: 1 }
  while (place.start < text.length) {
    // A stretch at a time: a file in which no quote closes would otherwise be read to its end for each line.
    const stretch = text.slice(place.start, nextLine(text, Math.min(place.start + longestRow, text.length)))
    const stop = readStretch(stretch, delimiter, place, rows)
    if (stop.start === place.start) {
      // A quote that does not close would swallow the rest of the file: only its own line is lost.
      const end = nextLine(text, stop.start)
      rows.push({ line: stop.line, fields: null, raw: text.slice(stop.start, end).trim() })
      place = { start: end, line: stop.line + 1 }
    } else {
      place = stop
    }
  }
  return rows
}

/** The first row's fields, for finding out how a file is separated. */
export function firstRow(text: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(text, { delimiter, preview: 1, newline: lineEnd(text) }).data[0] ?? []
}

/** A character in the file, and its line. */
type Place = { readonly start: number; readonly line: number }

/** Adds the rows of a stretch; answers where it ended, or where the first row starts whose quotes are wrong. */
function readStretch(stretch: string, delimiter: string, from: Place, rows: CsvRow[]): Place {
  let start = 0
  let line = from.line
  Papa.parse<string[]>(stretch, {
    delimiter,
    newline: lineEnd(stretch),
    step(result, parser) {
      if (result.errors.some((error) => error.type === 'Quotes')) {
        parser.abort()
        return
      }
      const raw = stretch.slice(start, result.meta.cursor)
      if (result.data.some((field) => field.trim() !== '')) {
        rows.push({ line, fields: result.data, raw: raw.slice(0, nextLine(raw, 0)).trim() })
      }
      line += lineEnds(raw)
      start = result.meta.cursor
    },
  })
  return { start: from.start + start, line }
}

function lineEnd(text: string): '\n' | '\r\n' | '\r' {
  const found = /\r\n|\n|\r/.exec(text)?.[0]
  return found === '\r\n' || found === '\r' ? found : '\n'
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

/** Where the line after the one at `from` begins. */
function nextLine(text: string, from: number): number {
  const match = /\r\n|\n|\r/g
  match.lastIndex = from
  return match.exec(text) === null ? text.length : match.lastIndex
}
