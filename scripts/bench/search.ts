import { performance } from 'node:perf_hooks'
import { polyphonic } from 'pinyin-pro'
import { mostCounted, noOrderFilters, type OrderSearch } from '@shared/contract/order-search'
import { readingsBy } from '@shared/domain/search/readings'
import { Finding } from '../../electron/services/finding/finding'
import { openStore } from '../../electron/storage/store'
import { percentiles, type BenchCase, type BenchResult } from './measure'
import { benchShop, type BenchShop } from './search/cache'
import { slowQueries } from './search/plain'
import { searchCases } from './search/queries'
import { startCases } from './search/start'
import { writeCases } from './search/writes'

const seed = 7
/** FIELDCAST_BENCH_ORDERS makes it a smaller shop, to look at the benchmark itself. */
const orders = Number(process.env['FIELDCAST_BENCH_ORDERS'] ?? 1_000_000)
/** Queries of each kind, each asked so many times: 300 searches a kind, each answer compared with the slow one. */
const each = 30
const times = 10
const pageSize = 50
const limitMs = 20
const startLimitMs = 300

/**
 * Searches of every kind among a million orders, through the service that the window calls: the newest fifty orders
 * whole and how many there are. Beside it the slow query, which reads every order's text with LIKE; after each search
 * both must have answered the same. Then what an order costs to write with the index and without, and the start of the
 * real program with that file beside an empty Electron window.
 */
export default async function run(): Promise<BenchResult> {
  const shop = benchShop(orders, seed)
  const cases = [...(await compare(shop)), ...(await writeCases(seed)), ...(await startCases(shop))]
  const slow = cases.filter(
    ({ limit, ours, bare }) =>
      (limit === 'p99' && ours.p99 > limitMs) || (limit === 'start' && ours.p50 - bare.p50 > startLimitMs),
  )
  for (const one of slow) console.error(`OVER THE LIMIT: ${one.case}`)
  return { name: 'search', unit: 'ms', cases }
}

async function compare({ database, plain }: BenchShop): Promise<BenchCase[]> {
  const store = openStore(database)
  const log = { info: () => undefined, warn: console.warn, error: console.error }
  const finding = new Finding(store, () => Promise.resolve(readingsBy(polyphonic)), log)
  const slowly = slowQueries(plain)
  const cases: BenchCase[] = []
  for (const { case: label, queries } of searchCases(orders, each, seed)) {
    const took = { ours: [] as number[], slow: [] as number[] }
    let found = 0
    for (const text of queries) {
      const search: OrderSearch = {
        text,
        showId: null,
        filters: noOrderFilters,
        sort: 'newest',
        after: null,
        limit: pageSize,
      }
      const startedSlow = performance.now()
      const slow = slowly(text.split(' '), pageSize)
      took.slow.push(performance.now() - startedSlow)
      const numbers = slow.places.map((place) => `order-${place}`)
      for (let time = 0; time < times; time += 1) {
        const started = performance.now()
        const ours = await finding.find(search)
        took.ours.push(performance.now() - started)
        const same =
          ours.total === Math.min(mostCounted, slow.total) &&
          ours.more === slow.total > mostCounted &&
          ours.orders.map(({ id }) => id).join() === numbers.join()
        if (!same) throw new Error(`${label}: ${text} is answered otherwise than by the slow query`)
      }
      found += slow.total
    }
    cases.push({
      case: label,
      ours: percentiles(took.ours),
      bare: percentiles(took.slow),
      limit: 'p99',
      searches: took.ours.length,
      identical: took.ours.length,
      found,
    })
  }
  store.close()
  return cases
}
