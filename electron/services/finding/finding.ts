import type { CallInput, CallOutput } from '@shared/contract'
import {
  mostCounted,
  noOrderFilters,
  type FoundOrders,
  type OrderSearch,
  type OrderViews,
} from '@shared/contract/order-search'
import type { Readings } from '@shared/domain/search/readings'
import type { Log, OrderQuery, Store } from '../ports'

/** How long the search works at a time before everything else has its turn, in milliseconds. */
const atATime = 8
/**
 * The dictionary is brought when the window has long been there and the file was looked through for damage, in
 * milliseconds after the start. A search does not wait for that.
 */
const startsAfter = 15_000
/** Between two steps of indexing, in milliseconds: the program stays at its work. */
const rest = 20
/** How often it is looked whether orders changed, in milliseconds. A search looks by itself before it begins. */
const looksEvery = 2_000

/** Finding orders among all there ever were, and the index that makes it quick. */
export class Finding {
  private timer: NodeJS.Timeout | null = null
  private readable: Promise<void> | null = null
  private stopped = false

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
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
  }

  /** Orders that have all words and pass the filters, a page at a time. */
  async find({ after, limit, ...query }: OrderSearch): Promise<FoundOrders> {
    const { orders } = this.store
    const places = await this.places(query, after, after === null ? mostCounted + 1 : limit + 1)
    const page = places.slice(0, limit)
    return {
      orders: this.idsAt(page)
        .map((id) => orders.get(id))
        .filter((order) => order !== null),
      next: places.length > limit ? (page.at(-1) ?? null) : null,
      total: after === null ? Math.min(places.length, mostCounted) : null,
      more: after === null && places.length > mostCounted,
      unindexed: this.unindexed(),
    }
  }

  /** Which orders of a show have all words. */
  async match({ showId, text }: CallInput<'orders.match'>): Promise<CallOutput<'orders.match'>> {
    const query = { text, showId, filters: noOrderFilters, sort: 'newest' } as const
    const places = await this.places(query, null, Number.MAX_SAFE_INTEGER)
    return { ids: this.idsAt(places), unindexed: this.unindexed() }
  }

  views(): OrderViews {
    return this.store.settings.kept('orders.views') ?? { views: [], columns: null }
  }

  keepViews(views: OrderViews): void {
    this.store.settings.keep('orders.views', views)
  }

  private async places(query: OrderQuery, after: number | null, wanted: number): Promise<number[]> {
    const { orderIndex } = this.store
    await this.ready()
    while (orderIndex.isDue() && !this.store.transaction(() => orderIndex.catchUp())) await turn()
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
    } while (at !== null && places.length < wanted && !this.stopped)
    return places
  }

  private idsAt(places: readonly number[]): string[] {
    return places.map((place) => this.store.orderIndex.idAt(place)).filter((id) => id !== null)
  }

  private unindexed(): number {
    return this.store.orderIndex.unindexed()
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
      if (this.stopped) return
      const caughtUp = !orderIndex.isDue() || this.store.transaction(() => orderIndex.catchUp())
      // No transaction where there is nothing to write: an empty one would pass for a disk that takes what is written.
      const built = orderIndex.isBuilt() || this.store.transaction(() => orderIndex.build())
      this.later(caughtUp && built ? looksEvery : rest)
    } catch (error) {
      this.log.error('orders could not be indexed', error)
      this.later(looksEvery)
    }
  }
}

/** Lets everything else that waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
