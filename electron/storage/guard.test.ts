import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './open'
import { storeOn, type OpenStore } from './store'

describe('a disk that is full', () => {
  let folder: string
  let database: Database
  let store: OpenStore
  let heard: string[]
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldcast-guard-'))
    database = openDatabase(join(folder, 'fieldcast.db'))
    heard = []
    store = storeOn(database, {
      wrote: () => void heard.push('wrote'),
      failed: (code) => void heard.push(code),
    })
  })
  afterEach(() => {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const comment = (id: string) => ({
    ...{ platform: 'a', room: 'b', messageId: id, userId: 'u', userName: '孙丽', text: '玉米'.repeat(4_000) },
    ...{ kind: 'comment' as const, sentAt: null, receivedAt: 1, showId: null, onAirProductId: null },
  })
  // SQLite itself refuses more pages than these, as it does when the system has none.
  const fill = () =>
    void database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`)
  const makeRoom = () => void database.pragma('max_page_count = 1000000')
  const codeOf = (work: () => unknown) => {
    try {
      work()
      return null
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error
    }
  }

  it('refuses with a code, tells it once, keeps nothing of the transaction, and takes the next when there is room', () => {
    fill()
    expect(codeOf(() => store.transaction(() => store.comments.append(comment('1'))))).toBe('disk_full')
    expect(heard).toEqual(['disk_full'])
    expect(store.comments.count(null)).toBe(0)
    makeRoom()
    store.transaction(() => store.comments.append(comment('1')))
    expect(heard).toEqual(['disk_full', 'wrote'])
    expect(store.comments.count(null)).toBe(1)
  })

  it('lets nothing of a transaction be kept that swallowed the refusal', () => {
    fill()
    const swallowing = () =>
      store.transaction(() => {
        expect(codeOf(() => store.comments.append(comment('1')))).toBe('disk_full')
        makeRoom()
        expect(codeOf(() => store.claims.moveCursor(7))).toBe('disk_full')
      })
    expect(codeOf(swallowing)).toBe('disk_full')
    expect(store.claims.cursor()).toBe(0)
    store.transaction(() => store.claims.moveCursor(3))
    expect(store.claims.cursor()).toBe(3)
  })

  it('tells what was refused inside another transaction once', () => {
    fill()
    const nested = () => store.transaction(() => store.transaction(() => store.comments.append(comment('1'))))
    expect(codeOf(nested)).toBe('disk_full')
    expect(heard).toEqual(['disk_full'])
  })

  it('leaves refusals of our own as they are', () => {
    expect(codeOf(() => store.transaction(() => store.shows.day('none')))).toBeInstanceOf(Error)
    expect(heard).toEqual([])
  })
})
