import Database from 'better-sqlite3'
import { FieldcastError, type ErrorCode } from '@shared/errors'

/** SQLite's and the system's words for what a person is told in ours; anything else is a bug. */
const meanings: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk_full'],
  // A file that may suddenly not be written, or not be found, is a drive that is failing or was pulled.
  [/^(SQLITE_IOERR|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PROTOCOL|EIO|EROFS|ENXIO|ENODEV)/, 'disk_failed'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'database_damaged'],
]

/** An error of the disk or of the data file as the FieldcastError a person can read; any other as it is. */
export function asFailure(error: unknown): unknown {
  const code = codeOf(error)
  const meaning = meanings.find(([pattern]) => pattern.test(code))
  return meaning ? new FieldcastError(meaning[1], error instanceof Error ? error.message : code) : error
}

/** What SQLite says of a damaged file as FieldcastError database_damaged; any other error as it is. */
export function asDamage(error: unknown): unknown {
  const failure = asFailure(error)
  return failure instanceof FieldcastError && failure.code === 'database_damaged' ? failure : error
}

function codeOf(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
