import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '.'
import { openDatabase } from '../open'
import { openStore } from '../store'
import { parcelsAndDocuments } from './0009-parcels-and-documents'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-0009-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a parcel from before keeps its number and its order, and is the whole of what the buyer gets', () => {
  const path = join(folder, 'fieldcast.db')
  const before = openDatabase(path, migrations.slice(0, migrations.indexOf(parcelsAndDocuments)))
  before.exec(`
    INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
      wholesale_fen, position) VALUES ('p', '1', '1', '玉米', '[]', '箱', '根', 10, 2500, 1500, 1);
    INSERT INTO shows (id, title, state, day, started_at, ended_at) VALUES ('s', '', 'ended', '20261123', 1, 2);
    INSERT INTO people (id) VALUES ('who');
    INSERT INTO buyers (id, platform, user_key, user_name, person_id) VALUES ('b', 'x', 'k', '甲', 'who');
    INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, created_at, state, state_at,
      recipient_name, recipient_phone, recipient_address)
      VALUES ('o', '20261123-0001', '20261123', 1, 's', 'b', 1, 'claimed', 1, '', '', '');
    INSERT INTO parcels (id, number, day, ordinal, show_id, created_at)
      VALUES ('q', 'P261123-0001', '20261123', 1, 's', 3);
    INSERT INTO parcel_orders (order_id, parcel_id) VALUES ('o', 'q');
  `)
  before.close()
  const store = openStore(path)
  expect(store.parcels.list('s')).toMatchObject([
    { id: 'q', number: 'P261123-0001', orderIds: ['o'], part: 1, partOf: null, packed: [] },
  ])
  expect(store.products.get('p')).toMatchObject({ volumeMillilitres: 0, shelfPlace: '', cold: 'none' })
  store.close()
})
