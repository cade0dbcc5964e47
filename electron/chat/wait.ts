import { setImmediate, setTimeout } from 'node:timers/promises'

/** Waits so many milliseconds (0: until other work had its turn), or until the signal is aborted; never throws. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** Waiting by the system's own timer. */
export const waitForReal: Wait = async (milliseconds, signal) => {
  try {
    // A turn is given even after an abort: it is over at once anyway.
    if (milliseconds <= 0) await setImmediate()
    else await setTimeout(milliseconds, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
