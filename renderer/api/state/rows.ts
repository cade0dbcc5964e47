/** Rows of one topic: by identity, and in the order in which people see them. */
export type RowSet<Row> = {
  readonly byId: ReadonlyMap<string, Row>
  /** Keeps its identity while the same rows stand in the same order. */
  readonly ids: readonly string[]
  readonly list: readonly Row[]
}

type RowsPatch<Row> = {
  readonly replace: boolean
  readonly put: readonly Row[]
  readonly remove: readonly string[]
}

/** A row set in the order of `compare`. */
export function rowSet<Row extends { readonly id: string }>(
  rows: readonly Row[],
  compare: (left: Row, right: Row) => number,
): RowSet<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const list = [...byId.values()].sort(compare)
  return { byId, list, ids: list.map((row) => row.id) }
}

/** The rows after one pushed change; what did not change keeps its identity. */
export function patchRows<Row extends { readonly id: string }>(
  before: RowSet<Row>,
  patch: RowsPatch<Row>,
  compare: (left: Row, right: Row) => number,
): RowSet<Row> {
  if (patch.replace) return rowSet(patch.put, compare)
  const byId = new Map(before.byId)
  for (const id of patch.remove) byId.delete(id)
  for (const row of patch.put) byId.set(row.id, row)
  const list = [...byId.values()].sort(compare)
  const sameOrder =
    list.length === before.ids.length && list.every((row, index) => row.id === before.ids[index])
  return { byId, list, ids: sameOrder ? before.ids : list.map((row) => row.id) }
}
