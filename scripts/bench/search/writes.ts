import Database from 'better-sqlite3'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { polyphonic } from 'pinyin-pro'
import { readingsBy } from '@shared/domain/search/readings'
import { freshFolder } from '../../../e2e/fixtures/folder'
import { openStore } from '../../../electron/storage/store'
import { percentiles, type BenchCase } from '../measure'
import { benchShop } from './cache'
import { makePerson } from './people'
import { seeded } from './random'

/** A shop that has gone on for some years. */
const orders = 50_000
const rounds = 1_000
const warmUp = 50

/** One order opened with its recipient and a line, in one durable transaction: with the index and without it. */
export async function writeCases(seed: number): Promise<BenchCase[]> {
  const folder = freshFolder('bench-search')
  const { database } = benchShop(orders, seed)
  const withIndex = join(folder.path, 'with.db')
  const without = join(folder.path, 'without.db')
  copyFileSync(database, withIndex)
  copyFileSync(database, without)
  withoutTriggers(without)
  const stores = { ours: openStore(withIndex), bare: openStore(without) }
  stores.ours.orderIndex.use(readingsBy(polyphonic))
  const random = seeded(seed)
  const took = { ours: [] as number[], bare: [] as number[] }
  for (let round = -warmUp; round < rounds; round += 1) {
    const { name, phone, address } = makePerson(random)
    const recipient = { name, phone, address }
    for (const side of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      const store = stores[side]
      const { orders: book } = store
      const id = `new-${round}`
      const ordinal = round + warmUp + 1
      const number = `20990101-${String(ordinal).padStart(4, '0')}`
      const started = performance.now()
      store.transaction(() => {
        book.open({
          id,
          number,
          day: '20990101',
          ordinal,
          showId: 'show-0',
          buyerId: 'buyer-0',
          recipient,
          source: 'comment',
          note: '',
          payBy: null,
          at: 1,
        })
        book.openLine({ id: `line-${id}`, orderId: id, productId: 'product-0', gift: false })
        book.setQuantity(`line-${id}`, 10, 1)
      })
      if (round >= 0) took[side].push(performance.now() - started)
    }
  }
  stores.ours.close()
  stores.bare.close()
  folder.remove()
  return [
    {
      case: 'an order written, with the index and without',
      ours: percentiles(took.ours),
      bare: percentiles(took.bare),
      orders: took.ours.length,
    },
  ]
}

/** The same file, in which nothing is noted for the search. */
function withoutTriggers(path: string): void {
  const database = new Database(path)
  const triggers = database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%order_texts_due%'`,
    )
    .all()
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  database.close()
}
