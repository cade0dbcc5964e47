import type { Log, Stopwatch, Store } from '../ports'
import type { SteadyTime } from './steady-time'
import type { OrderMoves } from './order-moves'

/** How often it looks, in ms. */
const everyMs = 5_000
/** No order is let go before it stood as due on the screen for so long, in ms, however late the program started. */
export const warningMs = 2 * 60_000

/**
 * Lets go of the stock of orders that were not paid in time. A deadline is a time of day, so when the system's clock is
 * set, or the PC sleeps, deadlines move with it: the buyers keep the minutes they were given.
 */
export class PaymentWatch {
  private timer: NodeJS.Timeout | null = null
  /** Since when, by the stopwatch, each order stands as due. */
  private readonly warned = new Map<string, number>()

  constructor(
    private readonly store: Store,
    private readonly moves: Pick<OrderMoves, 'release'>,
    private readonly publish: (orderIds: readonly string[]) => void,
    private readonly time: SteadyTime,
    private readonly stopwatch: Stopwatch,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.lookSafely()
    }, everyMs)
    this.timer.unref()
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
  }

  /** Looks at every order that waits for its payment. */
  look(): void {
    const jump = this.time.jump()
    if (jump !== 0) this.shift(jump)
    this.time.follow()
    const [now, elapsed] = [this.time.now(), this.stopwatch.elapsed()]
    const waiting = this.store.orders.awaitingPayment()
    const due = new Set<string>()
    for (const { id, payBy } of waiting) {
      if (now < payBy - warningMs) break
      due.add(id)
      if (!this.warned.has(id)) this.warned.set(id, elapsed)
    }
    for (const id of this.warned.keys()) if (!due.has(id)) this.warned.delete(id)
    const over = waiting.filter(
      ({ id, payBy }) => payBy <= now && elapsed - (this.warned.get(id) ?? elapsed) >= warningMs - everyMs,
    )
    if (over.length > 0) this.moves.release(over.map(({ id }) => id))
  }

  private lookSafely(): void {
    try {
      this.look()
    } catch (error) {
      // The next look tries again; a full disk must not end the watch.
      this.log.error('letting go of unpaid orders failed', error)
    }
  }

  private shift(jump: number): void {
    const waiting = this.store.orders.awaitingPayment()
    if (waiting.length === 0) return
    this.store.transaction(() => {
      for (const { id, payBy } of waiting) this.store.orders.setPayBy(id, Math.max(0, payBy + jump))
    })
    this.log.info('the clock was set; deadlines of payment moved with it', {
      ms: jump,
      orders: waiting.length,
    })
    this.publish(waiting.map(({ id }) => id))
  }
}
