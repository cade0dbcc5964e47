import type { Database } from 'better-sqlite3'
import { gramsOfQuery, isKnownByGram, wordsOf, type SearchWord } from '@shared/domain/search/query'
import type { OrderHunt, OrderQuery } from '../../services/ports'
import { narrowestSet, type Condition } from './order-sets'

/** Texts that one step reads where the index does not help; a set that is small is read at once. */
const readAtOnce = 8_192
/** What the index lets through is looked at in growing parts: finding the place to go on from costs it most. */
const firstPart = 2_048
const largestPart = 65_536

/**
 * A run through the orders that a query lets through. What the index, or a small set such as a show, leaves over is
 * looked at one by one, so that the answer is that of looking at every order.
 */
export function startHunt(database: Database, query: OrderQuery): OrderHunt {
  const words = wordsOf(query.text)
  const set = narrowestSet(database, query)
  const grams = set.isSmall ? [] : gramsOfQuery(words)
  const down = query.sort === 'newest'
  if (grams.length > 0) {
    const read = words.filter((word) => !isKnownByGram(word)).map(hasWord)
    return throughIndex(database, expression(grams), { ofOrders: set.conditions, ofTexts: read }, down)
  }
  const tests = { ofOrders: set.conditions, ofTexts: words.map(hasWord) }
  return throughTexts(database, tests, down, set.isSmall ? Number.MAX_SAFE_INTEGER : readAtOnce)
}

/** What is asked of an order's row and of its text. */
type Tests = { readonly ofOrders: readonly Condition[]; readonly ofTexts: readonly Condition[] }

function throughIndex(database: Database, grams: string, tests: Tests, down: boolean): OrderHunt {
  const letThrough = database
    .prepare<[string, number, number], number>(
      `SELECT rowid FROM order_grams WHERE order_grams MATCH ? AND rowid ${down ? '<' : '>'} ?
       ORDER BY rowid ${down ? 'DESC' : 'ASC'} LIMIT ?`,
    )
    .pluck()
  const known = tests.ofOrders.length + tests.ofTexts.length === 0
  const find = finding(database, tests, 'IN (SELECT value FROM json_each(?))', down)
  let part = firstPart
  return {
    step(after, limit) {
      const from = after ?? (down ? Number.MAX_SAFE_INTEGER : 0)
      if (known) {
        const places = letThrough.all(grams, from, limit)
        return { places, reached: places.length < limit ? null : (places.at(-1) ?? null) }
      }
      const candidates = letThrough.all(grams, from, part)
      const ended = candidates.length < part
      part = Math.min(largestPart, part * 4)
      const places = find([JSON.stringify(candidates)], limit)
      if (places.length === limit) return { places, reached: places.at(-1) ?? null }
      return { places, reached: ended ? null : (candidates.at(-1) ?? null) }
    },
  }
}

function throughTexts(database: Database, tests: Tests, down: boolean, size: number): OrderHunt {
  const ends = database
    .prepare<[], { first: number | null; last: number | null }>(
      'SELECT (SELECT MIN(seq) FROM orders) AS first, (SELECT MAX(seq) FROM orders) AS last',
    )
    .get()
  const { first, last } = { first: ends?.first ?? 0, last: ends?.last ?? 0 }
  const find = finding(database, tests, 'BETWEEN ? AND ?', down)
  return {
    step(after, limit) {
      const from = after === null ? (down ? last : first) : after + (down ? -1 : 1)
      const to = down ? Math.max(first, from - size) : Math.min(last, from + size)
      const places = find([Math.min(from, to), Math.max(from, to)], limit)
      if (places.length === limit) return { places, reached: places.at(-1) ?? null }
      return { places, reached: to === (down ? first : last) ? null : to }
    },
  }
}

/** Places within a range that pass all tests. */
function finding(
  database: Database,
  { ofOrders, ofTexts }: Tests,
  range: string,
  down: boolean,
): (range: readonly (string | number)[], limit: number) => number[] {
  // A row of orders costs as much as its text: it is read only where it is asked for.
  const [seq, tables] =
    ofTexts.length === 0
      ? ['orders.seq', 'orders']
      : ofOrders.length === 0
        ? ['order_texts.seq', 'order_texts']
        : ['orders.seq', 'orders CROSS JOIN order_texts ON order_texts.seq = orders.seq']
  const conditions = [...ofOrders, ...ofTexts]
  const find = database
    .prepare<(string | number)[], number>(
      `SELECT ${seq} FROM ${tables} WHERE ${[`${seq} ${range}`, ...conditions.map(({ sql }) => sql)].join(' AND ')}
       ORDER BY ${seq} ${down ? 'DESC' : 'ASC'} LIMIT ?`,
    )
    .pluck()
  const values = conditions.flatMap((condition) => condition.values)
  return (within, limit) => find.all(...within, ...values, limit)
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
