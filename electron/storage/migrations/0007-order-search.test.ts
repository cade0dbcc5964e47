import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noOrderFilters } from '@shared/contract/order-search'
import { loadReadings } from '@shared/domain/search/readings'
import { openDatabase } from '../open'
import { openStore, type OpenStore } from '../store'
import { migrations } from '.'

const orders = 250
const readings = await loadReadings()
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0007-'))
  path = join(folder, 'fieldcast.db')
  const before = openDatabase(
    path,
    migrations.slice(
      0,
      migrations.findIndex(({ name }) => name.startsWith('0007')),
    ),
  )
  before.exec(`
    INSERT INTO shows (id, title, state, day, started_at) VALUES ('s', '', 'live', '20261123', 1);
    INSERT INTO buyers (id, platform, user_key, user_name) VALUES ('b', 'douyin', 'id:1', '小雨');
  `)
  for (let at = 1; at <= orders; at += 1)
    before.exec(`
      INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
        recipient_address, created_at, state, state_at) VALUES ('o${at}', '20261123-${String(at).padStart(4, '0')}', '20261123', ${at}, 's', 'b', '张晓辉',
        '', '', 5, 'claimed', 5)`)
  before.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const count = (store: OpenStore, text: string) =>
  store.orderIndex.hunt({ text, showId: null, filters: noOrderFilters, sort: 'newest' }).step(null, 1_000)
    .places.length
const build = (store: OpenStore) => store.transaction(() => store.orderIndex.build())

it('orders from before are indexed some at a time, the newest first, on from where a run was ended', () => {
  let store = openStore(path)
  store.orderIndex.use(readings)
  expect(store.orderIndex.unindexed()).toBe(orders)
  expect(build(store)).toBe(false)
  const first = count(store, 'zxh')
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(orders)
  expect(count(store, '0250')).toBe(1)
  store.close()

  store = openStore(path)
  store.orderIndex.use(readings)
  expect(store.orderIndex.unindexed()).toBe(orders - first)
  while (!build(store));
  expect(store.orderIndex.unindexed()).toBe(0)
  expect(count(store, 'zxh')).toBe(orders)
  expect(count(store, '0001')).toBe(1)
  store.close()
})

it('what another program writes into the file is noted there and found later', () => {
  openStore(path).close()
  const other = new Database(path)
  other.exec(`UPDATE orders SET recipient_name = '李娜', waybill = 'YT123' WHERE id = 'o3'`)
  other.exec(`UPDATE buyers SET user_name = '大雨' WHERE id = 'b'`)
  other.close()
  const store = openStore(path)
  store.orderIndex.use(readings)
  store.transaction(() => undefined)
  while (!store.transaction(() => store.orderIndex.catchUp()));
  expect(count(store, 'ln')).toBe(1)
  expect(count(store, 'yt123')).toBe(1)
  expect(count(store, '大雨')).toBe(orders)
  expect(count(store, '小雨')).toBe(0)
  store.close()
})

it('a broken index is made anew from the orders, and refuses none meanwhile', () => {
  let store = openStore(path)
  store.orderIndex.use(readings)
  while (!build(store));
  store.close()
  const other = new Database(path)
  other.unsafeMode()
  other.exec('UPDATE order_grams_data SET block = zeroblob(20) WHERE id > 1')
  other.close()

  store = openStore(path)
  store.orderIndex.use(readings)
  store.transaction(() => store.orders.setRecipient('o3', { name: '李娜', phone: '', address: '' }))
  expect(store.orders.get('o3')?.recipient.name).toBe('李娜')
  count(store, 'zxh')
  while (!store.transaction(() => store.orderIndex.catchUp()));
  while (!build(store));
  expect(count(store, 'ln')).toBe(1)
  expect(count(store, 'zxh')).toBe(orders - 1)
  store.close()
})

it('a change that is undone leaves the index as it was', () => {
  const store = openStore(path)
  store.orderIndex.use(readings)
  while (!build(store));
  expect(() =>
    store.transaction(() => {
      store.transaction(() => store.orders.setRecipient('o3', { name: '李娜', phone: '', address: '' }))
      throw new Error('undone')
    }),
  ).toThrow('undone')
  expect(count(store, 'ln')).toBe(0)
  expect(count(store, 'zxh')).toBe(orders)
  store.close()
})
