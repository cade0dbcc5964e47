import { FieldcastError } from '@shared/errors'

/** One after the other: no piece of work begins before the one before it has settled. */
export type Turns = {
  /**
   * Runs `work` when its turn comes. What has to wait longer than `patienceMs` is never done; it fails then, with
   * FieldcastError obs_timeout.
   */
  take: <T>(work: () => Promise<T>, patienceMs: number) => Promise<T>
}

/** A row of turns; work within one must not wait for another of the same row. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take(work, patienceMs) {
      let tooLate = false
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          tooLate = true
          reject(new FieldcastError('obs_timeout', `its turn did not come within ${patienceMs} ms`))
        }, patienceMs)
      })
      const mine = last.then(() => {
        clearTimeout(timer)
        // Nobody waits for it any more: doing it now would be doing it late.
        if (tooLate) throw new FieldcastError('obs_timeout')
        return work()
      })
      last = mine.catch(() => undefined)
      return Promise.race([mine, patience])
    },
  }
}

/** What is left, in ms, of a time that began when this was called; fails with obs_timeout once nothing is. */
export function createBudget(budgetMs: number): () => number {
  const deadline = performance.now() + budgetMs
  return () => {
    const left = deadline - performance.now()
    if (left <= 0) throw new FieldcastError('obs_timeout', `not done within ${budgetMs} ms`)
    return left
  }
}
