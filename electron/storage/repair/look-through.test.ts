import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corn, openDesk, type Desk } from '../../services/test-support/desk'
import { lookThrough } from './look-through'

describe('looking through the data file', () => {
  let desk: Desk
  let folder: string
  let path: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fieldcast-look-'))
    path = join(folder, 'copy.db')
    desk = openDesk()
    desk.products.add(corn, 120)
    desk.shows.start('早市')
    await desk.say(['孙丽', '玉米3箱'], ['王姐', '玉米1箱'])
    desk.claims.acceptAllCertain()
    new Database(join(desk.folder, 'fieldcast.db')).pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(join(desk.folder, 'fieldcast.db'), path)
  })
  afterEach(() => {
    desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Turns a figure over behind the back of every rule, as a failing disk does. */
  const turnOver = (...statements: readonly string[]) => {
    const database = new Database(path)
    database.pragma('ignore_check_constraints = ON')
    const triggers = database.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    for (const name of triggers.pluck().all()) database.exec(`DROP TRIGGER ${name}`)
    for (const statement of statements) database.exec(statement)
    database.close()
  }

  it('finds nothing in a file in which all is well, also while it is in use', () => {
    expect(lookThrough(path)).toEqual({ verdict: 'whole', found: [] })
    expect(lookThrough(join(desk.folder, 'fieldcast.db'))).toEqual({ verdict: 'whole', found: [] })
  })

  it.each([
    ['a stock level', 'UPDATE stock_levels SET available = available + 64'],
    ['an entry of the stock ledger', "UPDATE stock_moves SET delta = delta - 32 WHERE kind = 'reservation'"],
    ['an order’s goods', 'UPDATE orders SET goods_fen = goods_fen + 4096 WHERE ordinal = 1'],
    ['an order’s discount', 'UPDATE orders SET discount_fen = 256 WHERE ordinal = 2'],
    ['a show’s revenue', 'UPDATE show_figures SET revenue_fen = revenue_fen - 1024'],
    ['a quantity', 'UPDATE order_lines SET quantity = quantity + 16'],
    [
      'the order that a line belongs to',
      `PRAGMA foreign_keys = OFF; UPDATE order_lines SET order_id = 'x' WHERE seq = 1`,
    ],
  ])('finds a turned over figure: %s', (_what, statement) => {
    turnOver(statement)
    expect(lookThrough(path).verdict).toBe('books_differ')
  })

  it('finds a state that there is not, which SQLite overlooks when it only reads', () => {
    turnOver(`UPDATE orders SET state = 'claimad' WHERE ordinal = 1`)
    expect(lookThrough(path).verdict).toBe('damaged')
  })
})
