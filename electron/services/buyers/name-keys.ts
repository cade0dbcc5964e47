import type { PinyinKeys } from '@shared/domain/search/pinyin'
import type { Log, Store } from '../ports'

/** People and addresses worked out in one transaction, some milliseconds; the window and OBS wait for it. */
const atOnce = 100
/** What a search does first: those who came since the last one. */
const beforeSearch = 500
/** Nothing is in a hurry while the program starts. */
const afterStartMs = 2_000
const betweenMs = 20

type Pinyin = { readonly pinyinKeys: (name: string) => PinyinKeys[] }

/**
 * Works out how people's names are typed on a Latin keyboard, and by which digits the addresses of an earlier version
 * are found. The dictionary is brought when it is first needed: it costs 50 ms, which a sale or the start should not pay.
 */
export class NameKeys {
  private timer: NodeJS.Timeout | null = null
  private pinyin: Promise<Pinyin> | null = null
  private stopped = false

  constructor(
    private readonly store: Store,
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
    const { pinyinKeys } = await this.load()
    if (!this.stopped) this.work(pinyinKeys, beforeSearch)
  }

  private goOnIn(milliseconds: number): void {
    this.timer = setTimeout(() => void this.goOn(), milliseconds)
  }

  private async goOn(): Promise<void> {
    this.timer = null
    try {
      const { pinyinKeys } = await this.load()
      if (!this.stopped && this.work(pinyinKeys, atOnce)) this.goOnIn(betweenMs)
    } catch (error) {
      // Searching tries again.
      this.log.error('reading names for the search failed', error)
    }
  }

  /** Whether there may be more. */
  private work(pinyinKeys: Pinyin['pinyinKeys'], limit: number): boolean {
    const { people } = this.store
    return this.store.transaction(() => {
      const waiting = people.withoutKeys(limit)
      for (const { id, names } of waiting) {
        const keys = names.flatMap(pinyinKeys).flatMap(({ full, initials }) => [full, initials])
        people.setKeys(id, [...new Set(keys)].join(' '))
      }
      const morePhones = people.workOutPhones(limit)
      return waiting.length === limit || morePhones
    })
  }

  private load(): Promise<Pinyin> {
    this.pinyin ??= import('@shared/domain/search/pinyin')
    return this.pinyin
  }
}
