import { renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { FieldcastError } from '@shared/errors'
import type { Migration } from './migrations'

/** Marks a file as Fieldcast's: "TB" for 田播, then 2026. */
export const applicationId = 0x5442_07ea

/** The version of an open database, counted in migrations. */
export function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Brings an open database to the newest version, each step in a transaction of its own. A database that holds
 * something is copied first, to `<path>.v<version>.backup`, and the copy is checked before anything changes.
 */
export function migrate(database: Database.Database, migrations: readonly Migration[]): void {
  const from = versionOf(database)
  if (from > 0 && from < migrations.length) backUp(database, `${database.name}.v${from}.backup`)
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
function backUp(database: Database.Database, path: string): void {
  const partial = `${path}.partial`
  rmSync(partial, { force: true })
  database.prepare<[string]>('VACUUM INTO ?').run(partial)
  const copy = new Database(partial, { readonly: true, fileMustExist: true })
  try {
    const verdict = copy.pragma('quick_check', { simple: true })
    if (verdict !== 'ok' || versionOf(copy) !== versionOf(database))
      throw new FieldcastError(
        'database_damaged',
        `the copy made before migrating is not whole: ${String(verdict)}`,
      )
  } finally {
    copy.close()
  }
  renameSync(partial, path)
}
