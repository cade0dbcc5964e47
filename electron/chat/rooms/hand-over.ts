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
  /** Settles when everything given so far is journalled, or when it gave up because `signal` has aborted. */
  readonly settled: () => Promise<void>
  /** Goes on for as long as `signal` allows; what an abort left behind comes first. */
  readonly resume: (signal: AbortSignal) => void
}

/** Makes the hand-over of one connector; it outlives the connector's runs, so that none takes comments along. */
export function createHandOver(needs: {
  readonly intake: CommentIntake
  readonly count: (more: Partial<Counts>) => void
  readonly log: Log
  readonly wait: Wait
}): HandOver {
  const { intake, count, log, wait } = needs
  let held: IncomingComment[] = []
  let working: Promise<void> | null = null
  let patience: AbortSignal = AbortSignal.abort()

  /** True when everything is journalled, false when it gave up. */
  async function work(): Promise<boolean> {
    while (held.length > 0) {
      const some = held.slice(0, batch)
      try {
        const { accepted, duplicates } = await intake.take(some)
        held = held.slice(some.length)
        count({ received: accepted, duplicates })
      } catch (error) {
        // No platform says it again: it is kept until the disk takes it.
        log.error('comments of a room were not journalled and are kept', error)
        if (patience.aborted) return false
        await wait(againAfterMs, patience)
      }
    }
    return true
  }

  function begin(): void {
    if (working || held.length === 0) return
    working = work().then((done) => {
      working = null
      // Something may have been given between the last look and now.
      if (done) begin()
    })
  }

  return {
    give(comments) {
      held.push(...comments)
      begin()
    },
    settled: async () => {
      while (working) await working
    },
    resume(signal) {
      patience = signal
      begin()
    },
  }
}
