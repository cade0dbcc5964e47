import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FieldcastError } from '@shared/errors'
import { backupsIn } from './backup/folder'
import { migrations } from './migrations'
import { openDatabase } from './open'

const known = migrations.length
const filesIn = (folder: string) =>
  readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
const next = { name: '9999-next', sql: 'CREATE TABLE next_thing (id INTEGER PRIMARY KEY) STRICT;' }

describe('opening the data file', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldcast-open-'))
    path = join(folder, 'fieldcast.db')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Every file in the folder: its bytes and when it was last written. */
  const everything = () =>
    filesIn(folder).map((name) => {
      const file = join(folder, name)
      return { name, bytes: readFileSync(file).toString('base64'), written: statSync(file).mtimeMs }
    })
  const refusal = () => {
    try {
      openDatabase(path).close()
      return null
    } catch (error) {
      return error instanceof FieldcastError ? { code: error.code, details: error.details } : error
    }
  }

  it('makes it where there is none, and where there is an empty file', () => {
    openDatabase(path).close()
    expect(refusal()).toBeNull()
    const empty = join(folder, 'empty.db')
    writeFileSync(empty, '')
    const database = openDatabase(empty)
    expect(database.pragma('user_version', { simple: true })).toBe(known)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
  })

  it('refuses a file of a newer version without touching it', () => {
    openDatabase(path, [...migrations, next, next].slice(0, known + 1)).close()
    const before = everything()
    expect(refusal()).toEqual({ code: 'database_from_future', details: { found: known + 1, known } })
    expect(everything()).toEqual(before)
  })

  it('refuses it even where the newer version is only in the log that a crash left', () => {
    openDatabase(path).close()
    const newer = openDatabase(path, [...migrations, next])
    const crashed = join(folder, 'crashed.db')
    copyFileSync(path, crashed)
    copyFileSync(`${path}-wal`, `${crashed}-wal`)
    newer.close()
    path = crashed
    const before = everything()
    expect(refusal()).toEqual({ code: 'database_from_future', details: { found: known + 1, known } })
    expect(everything()).toEqual(before)
  })

  it('opens one that a crash left with a log', () => {
    const writer = openDatabase(path)
    writer.prepare("INSERT INTO meta (key, value) VALUES ('kept', 7)").run()
    const crashed = join(folder, 'crashed.db')
    copyFileSync(path, crashed)
    copyFileSync(`${path}-wal`, `${crashed}-wal`)
    writer.close()
    const database = openDatabase(crashed)
    expect(database.prepare("SELECT value FROM meta WHERE key = 'kept'").pluck().get()).toBe(7)
    database.close()
  })

  it('refuses what is no data file of Fieldcast, untouched', () => {
    const isDamaged = () => {
      const before = everything()
      expect(refusal()).toMatchObject({ code: 'database_damaged' })
      expect(everything()).toEqual(before)
    }
    writeFileSync(path, 'not a database, '.repeat(1000))
    isDamaged()
    writeFileSync(path, 'short')
    isDamaged()
    rmSync(path)
    new Database(path).exec('CREATE TABLE other (id); PRAGMA user_version = 1').close()
    isDamaged()
    rmSync(path)
    openDatabase(path).close()
    truncateSync(path, 20_000)
    isDamaged()
  })

  it('says that a file is damaged whose pages are', () => {
    openDatabase(path).close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 100, 4096)
    writeFileSync(path, bytes)
    expect(refusal()).toMatchObject({ code: 'database_damaged' })
  })

  it('keeps a checked copy before it changes the shape of a file that holds something', () => {
    const first = openDatabase(path)
    first.prepare("INSERT INTO meta (key, value) VALUES ('kept', 7)").run()
    first.close()
    openDatabase(path, [...migrations, next]).close()
    const [backup, ...others] = backupsIn(join(folder, 'backups'), 'folder')
    expect(others).toEqual([])
    expect(backup).toMatchObject({ kind: 'migration', facts: { version: known, orders: 0 } })
    const copy = new Database(join(folder, 'backups', backup?.id.split(':')[1] ?? ''), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(known)
    expect(copy.prepare("SELECT value FROM meta WHERE key = 'kept'").pluck().get()).toBe(7)
    copy.close()
  })

  it('leaves the file in its old shape when a step fails', () => {
    openDatabase(path).close()
    const broken = { name: 'broken', sql: 'CREATE TABLE half (id); INSERT INTO nowhere VALUES (1);' }
    expect(() => openDatabase(path, [...migrations, next, broken])).toThrow(/nowhere/)
    const database = openDatabase(path, [...migrations, next])
    expect(database.pragma('user_version', { simple: true })).toBe(known + 1)
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined()
    database.close()
  })

  it('makes no copy where there is nothing to keep', () => {
    openDatabase(path).close()
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })
})
