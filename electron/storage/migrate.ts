import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { backupName } from '@shared/domain/backups/backup-name'
import { FieldcastError } from '@shared/errors'
import { mustHold, removeCopy } from './backup/copy'
import { nameForGood } from './backup/durable'
import { factsOf } from './backup/facts'
import { keepFacts } from './backup/folder'
import { shopPlaces } from './backup/places'
import type { Migration } from './migrations'
import { applicationId, versionOf } from './version'

/**
 * Brings an open database to the newest version, each step in a transaction of its own. A database that holds
 * something is copied first, to the folder of backups beside it, and the copy is checked before anything changes.
 */
export function migrate(database: Database.Database, migrations: readonly Migration[]): void {
  const from = versionOf(database)
  if (from > 0 && from < migrations.length) backUp(database)
  for (const [index, migration] of migrations.entries()) {
    if (index < from) continue
    // SQLite switches this outside of transactions only.
    database.pragma(`foreign_keys = ${migration.rebuilds ? 'OFF' : 'ON'}`)
    database
      .transaction(() => {
        database.exec(migration.sql)
        if (migration.rebuilds) mustReferToWhatThereIs(database)
        database.pragma(`application_id = ${applicationId}`)
        database.pragma(`user_version = ${index + 1}`)
      })
      .immediate()
  }
  database.pragma('foreign_keys = ON')
}

function mustReferToWhatThereIs(database: Database.Database): void {
  const broken: unknown = database.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0)
    throw new FieldcastError('database_damaged', `${broken.length} rows refer to something that is not there`)
}

/** Under another name until it is known to be whole: a half-written copy never stands in for a backup. */
function backUp(database: Database.Database): void {
  const { backups } = shopPlaces(dirname(database.name))
  mkdirSync(backups, { recursive: true })
  const path = join(backups, backupName(Date.now(), 'migration'))
  const partial = `${path}.partial`
  removeCopy(partial)
  try {
    database.prepare<[string]>('VACUUM INTO ?').run(partial)
    keepFacts(path, mustHold(partial, factsOf(database)))
    nameForGood(partial, path)
  } catch (error) {
    removeCopy(partial)
    throw error
  }
}
