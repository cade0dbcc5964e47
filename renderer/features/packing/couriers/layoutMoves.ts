/** A list with one of its rows a place further up (-1) or down (1). */
export function moved<Row>(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const row = rows[index]
  const other = rows[index + by]
  if (row === undefined || other === undefined) return rows
  return rows.map((one, at) => (at === index ? other : at === index + by ? row : one))
}
