import { pinyinOf } from '@shared/domain/search/names'
import type { Readings } from '@shared/domain/search/readings'
import type { Log, Store } from '../ports'

/** People and addresses worked out in one transaction, some milliseconds; the window and OBS wait for it. */
const atOnce = 100
/** What a search does first: those who came since the last one. */
const beforeSearch = 500
/** Nothing is in a hurry while the program starts: a search reads by itself what it needs. */
const afterStartMs = 15_000
const betweenMs = 20

/**
 * Works out how people's names are typed on a Latin keyboard, and by which digits the addresses of an earlier version
 * are found. The dictionary is brought when it is first needed: it costs 50 ms, which a sale or the start should not pay.
 */
export class NameKeys {
  private timer: NodeJS.Timeout | null = null
  private readable: Promise<Readings> | null = null
  private stopped = false

  constructor(
    private readonly store: Store,
    private readonly loadReadings: () => Promise<Readings>,
    private readonly log: Log,
  ) {}

  /** Goes through what an earlier version left, a part at a time. */
  start(): void {
    this.goOnIn(afterStartMs)
  }

  stop(): void {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  /** Reads the names that came since; with more of them waiting, as after an update, the rest follows by itself. */
  async catchUp(): Promise<void> {
    const readings = await this.load()
    if (!this.stopped) this.work(readings, beforeSearch)
  }

  private goOnIn(milliseconds: number): void {
    this.timer = setTimeout(() => void this.goOn(), milliseconds)
  }

  private async goOn(): Promise<void> {
    this.timer = null
    try {
      const readings = await this.load()
      if (!this.stopped && this.work(readings, atOnce)) this.goOnIn(betweenMs)
    } catch (error) {
      // Searching tries again.
      this.log.error('reading names for the search failed', error)
    }
  }

  /** Whether there may be more. */
  private work(readings: Readings, limit: number): boolean {
    const { people } = this.store
    return this.store.transaction(() => {
      const waiting = people.withoutKeys(limit)
      for (const { id, names } of waiting) {
        const keys = names.flatMap((name) => pinyinOf(name, readings))
        people.setKeys(id, [...new Set(keys)].join(' '))
      }
      const morePhones = people.workOutPhones(limit)
      return waiting.length === limit || morePhones
    })
  }

  private load(): Promise<Readings> {
    this.readable ??= this.loadReadings()
    return this.readable
  }
}
