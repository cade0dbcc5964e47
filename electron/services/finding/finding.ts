import {
  mostCounted,
  type FoundOrders,
  type OrderSearch,
  type OrderViews,
} from '@shared/contract/order-search'
import type { Readings } from '@shared/domain/search/readings'
import type { Log, Store } from '../ports'

/** How long the search works at a time before everything else has its turn, in milliseconds. */
const atATime = 8
/** The dictionary is brought when the window has long been there, in milliseconds after the start. */
const startsAfter = 2_000
/** Between two steps of indexing old orders, in milliseconds: the program stays at its work. */
const rest = 20

/** Finding orders among all there ever were, and the index that makes it quick. */
export class Finding {
  private timer: NodeJS.Timeout | null = null
  private readable: Promise<void> | null = null

  constructor(
    private readonly store: Store,
    private readonly loadReadings: () => Promise<Readings>,
    private readonly log: Log,
  ) {}

  /** Indexes in the background what is not yet. */
  start(): void {
    this.later(startsAfter)
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  /** Orders that have all words and pass the filters, a page at a time. */
  async find({ after, limit, ...query }: OrderSearch): Promise<FoundOrders> {
    const { orderIndex, orders } = this.store
    await this.ready()
    while (!this.store.transaction(() => orderIndex.catchUp())) await turn()
    const wanted = after === null ? mostCounted + 1 : limit + 1
    const places: number[] = []
    const hunt = orderIndex.hunt(query)
    let at = after
    let since = performance.now()
    do {
      const step = hunt.step(at, wanted - places.length)
      places.push(...step.places)
      at = step.reached
      if (performance.now() - since < atATime) continue
      await turn()
      since = performance.now()
    } while (at !== null && places.length < wanted)
    const page = places.slice(0, limit)
    const unindexed = orderIndex.unindexed()
    if (unindexed > 0 && this.timer === null) this.later(rest)
    const ids = page.map((place) => orderIndex.idAt(place)).filter((id) => id !== null)
    return {
      orders: ids.map((id) => orders.get(id)).filter((order) => order !== null),
      next: places.length > limit ? (page.at(-1) ?? null) : null,
      total: after === null ? Math.min(places.length, mostCounted) : null,
      more: after === null && places.length > mostCounted,
      unindexed,
    }
  }

  views(): OrderViews {
    return this.store.settings.kept('orders.views') ?? { views: [], columns: null }
  }

  keepViews(views: OrderViews): void {
    this.store.settings.keep('orders.views', views)
  }

  /** Brings how names are read, once. */
  private ready(): Promise<void> {
    this.readable ??= this.loadReadings().then((readings) => this.store.orderIndex.use(readings))
    return this.readable
  }

  private later(milliseconds: number): void {
    this.timer = setTimeout(() => void this.work(), milliseconds)
    this.timer.unref()
  }

  private async work(): Promise<void> {
    const { orderIndex } = this.store
    try {
      await this.ready()
      if (this.timer === null) return
      this.timer = null
      const caughtUp = this.store.transaction(() => orderIndex.catchUp())
      const built = this.store.transaction(() => orderIndex.build())
      if (!caughtUp || !built) this.later(rest)
    } catch (error) {
      this.log.error('orders could not be indexed', error)
    }
  }
}

/** Lets everything else that waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
