import Database from 'better-sqlite3'
import { FieldcastError } from '@shared/errors'
import { asFailure } from '../failures'
import { disagreementsIn } from './books'

/** What a look through a whole data file found, with what it found in English. */
export type Verdict = {
  readonly verdict: 'whole' | 'damaged' | 'books_differ'
  readonly found: readonly string[]
}

/**
 * Reads all of a data file that may be in use: its pages, its indexes against its tables, and its sums. Takes seconds
 * for a million orders, so it belongs off the thread of the window.
 */
export function lookThrough(path: string): Verdict {
  // Not read-only: SQLite then leaves CHECK constraints out of its checks, and says "ok" of what breaks them.
  const database = new Database(path, { fileMustExist: true })
  try {
    database.pragma('query_only = ON')
    database.pragma('busy_timeout = 5000')
    // The quick one first: it says soonest what is worst.
    for (const look of ['quick_check', 'integrity_check']) {
      const verdict = database.pragma(`${look}(1)`, { simple: true })
      if (verdict !== 'ok') return { verdict: 'damaged', found: [String(verdict)] }
    }
    const found = disagreementsIn(database)
    return { verdict: found.length > 0 ? 'books_differ' : 'whole', found }
  } catch (error) {
    const failure = asFailure(error)
    if (failure instanceof FieldcastError && failure.code === 'database_damaged')
      return { verdict: 'damaged', found: [failure.message] }
    throw error
  } finally {
    database.close()
  }
}
