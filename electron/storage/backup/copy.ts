import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { ShopFacts } from '@shared/contract/backups'
import { FieldcastError } from '@shared/errors'
import { flushFile } from './durable'
import { factsOf, sameFacts } from './facts'

/** Pages copied between two breaths, and how long a breath is, in milliseconds: the shop's own writes come first. */
const pagesAtOnce = 128
const breathMs = 3
const stepsBetweenFlushes = 8
const clock = new Int32Array(new SharedArrayBuffer(4))

/**
 * Copies the data file at `source` to `partial` as it is at one moment, however much is written meanwhile, and checks
 * the copy. Throws FieldcastError backup_not_whole, and SQLite's own errors; nothing is left behind then.
 */
export async function copyDatabase(source: string, partial: string): Promise<ShopFacts> {
  rmSync(partial, { force: true })
  try {
    const facts = await copyOnline(source, partial)
    standAlone(partial)
    mustHold(partial, facts)
    return facts
  } catch (error) {
    removeCopy(partial)
    throw error
  }
}

async function copyOnline(source: string, partial: string): Promise<ShopFacts> {
  const database = new Database(source, { readonly: true, fileMustExist: true })
  try {
    database.pragma('busy_timeout = 5000')
    // One reading transaction for all of it: what another connection writes meanwhile would begin the copy again.
    database.exec('BEGIN')
    const facts = factsOf(database)
    let steps = 0
    await database.backup(partial, {
      progress() {
        steps += 1
        // A copy that is flushed all at once at its end would make the shop's next commit wait for all of it.
        if (steps % stepsBetweenFlushes === 0 && existsSync(partial)) flushFile(partial)
        // Blocks this thread, which is the worker's: a timer would let the library ask again all the while.
        Atomics.wait(clock, 0, 0, breathMs)
        return pagesAtOnce
      },
    })
    database.exec('COMMIT')
    return facts
  } finally {
    database.close()
  }
}

/** The copy needs no log beside it, and can be opened where nothing may be written. */
function standAlone(path: string): void {
  const copy = new Database(path, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  flushFile(path)
}

/** Opens a copy read-only and makes sure that it is whole and holds what it should. */
export function mustHold(path: string, expected: ShopFacts | null): ShopFacts {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new FieldcastError('backup_not_whole', String(verdict))
    const facts = factsOf(copy)
    if (expected && !sameFacts(facts, expected))
      throw new FieldcastError('backup_not_whole', 'the copy does not hold what the file did')
    return facts
  } finally {
    copy.close()
  }
}

/** Takes an unfinished copy away, with what SQLite left beside it. */
export function removeCopy(partial: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${suffix}`, { force: true })
}
