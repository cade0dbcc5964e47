import type { CommentIntake, IncomingComment, Log } from '../../services/ports'
import type { Wait } from '../wait'
import type { Counts } from '../status-reporter'

/** Comments handed to the journal at once. */
const batch = 500
/** How long to wait before a batch that the journal refused is given again, in milliseconds. */
const againAfterMs = 1_000

/** Hands comments to the journal one batch after the other, in their order; one that is refused is given again. */
export type HandOver = {
  readonly give: (comments: readonly IncomingComment[]) => void
  /** Settles when everything given so far is journalled, or when `signal` has aborted. */
  readonly settled: () => Promise<void>
}

/** @param signal gives up what is still held, as when the program ends */
export function createHandOver(needs: {
  readonly intake: CommentIntake
  readonly count: (more: Partial<Counts>) => void
  readonly log: Log
  readonly wait: Wait
  readonly signal: AbortSignal
}): HandOver {
  const { intake, count, log, wait, signal } = needs
  let held: IncomingComment[] = []
  let working: Promise<void> | null = null

  async function work(): Promise<void> {
    while (held.length > 0) {
      const some = held.slice(0, batch)
      try {
        const { accepted, duplicates } = await intake.take(some)
        held = held.slice(some.length)
        count({ received: accepted, duplicates })
      } catch (error) {
        if (signal.aborted) return
        // No platform says it again: it is kept until the disk takes it.
        log.error('comments of a room were not journalled and are kept', error)
        await wait(againAfterMs, signal)
      }
    }
  }

  return {
    give(comments) {
      held.push(...comments)
      working ??= work().finally(() => {
        working = null
      })
    },
    settled: async () => {
      while (working) await working
    },
  }
}
