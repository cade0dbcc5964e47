import Database from 'better-sqlite3'
import { FieldcastError } from '@shared/errors'
import { readFileHeader } from './file-header'
import { asFailure } from './failures'
import { migrate } from './migrate'
import { migrations as all, type Migration } from './migrations'
import { applicationId } from './version'

/**
 * Opens the data file, made or migrated as needed. Throws FieldcastError database_from_future {found, known},
 * database_damaged, disk_full or disk_failed; a file refused by its header has not been touched.
 */
export function openDatabase(path: string, migrations: readonly Migration[] = all): Database.Database {
  const header = readFileHeader(path)
  if (header.kind === 'not_a_database') throw new FieldcastError('database_damaged', 'not a SQLite file')
  if (header.kind === 'database') {
    const { userVersion: found, applicationId: id } = header
    const known = migrations.length
    if (id !== applicationId && (id !== 0 || found !== 0))
      throw new FieldcastError('database_damaged', 'a SQLite file of another program')
    if (found > known)
      throw new FieldcastError('database_from_future', `version ${found}, known ${known}`, { found, known })
  }
  try {
    return openKnown(path, migrations)
  } catch (error) {
    throw asFailure(error)
  }
}

function openKnown(path: string, migrations: readonly Migration[]): Database.Database {
  const database = new Database(path)
  try {
    database.pragma('busy_timeout = 5000')
    database.pragma('journal_mode = WAL')
    // An accepted order survives a power cut; it costs 0.2 ms a commit (docs/decisions/0002-storage.md).
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    // 64 MB: the upper pages of a million orders' indexes stay in memory (docs/decisions/0014-order-search.md).
    database.pragma('cache_size = -65536')
    migrate(database, migrations)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
