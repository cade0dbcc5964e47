import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ShopFacts } from '@shared/contract/backups'
import { FieldcastError } from '@shared/errors'
import { flushFile, flushFolder } from '../backup/durable'
import { mustHold } from '../backup/copy'
import { incomingDatabase, type ShopPlaces, suffixesOfSet } from '../backup/places'
import { readFileHeader } from '../file-header'
import { openDatabase } from '../open'
import { replayComments } from './replay'
import { Wreck } from './salvage'

/**
 * Makes the data file that is to take the present one's place out of a copy at `from`, checked and in the newest shape.
 * With `wreck`, the comments that only the present, damaged file has are written into it again.
 */
export function prepareRestore(
  places: ShopPlaces,
  from: string,
  wreck: boolean,
): { readonly facts: ShopFacts; readonly comments: number } {
  clearIncoming(places)
  const path = incomingDatabase(places)
  const partial = `${path}.partial`
  try {
    mustBeOurs(from)
    copyFileSync(from, partial)
    mustHold(partial, null)
    const database = openDatabase(partial)
    let comments = 0
    try {
      if (wreck) comments = salvageInto(database, places)
      database.pragma('journal_mode = DELETE')
    } finally {
      database.close()
    }
    const facts = mustHold(partial, null)
    flushFile(partial)
    renameSync(partial, path)
    flushFolder(places.incoming)
    return { facts, comments }
  } catch (error) {
    rmSync(places.incoming, { recursive: true, force: true })
    throw error
  }
}

/** An empty place to prepare something in. */
export function clearIncoming(places: ShopPlaces): void {
  rmSync(places.incoming, { recursive: true, force: true })
  mkdirSync(places.incoming, { recursive: true })
}

function mustBeOurs(path: string): void {
  const { kind } = readFileHeader(path)
  if (kind !== 'database') throw new FieldcastError('backup_not_whole', 'not a SQLite file')
}

/** Works on a copy, for SQLite may write to a file that it opens. */
function salvageInto(database: Database.Database, places: ShopPlaces): number {
  const folder = join(places.incoming, 'wreck')
  mkdirSync(folder)
  const path = join(folder, 'fieldcast.db')
  try {
    for (const suffix of ['', '-wal'])
      if (existsSync(`${places.database}${suffix}`))
        copyFileSync(`${places.database}${suffix}`, `${path}${suffix}`)
    return withWreck(path, (wreck) => replayComments(wreck, database)) ?? 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Null where nothing at all can be read of the file. */
function withWreck<T>(path: string, work: (wreck: Wreck) => T): T | null {
  if (!existsSync(path)) return null
  let wreck: Wreck
  try {
    wreck = new Wreck(path)
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  }
  try {
    return work(wreck)
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR)/.test(error.code))
      return null
    throw error
  } finally {
    wreck.close()
  }
}

/** Takes the present data file out of use, with all that belongs to it; nothing of it is ever deleted. */
export function setAside(places: ShopPlaces, name: string): string {
  const folder = join(places.setAside, name)
  mkdirSync(folder, { recursive: true })
  // The log first: it must never lie beside another data file than its own.
  for (const suffix of suffixesOfSet) {
    const path = `${places.database}${suffix}`
    if (existsSync(path)) renameSync(path, join(folder, `fieldcast.db${suffix}`))
  }
  flushFolder(folder)
  return folder
}
