import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { guessMapping } from '@shared/domain/sheets/import-mapping'
import { openDatabase } from '../open'
import { openStore } from '../store'
import { migrations } from './index'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0008-'))
  path = join(folder, 'fieldcast.db')
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0008-order-imports'),
  )
  const database = openDatabase(path, before)
  database.exec(`
    INSERT INTO shows (id, title, state, day, started_at) VALUES ('s', '', 'live', '20261123', 1);
    INSERT INTO buyers (id, platform, user_key, user_name) VALUES ('b', 'douyin', 'id:1', '甲');
    INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
      recipient_address, created_at, state_at)
      VALUES ('o', '20261123-0001', '20261123', 1, 's', 'b', '', '', '', 5, 5);
  `)
  database.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a shop from before keeps its orders, and none of them came out of a list', () => {
  const store = openStore(path)
  expect(store.orders.list('s')).toMatchObject([{ number: '20261123-0001' }])
  expect(store.imports.orderOf('douyin', '1')).toBeNull()
  store.imports.note('douyin', '1', 'o')
  expect(store.imports.orderOf('douyin', '1')).toBe('o')
  expect(store.imports.orderOf('kuaishou', '1')).toBeNull()
  store.close()
})

it('a number of a platform is one order, and an order came out of one list', () => {
  const store = openStore(path)
  store.imports.note('douyin', '1', 'o')
  expect(() => store.imports.note('douyin', '1', 'o')).toThrow('UNIQUE')
  expect(() => store.imports.note('douyin', '2', 'o')).toThrow('UNIQUE')
  store.close()
})

it('the last mapping of some headers is kept, one that no version knows any more is left', () => {
  const store = openStore(path)
  const headers = '["订单号"]'
  expect(store.imports.mapping(headers)).toBeNull()
  const guessed = guessMapping(['订单号'])
  const mapping = { ...guessed, columns: { ...guessed.columns }, products: {} }
  store.imports.keepMapping(headers, mapping, 7)
  store.imports.keepMapping(headers, { ...mapping, platform: 'kuaishou' }, 8)
  expect(store.imports.mapping(headers)).toEqual({ ...mapping, platform: 'kuaishou' })
  const database = new Database(path)
  database.exec(`UPDATE import_mappings SET mapping = '{"columns":7}'`)
  database.close()
  expect(store.imports.mapping(headers)).toBeNull()
  store.close()
})
