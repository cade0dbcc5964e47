import type { PanicOutcome } from '@shared/contract/control-room/scenes'
import { FieldcastError } from '@shared/errors'
import type { Log } from '../../services/ports'

type Problem = PanicOutcome['problems'][number]
/** `unknown`: OBS did not answer in time or went away, and may have done it or do it yet. */
export type Attempted = 'done' | 'refused' | 'unknown'

/** What is tried in a panic: one thing that fails is no reason to leave out the others. */
export type Attempts = {
  /** What became of it; if it is not done, the problem is noted. A failure that is no FieldcastError is a bug and thrown. */
  do: (problem: Problem, work: Promise<unknown>) => Promise<Attempted>
  problem: (problem: Problem) => void
  outcome: () => PanicOutcome
}

/** Notes each problem once. */
export function createAttempts(log: Log): Attempts {
  const problems = new Set<Problem>()
  return {
    async do(problem, work) {
      try {
        await work
        return 'done'
      } catch (error) {
        if (!(error instanceof FieldcastError)) throw error
        log.warn(`obs: in a panic: ${problem}, ${error.code}`)
        problems.add(problem)
        return error.code === 'obs_timeout' || error.code === 'obs_not_connected' ? 'unknown' : 'refused'
      }
    },
    problem: (problem) => void problems.add(problem),
    outcome: () => ({ problems: [...problems] }),
  }
}
