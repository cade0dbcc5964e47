import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../open'
import { openStore } from '../store'
import { showAndStock } from './0001-show-and-stock'
import { productTransition } from './0002-product-transition'
import { lastOnAir } from './0003-last-on-air'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0004-'))
  path = join(folder, 'fieldcast.db')
  const before = openDatabase(path, [showAndStock, productTransition, lastOnAir])
  before.exec(`
    INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
      wholesale_fen, position) VALUES ('p', '1', '1', '玉米', '["苞谷"]', '箱', '根', 10, 2500, 1500, 1);
    INSERT INTO shows (id, title, state, day, started_at) VALUES ('s', '', 'live', '20261123', 1);
    INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind, received_at, show_id)
      VALUES ('douyin', '1', 'm', 'u', '甲', '玉米两箱', 4, 'comment', 2, 's');
    INSERT INTO claims (id, show_id, comment_seq, asked_product_id, asked_quantity, product_id, intent, quantity,
      confidence) VALUES ('c', 's', 1, 'p', 20, 'p', 'buy', 20, 'certain');
  `)
  before.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a shop from before keeps its comments and claims; nothing is said of why and where they were read', () => {
  const store = openStore(path)
  expect(store.claims.get('c')).toMatchObject({ quantity: 20, text: '玉米两箱', reason: null, span: null })
  expect(store.products.get('p')).toMatchObject({ name: '玉米', aliases: ['苞谷'], keyword: '' })
  expect(store.shows.live()).toMatchObject({ bareNumbers: 'off' })
  expect(store.gaps.recent(10)).toEqual([])
  expect(store.comments.ofUser('douyin', 'u', 10)).toMatchObject([{ text: '玉米两箱' }])
  store.close()
})

it('a span that ends before it begins, a rule nobody knows and a gap that runs backwards are refused', () => {
  openStore(path).close()
  const database = new Database(path)
  const write = (sql: string) => () => database.prepare(sql).run()
  expect(write('UPDATE claims SET span_start = 3, span_end = 3')).toThrow(/CHECK/)
  expect(write(`UPDATE shows SET bare_numbers = 'sometimes'`)).toThrow(/CHECK/)
  const gap = `INSERT INTO chat_gaps (platform, room, from_at, to_at, after_seq) VALUES ('x', '1', 5, 4, 0)`
  expect(write(gap)).toThrow(/CHECK/)
  database.close()
})
