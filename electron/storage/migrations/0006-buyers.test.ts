import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../open'
import { openStore } from '../store'
import { migrations } from './index'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0006-'))
  path = join(folder, 'fieldcast.db')
  const before = openDatabase(path, migrations.slice(0, 5))
  before.exec(`
    INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
      wholesale_fen, position) VALUES ('p', '1', '1', '玉米', '[]', '箱', '根', 10, 2500, 1500, 1);
    INSERT INTO shows (id, title, state, day, started_at) VALUES ('s', '', 'live', '20261123', 1);
    INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind, received_at, show_id)
      VALUES ('douyin', '1', 'm', '1', '甲', '玉米两箱', 4, 'comment', 2, 's');
    INSERT INTO buyers (id, platform, user_key, user_name, recipient_name, recipient_phone, recipient_address) VALUES
      ('b', 'douyin', 'id:1', '甲', '张三', '138-0000-1111', '新地址'), ('c', 'douyin', 'id:2', '乙', '', '', '');
  `)
  const order = (ordinal: number, buyer: string, state: string, paidAt: number | null, address: string) =>
    before.exec(`
      INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
        recipient_address, created_at, state, state_at, paid_at, paid_method)
        VALUES ('o${ordinal}', '20261123-000${ordinal}', '20261123', ${ordinal}, 's', '${buyer}', '张三',
          '138-0000-1111', '${address}', ${ordinal}, 'claimed', 5, ${paidAt}, ${paidAt === null ? null : "'wechat'"});
      INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
        price_fen, wholesale_fen, quantity)
        VALUES ('l${ordinal}', 'o${ordinal}', 's', 'p', '1', '玉米', '箱', '根', 10, 2500, 1500, 0);
      UPDATE order_lines SET quantity = 10 WHERE id = 'l${ordinal}';
      UPDATE orders SET state = '${state}' WHERE id = 'o${ordinal}';
    `)
  order(1, 'b', 'shipped', 6, '旧地址')
  order(2, 'b', 'claimed', null, '新地址')
  order(3, 'b', 'cancelled', null, '')
  order(4, 'c', 'refunded', 6, '')
  before.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const all = { query: '', tag: null, blacklistedOnly: false, sort: 'last' } as const

it('every account of a shop from before is somebody, with sums, addresses and the one for the next order', () => {
  const store = openStore(path)
  while (store.people.workOutPhones(1)) continue
  expect(store.people.find(all, 0, 10)).toMatchObject({
    total: 2,
    rows: [
      { id: 'c', name: '乙', orderCount: 0, refundedCount: 1, claimedFen: 0, paidFen: 0 },
      {
        id: 'b',
        name: '张三',
        orderCount: 2,
        cancelledCount: 1,
        claimedFen: 5000,
        paidFen: 2500,
        deliveredFen: 2500,
        firstAt: 1,
        lastAt: 3,
      },
    ],
  })
  expect(store.people.get('b', 10)?.addresses).toMatchObject([
    { address: '新地址', isNext: true, isDefault: false },
    { address: '旧地址', isNext: false },
  ])
  expect(store.people.find({ ...all, query: '1111' }, 0, 10).rows).toMatchObject([{ id: 'b' }])
  expect(
    store.buyers.meet({ newId: 'x', platform: 'douyin', userKey: 'id:1', userName: '甲' }),
  ).toMatchObject({ id: 'b', recipient: { name: '张三', address: '新地址' } })
  store.close()
})

it('sums follow every order, and who has it', () => {
  openStore(path).close()
  const database = new Database(path)
  const sums = (id: string) =>
    database
      .prepare(`SELECT order_count, cancelled_count, claimed_fen, paid_fen, last_at FROM people WHERE id = ?`)
      .raw()
      .get(id)
  database.exec(`UPDATE orders SET paid_at = 9, paid_method = 'cash', discount_fen = 300 WHERE id = 'o2'`)
  expect(sums('b')).toEqual([2, 1, 4700, 4700, 3])
  database.exec(`UPDATE orders SET buyer_id = 'c' WHERE id IN ('o2', 'o3')`)
  expect(sums('b')).toEqual([1, 0, 2500, 2500, 1])
  expect(sums('c')).toEqual([1, 1, 2200, 2200, 4])
  database.close()
})

it('a comment is still never edited, but for those whose data is being taken out', () => {
  openStore(path).close()
  const database = new Database(path)
  expect(() => database.exec(`UPDATE comments SET text = ''`)).toThrow('append-only')
  expect(() => database.exec(`UPDATE comments SET user_name = ''`)).toThrow('append-only')
  database.exec(
    `INSERT INTO erasing (comment_seq) VALUES (1); UPDATE comments SET text = '', text_length = 0`,
  )
  expect(() => database.exec(`UPDATE comments SET received_at = 9`)).toThrow('append-only')
  expect(() => database.exec(`DELETE FROM comments`)).toThrow('append-only')
  expect(() => database.exec(`DELETE FROM buyers`)).toThrow('never deleted')
  database.close()
})
