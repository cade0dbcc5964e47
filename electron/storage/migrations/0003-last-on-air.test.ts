import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../open'
import { openStore } from '../store'
import { showAndStock } from './0001-show-and-stock'
import { productTransition } from './0002-product-transition'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0003-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('in a show from before, the product on air is the last that was', () => {
  const path = join(folder, 'fieldcast.db')
  const before = openDatabase(path, [showAndStock, productTransition])
  before.exec(`
    INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
      wholesale_fen, position) VALUES ('p', '1', '1', '玉米', '[]', '箱', '根', 10, 2500, 1500, 1);
    INSERT INTO shows (id, title, state, day, started_at, on_air_product_id)
      VALUES ('s', '', 'live', '20261123', 1, 'p');
  `)
  before.close()
  const store = openStore(path)
  expect(store.shows.live()).toMatchObject({ onAirProductId: 'p', lastOnAirProductId: 'p' })
  store.close()
})
