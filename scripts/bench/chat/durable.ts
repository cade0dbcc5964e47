import { join } from 'node:path'
import type { StatePublisher } from '../../../electron/services/ports'
import { openStore } from '../../../electron/storage/store'
import { servicesAlone } from '../../services'
import { bareShop } from './bare-shop'
import { percentiles, type Percentiles } from '../measure'

const perSecond = 50

/**
 * From the moment a connector hands a comment over until its order is on disk, at 50 comments a second, each of which
 * is an order; beside it a bare better-sqlite3 that writes the same rows into the same tables, in one transaction in a
 * file of its own. Turn about, so that both see the same disk.
 */
export async function durable(
  folder: string,
  rounds: number,
): Promise<{ ours: Percentiles; bare: Percentiles; orders: number; bareOrders: number }> {
  let committedAt = 0
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
  const opened = openStore(join(folder, 'durable.db'))
  const store = {
    ...opened,
    transaction<T>(work: () => T): T {
      const value = opened.transaction(work)
      // The outermost is the last to come back: then it is on disk.
      committedAt = performance.now()
      return value
    },
  }
  const services = servicesAlone(store, state)
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
    ours.push(committedAt - started)
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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
