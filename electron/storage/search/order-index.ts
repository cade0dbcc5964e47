import Database from 'better-sqlite3'
import { gramsOfOrder, orderText, type OrderText } from '@shared/domain/search/order-text'
import type { Readings } from '@shared/domain/search/readings'
import type { OrderIndex } from '../../services/ports'
import { startHunt } from './hunt'
import { orderFields } from './order-fields'

/** Orders that one step of catching up indexes: some 20 ms at most, after a buyer of hundreds was renamed. */
const dueAtOnce = 200
/** Old orders that one step of building indexes, about 10 ms. */
const builtAtOnce = 100

/** The index by which orders are found. Which of them changed is noted in their own transactions. */
export function orderIndex(database: Database.Database): OrderIndex {
  const fieldsAt = orderFields(database)
  const due = database.prepare<[number], { seq: number }>(
    'SELECT seq FROM order_texts_due ORDER BY seq LIMIT ?',
  )
  const done = database.prepare<[number]>('DELETE FROM order_texts_due WHERE seq = ?')
  const textAt = database.prepare<[number], OrderText>('SELECT text, names FROM order_texts WHERE seq = ?')
  const putText = database.prepare<[number, string, string]>(
    `INSERT INTO order_texts (seq, text, names) VALUES (?, ?, ?)
     ON CONFLICT (seq) DO UPDATE SET text = excluded.text, names = excluded.names`,
  )
  const dropText = database.prepare<[number]>('DELETE FROM order_texts WHERE seq = ?')
  const putGrams = database.prepare<[number, string]>('INSERT INTO order_grams (rowid, grams) VALUES (?, ?)')
  const dropGrams = database.prepare<[number]>('DELETE FROM order_grams WHERE rowid = ?')
  const below = database.prepare<[], { value: number }>(
    `SELECT value FROM meta WHERE key = 'order_texts_below'`,
  )
  const moveBelow = database.prepare<[number]>(`UPDATE meta SET value = ? WHERE key = 'order_texts_below'`)
  const older = database.prepare<[number, number], { seq: number }>(
    'SELECT seq FROM orders WHERE seq < ? ORDER BY seq DESC LIMIT ?',
  )
  const anyDue = database.prepare<[], { seq: number }>('SELECT seq FROM order_texts_due LIMIT 1')
  const dropGramsDue = database.prepare<[]>(
    `DELETE FROM order_grams WHERE rowid IN
       (SELECT seq FROM order_texts_due WHERE seq IN (SELECT seq FROM order_texts))`,
  )
  const dropTextsDue = database.prepare<[]>(
    'DELETE FROM order_texts WHERE seq IN (SELECT seq FROM order_texts_due)',
  )
  const countDue = database.prepare<[], { count: number }>('SELECT COUNT(*) AS count FROM order_texts_due')
  const countOlder = database.prepare<[number], { count: number }>(
    'SELECT COUNT(*) AS count FROM orders WHERE seq < ?',
  )
  const idAt = database.prepare<[number], { id: string }>('SELECT id FROM orders WHERE seq = ?')

  const beginAnew = database.transaction(() => {
    database.exec(`INSERT INTO order_grams (order_grams) VALUES ('delete-all');
      DELETE FROM order_texts;
      UPDATE meta SET value = (SELECT COALESCE(MAX(seq), 0) + 1 FROM orders) WHERE key = 'order_texts_below'`)
  })
  /** A broken index costs a while of searching, never an order: it is made anew from the orders. */
  const unlessBroken = <T>(work: () => T, otherwise: T): T => {
    try {
      // Of its own, so that what it did is undone and the order it came with stays.
      return database.inTransaction ? database.transaction(() => written(work))() : work()
    } catch (error) {
      if (!isBroken(error)) throw error
      beginAnew()
      return otherwise
    }
  }

  /** FTS5 writes at the next savepoint: what fails then must fail here, not at the commit. */
  const written = <T>(work: () => T): T => {
    const value = work()
    database.exec('SAVEPOINT written; RELEASE written')
    return value
  }

  let readings: Readings | null = null
  const index = (seq: number, howToRead: Readings) => {
    const before = textAt.get(seq)
    const fields = fieldsAt(seq)
    if (fields === null) {
      if (before) dropGrams.run(seq)
      dropText.run(seq)
      return
    }
    const now = orderText(fields, howToRead)
    if (before?.text === now.text && before.names === now.names) return
    if (before) dropGrams.run(seq)
    putText.run(seq, now.text, now.names)
    putGrams.run(seq, gramsOfOrder(now).join(' '))
  }
  return {
    use(howToRead) {
      readings = howToRead
    },
    catchUp() {
      const places = due.all(dueAtOnce)
      if (places.length === 0) return true
      // Until the dictionary is there they stay noted, in the file.
      const howToRead = readings
      if (howToRead === null) return false
      return unlessBroken(() => {
        for (const { seq } of places) {
          index(seq, howToRead)
          done.run(seq)
        }
        return places.length < dueAtOnce
      }, false)
    },
    forgetDue() {
      unlessBroken(() => {
        dropGramsDue.run()
        dropTextsDue.run()
      }, undefined)
    },
    isDue: () => anyDue.get() !== undefined,
    isBuilt: () => (below.get()?.value ?? 0) === 0,
    build() {
      const from = below.get()?.value ?? 0
      if (from === 0) return true
      const howToRead = readings
      if (howToRead === null) return false
      return unlessBroken(() => {
        // Written in rising order, as the index likes it; each step takes the next lower part.
        const places = older.all(from, builtAtOnce).reverse()
        for (const { seq } of places) index(seq, howToRead)
        moveBelow.run(places[0]?.seq ?? 0)
        return places.length === 0
      }, false)
    },
    unindexed() {
      const from = below.get()?.value ?? 0
      return (countDue.get()?.count ?? 0) + (from === 0 ? 0 : (countOlder.get(from)?.count ?? 0))
    },
    hunt(query) {
      const hunt = startHunt(database, query)
      return {
        step: (after, limit) => unlessBroken(() => hunt.step(after, limit), { places: [], reached: null }),
      }
    },
    idAt: (place) => idAt.get(place)?.id ?? null,
  }
}

/** Constraints fail where two parts of a broken index claim the same place. */
function isBroken(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|CONSTRAINT)/.test(error.code)
}
