import type { Database } from 'better-sqlite3'

/** Marks a file as Fieldcast's: "TB" for 田播, then 2026. */
export const applicationId = 0x5442_07ea

/** The version of an open database, counted in migrations. */
export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
