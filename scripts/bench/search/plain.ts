import Database from 'better-sqlite3'
import { readingsOf } from './words'

/** What an order is found by, once more and in the plainest way. */
const lines = `SELECT orders.seq, buyers.user_name AS userName, orders.recipient_name AS name,
    concat_ws(char(10), number, buyers.user_name, orders.recipient_name, orders.recipient_phone, orders.recipient_address,
      order_lines.code, order_lines.name, comments.text, waybill) AS line
  FROM orders JOIN buyers ON buyers.id = buyer_id JOIN order_lines ON order_lines.order_id = orders.id
    JOIN claims ON claims.order_id = orders.id JOIN comments ON comments.seq = comment_seq
  WHERE orders.seq > ? ORDER BY orders.seq LIMIT 10000`

/**
 * Copies what a shop's orders are found by into a file of one row for each, which a slow query reads from end to end.
 * It takes the orders from their own tables and the pinyin from the list of this benchmark: nothing of it comes from
 * the index that is measured.
 */
export function writePlain(path: string, shop: string): void {
  const source = new Database(shop, { readonly: true })
  const plain = new Database(path)
  plain.pragma('synchronous = OFF')
  plain.exec('CREATE TABLE plain (seq INTEGER PRIMARY KEY, line TEXT NOT NULL, pinyin TEXT NOT NULL) STRICT')
  const insert = plain.prepare<[number, string, string]>('INSERT INTO plain VALUES (?, ?, ?)')
  const read = source.prepare<[number], { seq: number; userName: string; name: string; line: string }>(lines)
  const known = new Map<string, string>()
  const pinyin = (name: string) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const now = typed(name)
    known.set(name, now)
    return now
  }
  for (let after = 0; ;) {
    const rows = read.all(after)
    plain.transaction(() => {
      for (const { seq, userName, name, line } of rows) insert.run(seq, line, pinyin(userName) + pinyin(name))
    })()
    const last = rows.at(-1)
    if (!last) break
    after = last.seq
  }
  plain.close()
  source.close()
}

/** Every way to type a name, whole and by initials, with a bar before each. */
function typed(name: string): string {
  let ways = [['', '']]
  for (const character of name) {
    const readings = /\d/.test(character) ? [character] : readingsOf.get(character)
    if (!readings) throw new Error(`nobody said how ${character} is read`)
    ways = ways.flatMap(([whole = '', initials = '']) =>
      readings.map((one) => [whole + one, initials + one.slice(0, 1)]),
    )
  }
  return ways
    .flat()
    .map((way) => `|${way}`)
    .join('')
}

/** What a query answers: the newest so many, and how many there are. */
export type Answer = { readonly places: readonly number[]; readonly total: number }

/** Looks at every order with LIKE. */
export function slowQueries(path: string): (words: readonly string[], newest: number) => Answer {
  const plain = new Database(path, { readonly: true })
  return (words, newest) => {
    const tests = words.map((word) => (isTyped(word) ? '(line LIKE ? OR pinyin LIKE ?)' : 'line LIKE ?'))
    const values = words.flatMap((word) => (isTyped(word) ? [`%${word}%`, `%|${word}%`] : [`%${word}%`]))
    const rows = plain
      .prepare<string[], number>(`SELECT seq FROM plain WHERE ${tests.join(' AND ')} ORDER BY seq DESC`)
      .pluck()
    const places: number[] = []
    let total = 0
    // One by one: a million kept at once would be cleared away while ours is measured.
    for (const place of rows.iterate(...values)) {
      if (places.length < newest) places.push(place)
      total += 1
    }
    return { places, total }
  }
}

const isTyped = (word: string) => /^[a-z][a-z0-9]*$/.test(word)
