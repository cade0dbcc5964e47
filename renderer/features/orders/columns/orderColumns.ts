import { type OrderColumn } from '@shared/contract/order-search'

/** What the list of orders can show. */
export const orderColumnKeys = [
  'number',
  'buyer',
  'items',
  'total',
  'progress',
  'state',
  'name',
  'phone',
  'address',
  'payment',
  'waybill',
  'note',
  'createdAt',
] as const
export type OrderColumnKey = (typeof orderColumnKeys)[number]

/** What it shows unless the host chose. */
export const firstColumns: readonly OrderColumn[] = (
  ['number', 'buyer', 'items', 'total', 'progress', 'state'] as const
).map((key) => ({ key, width: null }))

export function columnKey(key: string): OrderColumnKey | null {
  return orderColumnKeys.find((known) => known === key) ?? null
}

/** With a column more, at the end, or without it; the last one stays. */
export function withColumn(columns: readonly OrderColumn[], key: string, shown: boolean): OrderColumn[] {
  const others = columns.filter((column) => column.key !== key)
  if (shown) return [...others, { key, width: null }]
  return others.length === 0 ? [...columns] : others
}

/** With a column one place nearer to the beginning (-1) or the end (1). */
export function movedColumn(columns: readonly OrderColumn[], key: string, by: -1 | 1): OrderColumn[] {
  const from = columns.findIndex((column) => column.key === key)
  const to = from + by
  const [one, other] = [columns[from], columns[to]]
  if (one === undefined || other === undefined) return [...columns]
  return columns.map((column, at) => (at === from ? other : at === to ? one : column))
}

/** With a column of this width in pixels; null for the one it has by itself. */
export function sizedColumn(
  columns: readonly OrderColumn[],
  key: string,
  width: number | null,
): OrderColumn[] {
  return columns.map((column) => (column.key === key ? { ...column, width } : column))
}
