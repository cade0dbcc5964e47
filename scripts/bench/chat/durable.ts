import Database from 'better-sqlite3'
import { join } from 'node:path'
import { createServices } from '../../../electron/services/create-services'
import type { StatePublisher } from '../../../electron/services/ports'
import { openStore } from '../../../electron/storage/store'
import { percentiles, type Percentiles } from '../measure'

const perSecond = 50

/**
 * From the moment a connector hands a comment over until its order is on disk, at 50 comments a second, each of which
 * is an order; beside it a bare better-sqlite3 that writes the same rows in one transaction in a file of its own. Turn
 * about, so that both see the same disk.
 */
export async function durable(
  folder: string,
  rounds: number,
): Promise<{ ours: Percentiles; bare: Percentiles; orders: number; bareOrders: number }> {
  let ordered: (() => void) | null = null
  const state: StatePublisher = {
    set: () => undefined,
    // Told after the commit, never before.
    put: (topic, rows) => {
      if (topic === 'orders' && rows.length > 0) ordered?.()
    },
    remove: () => undefined,
    replace: () => undefined,
  }
  const store = openStore(join(folder, 'durable.db'))
  const services = createServices(partsOf(store, state))
  services.products.add(corn, 1_000_000)
  services.settings.change({ acceptCertainClaims: true })
  services.shows.start('')
  const bare = bareShop(join(folder, 'bare.db'))
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await new Promise<void>((resolve) => {
      ordered = resolve
      void services.intake.take([commentOf(round)])
    })
    ours.push(performance.now() - started)
    await pause(500 / perSecond)
    const bareStarted = performance.now()
    bare.order(round)
    theirs.push(performance.now() - bareStarted)
    await pause(500 / perSecond)
  }
  services.stop()
  const show = store.shows.current()
  const orders = show?.orderCount ?? 0
  store.close()
  return { ours: percentiles(ours), bare: percentiles(theirs), orders, bareOrders: bare.close() }
}

const corn = {
  ...{ code: '1', name: '甜玉米', aliases: [], keyword: '', unit: '箱', smallestUnit: '箱', unitSize: 1 },
  ...{ priceFen: 2_500, wholesaleFen: 1_500, sceneName: null, transition: null },
}

const commentOf = (round: number) => ({
  ...{ platform: 'douyin', room: '1', messageId: `m${round}`, userId: `u${round}`, userName: `买家${round}` },
  ...{ text: '1号要1箱', kind: 'comment' as const, sentAt: null },
})

function partsOf(store: Parameters<typeof createServices>[0]['store'], state: StatePublisher) {
  const nothing = () => undefined
  return {
    store,
    state,
    events: { emit: nothing },
    obs: { wantOverlays: nothing, markMoment: nothing, switchScene: async () => undefined },
    painter: { paint: async () => new Uint8Array() },
    photoCodec: { toJpeg: () => null },
    photoFolder: { write: () => '', pathOf: (name: string) => name, remove: nothing },
    readProductCsv: () => ({ encoding: 'utf-8' as const, rows: [], rejected: [] }),
    sampleShop: () => [],
    slipPrinter: { print: async () => ({ path: '', pages: 0, parcels: 0 }) },
    globalKeys: { register: () => false, unregisterAll: nothing },
    clock: { now: () => Date.now() },
    ids: { next: () => crypto.randomUUID() },
    log: { info: nothing, warn: console.warn, error: console.error },
  }
}

/** The rows of one comment, its claim and its order, in one transaction, as short as SQL makes it. */
function bareShop(path: string): { order: (round: number) => void; close: () => number } {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`
    CREATE TABLE comments (seq INTEGER PRIMARY KEY, platform, room, message_id, user_id, user_name, text, at,
      UNIQUE (platform, room, message_id));
    CREATE TABLE claims (seq INTEGER PRIMARY KEY, id UNIQUE, comment_seq, product, quantity, state);
    CREATE TABLE buyers (id PRIMARY KEY, platform, user_key, UNIQUE (platform, user_key));
    CREATE TABLE orders (id PRIMARY KEY, number UNIQUE, buyer_id, at);
    CREATE TABLE lines (id PRIMARY KEY, order_id, product, quantity);
    CREATE TABLE moves (seq INTEGER PRIMARY KEY, product, delta, line_id, at);
    CREATE TABLE levels (product PRIMARY KEY, available);
    INSERT INTO levels VALUES ('corn', 1000000)`)
  const [comment, claim, buyer, order, line, move, level] = [
    `INSERT INTO comments (platform, room, message_id, user_id, user_name, text, at) VALUES ('douyin', '1', ?, ?, ?, '1号要1箱', ?)`,
    `INSERT INTO claims (id, comment_seq, product, quantity, state) VALUES (?, ?, 'corn', 1, 'accepted')`,
    `INSERT INTO buyers VALUES (?, 'douyin', ?)`,
    'INSERT INTO orders VALUES (?, ?, ?, ?)',
    `INSERT INTO lines VALUES (?, ?, 'corn', 1)`,
    `INSERT INTO moves (product, delta, line_id, at) VALUES ('corn', -1, ?, ?)`,
    `UPDATE levels SET available = available - 1 WHERE product = 'corn' AND available >= 1`,
  ].map((sql) => database.prepare(sql))
  const all = database.transaction((round: number) => {
    const [id, at] = [`u${round}`, Date.now()]
    const { lastInsertRowid } = comment!.run(`m${round}`, id, `买家${round}`, at)
    claim!.run(id, lastInsertRowid)
    buyer!.run(id, id)
    order!.run(id, id, id, at)
    line!.run(id, id)
    move!.run(id, at)
    level!.run()
  })
  return {
    order: (round) => all.immediate(round),
    close() {
      const row = database.prepare<[], { count: number }>('SELECT COUNT(*) AS count FROM orders').get()
      database.close()
      return row?.count ?? 0
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
