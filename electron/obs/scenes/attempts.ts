import type { PanicOutcome } from '@shared/contract/control-room/scenes'
import { FieldcastError } from '@shared/errors'
import type { Log } from '../../services/ports'

type Problem = PanicOutcome['problems'][number]

/** What is tried in a panic: one thing that fails is no reason to leave out the others. */
export type Attempts = {
  /** Whether it was done; if not, the problem is noted. A failure that is no FieldcastError is a bug and thrown. */
  do: (problem: Problem, work: Promise<unknown>) => Promise<boolean>
  problem: (problem: Problem) => void
  /** Throws obs_not_connected when that is what something failed with. */
  failIfLost: () => void
  outcome: () => PanicOutcome
}

/** Notes each problem once. */
export function createAttempts(log: Log): Attempts {
  const problems = new Set<Problem>()
  let lost = false
  return {
    async do(problem, work) {
      try {
        await work
        return true
      } catch (error) {
        if (!(error instanceof FieldcastError)) throw error
        log.warn(`obs: in a panic: ${problem}, ${error.code}`)
        if (error.code === 'obs_not_connected') lost = true
        problems.add(problem)
        return false
      }
    },
    problem: (problem) => void problems.add(problem),
    failIfLost() {
      if (lost) throw new FieldcastError('obs_not_connected')
    },
    outcome: () => ({ problems: [...problems] }),
  }
}
