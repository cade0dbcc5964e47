import { setImmediate } from 'node:timers/promises'

/** How many rows are written before everything else gets a turn. */
const rowsAtOnce = 200

/** Rows a batch at a time; between two of them comments are taken in and the window is answered. */
export async function* rowBatches<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    if (start > 0) await setImmediate()
    yield rows.slice(start, start + rowsAtOnce)
  }
}
