import type { Clock } from '../../services/ports'
import type { Wait } from '../wait'

type Timer = { readonly at: number; readonly ring: () => void }

/** Time that stands still until a test moves it: nothing sleeps, and every wait is seen. */
export function createFakeTime(start = 1_000_000): {
  readonly clock: Clock
  readonly wait: Wait
  /** How many are waiting. */
  readonly waiting: () => number
  /** Lets everything happen that needs no time. */
  readonly settle: () => Promise<void>
  /** Moves on by so many milliseconds, ringing what is due on the way. */
  readonly pass: (milliseconds: number) => Promise<void>
  /** Moves on to the next one who waits. */
  readonly passToNext: () => Promise<void>
  /** Sets the clock without ringing anybody, as a host does. */
  readonly set: (to: number) => void
} {
  let now = start
  const timers = new Set<Timer>()

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  function next(until: number): Timer | undefined {
    return [...timers].filter((timer) => timer.at <= until).sort((one, other) => one.at - other.at)[0]
  }
  async function passTo(moment: number): Promise<void> {
    for (let timer = next(moment); timer; timer = next(moment)) {
      now = Math.max(now, timer.at)
      timer.ring()
      await settle()
    }
    now = Math.max(now, moment)
  }

  return {
    clock: { now: () => now },
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer: Timer = { at: now + milliseconds, ring: done }
        function done(): void {
          timers.delete(timer)
          resolve()
        }
        if (signal.aborted) {
          resolve()
          return
        }
        timers.add(timer)
        signal.addEventListener('abort', done, { once: true })
      }),
    waiting: () => timers.size,
    settle,
    async pass(milliseconds) {
      await settle()
      await passTo(now + milliseconds)
    },
    async passToNext() {
      await settle()
      const timer = next(Infinity)
      if (timer) await passTo(timer.at)
    },
    set: (to) => {
      now = to
    },
  }
}
