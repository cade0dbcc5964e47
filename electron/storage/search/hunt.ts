import type { Database } from 'better-sqlite3'
import { gramsOfQuery, wordsOf, type SearchWord } from '@shared/domain/search/query'
import type { OrderHunt, OrderQuery } from '../../services/ports'
import { narrowestSet, type Condition } from './order-sets'

/** Places that one step looks across. With the index few of them hold anything; without it each text is read. */
const stepWithIndex = 65_536
const stepWithout = 8_192

/**
 * A run through the orders that a query lets through. What the index, or a small set such as a show, leaves over is
 * looked at one by one, so that the answer is that of looking at every order.
 */
export function startHunt(database: Database, query: OrderQuery): OrderHunt {
  const words = wordsOf(query.text)
  const set = narrowestSet(database, query)
  const grams = set.isSmall ? [] : gramsOfQuery(words)
  const seq = grams.length > 0 ? 'order_grams.rowid' : 'orders.seq'
  const conditions = [...set.conditions, ...words.map(hasWord)]
  if (grams.length > 0) conditions.push({ sql: 'order_grams MATCH ?', values: [expression(grams)] })
  const needsOrders = set.conditions.length > 0
  const from = [
    grams.length > 0 ? 'order_grams' : 'orders',
    grams.length > 0 && needsOrders ? `orders ON orders.seq = ${seq}` : '',
    words.length > 0 ? `order_texts ON order_texts.seq = ${seq}` : '',
  ].filter((table) => table !== '')
  const down = query.sort === 'newest'
  // CROSS keeps the order of the tables: SQLite does not know how little the index lets through.
  const find = database.prepare<(string | number)[], { place: number }>(
    `SELECT ${seq} AS place FROM ${from.join(' CROSS JOIN ')}
     WHERE ${[...conditions.map(({ sql }) => sql), `${seq} BETWEEN ? AND ?`].join(' AND ')}
     ORDER BY ${seq} ${down ? 'DESC' : 'ASC'} LIMIT ?`,
  )
  const values = conditions.flatMap((condition) => condition.values)
  const ends = database
    .prepare<[], { first: number | null; last: number | null }>(
      'SELECT (SELECT MIN(seq) FROM orders) AS first, (SELECT MAX(seq) FROM orders) AS last',
    )
    .get()
  const { first, last } = { first: ends?.first ?? 0, last: ends?.last ?? 0 }
  const size = set.isSmall ? Number.MAX_SAFE_INTEGER : grams.length > 0 ? stepWithIndex : stepWithout

  return {
    step(after, limit) {
      const from = after === null ? (down ? last : first) : after + (down ? -1 : 1)
      const to = down ? Math.max(first, from - size) : Math.min(last, from + size)
      const places = find
        .all(...values, Math.min(from, to), Math.max(from, to), limit)
        .map(({ place }) => place)
      if (places.length === limit) return { places, reached: places.at(-1) ?? null }
      return { places, reached: to === (down ? first : last) ? null : to }
    },
  }
}

function hasWord({ texts, pinyin }: SearchWord): Condition {
  const tests = texts.map(() => 'instr(order_texts.text, ?) > 0')
  if (pinyin !== null) tests.push('instr(order_texts.names, ?) > 0')
  return { sql: `(${tests.join(' OR ')})`, values: pinyin === null ? texts : [...texts, pinyin] }
}

/** In the words of FTS5: of each word all grams of one row. */
function expression(grams: readonly (readonly (readonly string[])[])[]): string {
  const all = (row: readonly string[]) => `(${row.map((gram) => `"${gram}"`).join(' AND ')})`
  return grams.map((rows) => `(${rows.map(all).join(' OR ')})`).join(' AND ')
}
