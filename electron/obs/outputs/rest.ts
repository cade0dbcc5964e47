import type { Clock } from '../../services/ports'

/**
 * OBS 29.0.2 says yes to a start that comes while it still closes the encoders of what has just stopped, and then does
 * nothing at all, not even tell of it: within 5 ms of the stop every time, and for up to 250 ms on a busy machine.
 */
const restMs = 1_000

/** The rest that OBS needs between the end of one output and the start of the next. */
export type Rest = {
  /** An output has stopped. */
  begin(): void
  /** Comes back when OBS can be asked to start again: at once, unless an output has only just stopped. */
  over(): Promise<void>
}

export function createRest(clock: Clock): Rest {
  let until = 0
  return {
    begin() {
      until = clock.now() + restMs
    },
    async over() {
      // A computer clock that was set back makes nobody wait longer.
      const left = Math.min(restMs, until - clock.now())
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
    },
  }
}
