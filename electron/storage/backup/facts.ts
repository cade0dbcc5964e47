import type { Database } from 'better-sqlite3'
import type { ShopFacts } from '@shared/contract/backups'
import { versionOf } from '../version'

/** Counts what a data file holds, of any version. */
export function factsOf(database: Database): ShopFacts {
  const count = (table: string) =>
    database.prepare<[], { count: number }>(`SELECT COUNT(*) AS count FROM ${table}`).get()?.count ?? 0
  const last = database
    .prepare<[], { at: number }>('SELECT created_at AS at FROM orders ORDER BY seq DESC LIMIT 1')
    .get()
  return {
    version: versionOf(database),
    products: count('products'),
    shows: count('shows'),
    orders: count('orders'),
    comments: count('comments'),
    lastOrderAt: last?.at ?? null,
  }
}

/** Whether two files hold the same as far as it was counted. */
export function sameFacts(one: ShopFacts, other: ShopFacts): boolean {
  return (
    one.version === other.version &&
    one.products === other.products &&
    one.shows === other.shows &&
    one.orders === other.orders &&
    one.comments === other.comments &&
    one.lastOrderAt === other.lastOrderAt
  )
}
