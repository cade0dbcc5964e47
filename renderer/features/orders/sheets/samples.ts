import { plainCell } from '@shared/domain/sheets/cell-values'

/** What stands in the first rows of a column, each once, in one line. */
export function samplesOf(rows: readonly (readonly string[])[], place: number | null): string {
  if (place === null) return ''
  const values = rows.map((row) => plainCell(row[place] ?? '').replace(/\s+/g, ' '))
  return [...new Set(values)]
    .filter((value) => value !== '')
    .slice(0, 3)
    .join(' · ')
}
