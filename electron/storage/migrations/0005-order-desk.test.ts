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
import { liveChat } from './0004-live-chat'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0005-'))
  path = join(folder, 'fieldcast.db')
  const before = openDatabase(path, [showAndStock, productTransition, lastOnAir, liveChat])
  before.exec(`
    INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
      wholesale_fen, position) VALUES ('p', '1', '1', '玉米', '[]', '箱', '根', 10, 2500, 1500, 1);
    INSERT INTO stock_moves (product_id, kind, delta, reason, at) VALUES ('p', 'opening', 100, '', 1);
    INSERT INTO shows (id, title, state, day, started_at) VALUES ('s', '', 'live', '20261123', 1);
    INSERT INTO buyers (id, platform, user_key, user_name) VALUES ('b', 'douyin', 'id:1', '甲'), ('c', 'douyin', 'id:2', '乙');
  `)
  for (const [ordinal, quantity] of [
    [1, 20],
    [2, 0],
  ] as const)
    before.exec(`
      INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
        recipient_address, created_at)
        VALUES ('o${ordinal}', '20261123-000${ordinal}', '20261123', ${ordinal}, 's', '${ordinal === 1 ? 'b' : 'c'}', '张三', '', '', 5);
      INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
        price_fen, wholesale_fen, quantity)
        VALUES ('l${ordinal}', 'o${ordinal}', 's', 'p', '1', '玉米', '箱', '根', 10, 2500, 1500, 0);
      UPDATE order_lines SET quantity = ${quantity} WHERE id = 'l${ordinal}';
      INSERT INTO parcels (id, number, day, ordinal, show_id, created_at)
        VALUES ('q${ordinal}', 'P261123-000${ordinal}', '20261123', ${ordinal}, 's', 6);
      INSERT INTO parcel_orders (order_id, parcel_id) VALUES ('o${ordinal}', 'q${ordinal}');
    `)
  before.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a shop from before keeps its orders, their lines and parcels; an order with nothing in it is a cancelled one', () => {
  const store = openStore(path)
  expect(store.orders.list('s')).toMatchObject([
    { number: '20261123-0001', state: 'claimed', totalFen: 5000, recipient: { name: '张三' } },
    { number: '20261123-0002', state: 'cancelled', totalFen: 0 },
  ])
  expect(store.parcels.list('s').map(({ orderIds }) => orderIds)).toEqual([['o1'], ['o2']])
  expect(store.shows.current()).toMatchObject({ orderCount: 1, revenueFen: 5000, upliftFen: 2000 })
  store.close()
})

it('the figures of a show follow a line, a discount and a refund', () => {
  const store = openStore(path)
  const database = new Database(path)
  database.exec(`UPDATE order_lines SET quantity = 10 WHERE id = 'l2'`)
  database.exec(`UPDATE orders SET discount_fen = 300, shipping_fen = 800 WHERE id = 'o1'`)
  expect(store.shows.current()).toMatchObject({ orderCount: 2, revenueFen: 7200, upliftFen: 2700 })
  database.exec(`UPDATE orders SET state = 'refunded' WHERE id = 'o1'`)
  expect(store.shows.current()).toMatchObject({ orderCount: 1, revenueFen: 2500, upliftFen: 1000 })
  database.close()
  store.close()
})

it('what is made of other products has no ledger, and is no part of anything', () => {
  openStore(path).close()
  const database = new Database(path)
  database.exec(`
    INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
      wholesale_fen, position) VALUES ('half', '2', '2', '半箱', '[]', '份', '份', 1, 1300, 750, 2),
      ('more', '3', '3', '两个半箱', '[]', '份', '份', 1, 2500, 1500, 3);
    INSERT INTO product_parts (product_id, part_id, quantity) VALUES ('half', 'p', 5);
  `)
  expect(() =>
    database.exec(
      `INSERT INTO stock_moves (product_id, kind, delta, reason, at) VALUES ('half', 'purchase', 5, '', 1)`,
    ),
  ).toThrow('no ledger')
  expect(() =>
    database.exec(`INSERT INTO product_parts (product_id, part_id, quantity) VALUES ('more', 'half', 2)`),
  ).toThrow('never made of parts')
  database.close()
})

it('the record of what was done is only ever added to', () => {
  openStore(path).close()
  const database = new Database(path)
  database.exec(`
    INSERT INTO order_actions (kind, who, at) VALUES ('cancel', 'host', 7);
    INSERT INTO order_effects (action_seq, order_id, field, before, after) VALUES (1, 'o1', 'state', '"claimed"', '"paid"');
  `)
  for (const sql of [
    `UPDATE order_actions SET kind = 'other'`,
    'DELETE FROM order_actions',
    `UPDATE order_effects SET field = 'other'`,
    'DELETE FROM order_effects',
  ])
    expect(() => database.exec(sql)).toThrow('append-only')
  database.close()
})
