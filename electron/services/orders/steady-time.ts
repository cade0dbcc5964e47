import type { Clock, Stopwatch } from '../ports'

/** A clock that differs by more, in ms, from the time that went by was set, or the PC slept. */
const jumpMs = 60_000

/**
 * The time of day as deadlines see it: one that no setting of the clock moves until `follow` says that deadlines moved
 * with it.
 */
export class SteadyTime {
  private last: { readonly now: number; readonly elapsed: number }

  constructor(
    private readonly clock: Clock,
    private readonly stopwatch: Stopwatch,
  ) {
    this.last = this.read()
  }

  /** By how much the clock was set since it was last followed, in whole ms; 0 for what is no more than drift. */
  jump(): number {
    const { now, elapsed } = this.read()
    const jump = Math.round(now - this.last.now - (elapsed - this.last.elapsed))
    return Math.abs(jump) > jumpMs ? jump : 0
  }

  now(): number {
    return this.clock.now() - this.jump()
  }

  /** From here on the clock is right again, whatever it shows. */
  follow(): void {
    this.last = this.read()
  }

  private read() {
    return { now: this.clock.now(), elapsed: this.stopwatch.elapsed() }
  }
}
