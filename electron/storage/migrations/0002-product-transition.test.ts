import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../store'
import { openDatabase } from '../open'
import { showAndStock } from './0001-show-and-stock'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0002-'))
  path = join(folder, 'fieldcast.db')
  const before = openDatabase(path, [showAndStock])
  before.exec(`
    INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
      wholesale_fen, scene_name, position) VALUES ('p', '1', '1', '玉米', '["苞谷"]', '箱', '根', 10, 2500, 1500, '近景', 1);
    INSERT INTO stock_moves (product_id, kind, delta, reason, at) VALUES ('p', 'opening', 50, '', 1);
  `)
  before.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a shop from before keeps its products and their stock; their scenes come on as OBS has it', () => {
  const store = openStore(path)
  expect(store.products.get('p')).toMatchObject({
    name: '玉米',
    aliases: ['苞谷'],
    sceneName: '近景',
    transition: null,
    available: 50,
  })
  store.close()
})

it.each([{ name: 'Fade', durationMs: 800 }, { name: 'Cut', durationMs: null }, null])(
  'a product keeps its transition over a restart: %j',
  (transition) => {
    const store = openStore(path)
    const corn = store.products.get('p')
    if (!corn) throw new Error('no product')
    store.products.edit('p', '1', { ...corn, transition })
    store.close()
    const again = openStore(path)
    expect(again.products.get('p')).toEqual({ ...corn, transition })
    again.close()
  },
)

it('a length without a transition, or one that OBS cannot do, is refused', () => {
  openStore(path).close()
  const database = new Database(path)
  const write = (sql: string) => () => database.prepare(sql).run()
  expect(write('UPDATE products SET transition_ms = 300')).toThrow(/CHECK/)
  expect(write(`UPDATE products SET transition_name = 'Fade', transition_ms = 20`)).toThrow(/CHECK/)
  expect(write(`UPDATE products SET transition_name = 'Fade', transition_ms = 20001`)).toThrow(/CHECK/)
  database.close()
})
