import type { Database } from 'better-sqlite3'
import type { OrderQuery } from '../../services/ports'

/** A part of a WHERE clause with the values of its question marks. */
export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }

/** A set of at most so many orders is looked through one by one, sooner than through the index. */
const small = 5_000

const alive = `state NOT IN ('cancelled', 'refunded')`
const unpaid = `paid_at IS NULL AND ${alive}`
const lacksRecipient = `(recipient_name = '' OR recipient_phone = '' OR recipient_address = '') AND ${alive}`

/** A condition, and the places it holds for as an index of the file knows them; null where none does. */
type Filter = { readonly condition: Condition; readonly places: Condition | null }

/** What the filters of a query ask, led by the smallest of the sets they make when one is small. */
export function narrowestSet(
  database: Database,
  query: OrderQuery,
): { readonly conditions: readonly Condition[]; readonly isSmall: boolean } {
  const filters = filtersOf(query)
  const sizes = filters.flatMap(({ places }) => {
    if (places === null) return []
    const counted = database
      .prepare<(string | number)[], { count: number }>(
        `SELECT COUNT(*) AS count FROM (${places.sql} LIMIT ${small + 1})`,
      )
      .get(...places.values)
    return [{ places, count: counted?.count ?? 0 }]
  })
  const least = sizes.reduce<(typeof sizes)[number] | null>(
    (best, one) => (best === null || one.count < best.count ? one : best),
    null,
  )
  const conditions = filters.map(({ condition }) => condition)
  if (least === null || least.count > small) return { conditions, isSmall: false }
  const { sql, values } = least.places
  return { conditions: [{ sql: `orders.seq IN (${sql})`, values }, ...conditions], isSmall: true }
}

function filtersOf({ showId, filters }: OrderQuery): Filter[] {
  const { states, platform, productId } = filters
  const found: Filter[] = []
  if (showId !== null) found.push(ofOrders('orders.show_id = ?', 'orders_by_show', 'show_id = ?', [showId]))
  if (states.length > 0) {
    const any = `state IN (${states.map(() => '?').join(', ')})`
    found.push(ofOrders(`orders.${any}`, 'orders_by_state', any, states))
  }
  if (filters.unpaid) found.push(ofOrders(unpaid, 'orders_unpaid', unpaid, []))
  if (filters.lacksRecipient)
    found.push(ofOrders(lacksRecipient, 'orders_without_recipient', lacksRecipient, []))
  if (platform !== null)
    found.push({
      condition: {
        sql: 'EXISTS (SELECT 1 FROM buyers WHERE buyers.id = orders.buyer_id AND platform = ?)',
        values: [platform],
      },
      places: null,
    })
  if (productId !== null)
    found.push({
      condition: {
        sql: `EXISTS (SELECT 1 FROM order_lines
          WHERE product_id = ? AND order_id = orders.id AND quantity > 0)`,
        values: [productId],
      },
      places: {
        sql: `SELECT held.seq FROM order_lines JOIN orders AS held ON held.id = order_id WHERE product_id = ?`,
        values: [productId],
      },
    })
  return found
}

function ofOrders(sql: string, index: string, inIndex: string, values: readonly string[]): Filter {
  return {
    condition: { sql, values },
    places: { sql: `SELECT seq FROM orders INDEXED BY ${index} WHERE ${inIndex}`, values },
  }
}
