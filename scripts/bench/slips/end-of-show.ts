import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../electron/storage/store'
import { servicesAlone } from '../../services'
import { percentiles, type BenchCase } from '../measure'

const rounds = 5

/** From ending a show with so many orders to its parcels, as the window would get them. */
export async function endOfShow(orders: number): Promise<BenchCase> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldcast-show-bench-'))
  const nothing = () => undefined
  const store = openStore(join(folder, 'fieldcast.db'))
  const services = servicesAlone(store, { set: nothing, put: nothing, remove: nothing, replace: nothing })
  const took: number[] = []
  let parcels = 0
  try {
    services.start()
    const products = ['甜玉米', '土鸡蛋', '蜂蜜'].map((name, index) =>
      services.products.add(
        {
          ...{ code: `${index + 1}`, name, aliases: [], keyword: '', unit: '箱', smallestUnit: '根' },
          ...{ unitSize: 10, priceFen: 2500, wholesaleFen: 1500, sceneName: null, transition: null },
        },
        10_000_000,
      ),
    )
    for (let round = 0; round < rounds; round++) {
      const show = services.shows.start(`第 ${round + 1} 场`)
      for (let order = 0; order < orders; order++) {
        const userName = `买家${round}-${order}`
        const recipient = {
          name: userName,
          phone: `138${(order + 10_000_000).toString()}`,
          address: '山东省曹县',
        }
        const lines = products.slice(0, 1 + (order % 3)).map(({ id }) => ({ productId: id, quantity: 20 }))
        services.orders.type({ platform: 'phone', buyerName: userName, recipient, lines, note: '' })
      }
      const started = performance.now()
      services.shows.end()
      parcels = services.packing.parcels(show.id).length
      took.push(performance.now() - started)
    }
  } finally {
    services.stop()
    store.close()
    await rm(folder, { recursive: true, force: true })
  }
  const times = percentiles(took)
  return { case: `end of a show, ${orders} orders`, ours: times, bare: times, parcels }
}
