import { FieldcastError } from '@shared/errors'
import type { Clock, CommentIntake, IncomingComment, Log } from '../../services/ports'
import type { Connector, ReportStatus } from '../connector'
import { createStatusReporter } from '../status-reporter'
import type { Wait } from '../wait'
import { play } from './play'
import { readRecording, type Recording } from './recording'

/** What to play: the bytes of a JSONL file, and how fast (1 as recorded, 0 as fast as it goes). */
type ReplayPlan = { readonly bytes: Uint8Array; readonly speed: number }
/** How many comments will be played, and how many lines of the file were broken. */
type ReplayStarted = { readonly total: number; readonly refused: number }

/** Start throws FieldcastError replay_already_running or replay_unreadable; it comes back once the file is read. */
export type Replay = Connector<ReplayPlan, ReplayStarted>

type Needs = {
  readonly clock: Clock
  readonly log: Log
  readonly intake: CommentIntake
  /** Within which message ids are the same; see readRecording. */
  readonly scope: () => string
  readonly wait: Wait
  readonly report: ReportStatus
}

/** Makes the replay, stopped. */
export function createReplay({ clock, log, intake, scope, wait, report }: Needs): Replay {
  const reporter = createStatusReporter('replay', clock, report)
  let run: { readonly abort: AbortController; ended: Promise<void> } | null = null

  const take = async (batch: readonly IncomingComment[]) => {
    const { accepted, duplicates } = await intake.take(batch)
    reporter.count({ received: accepted, duplicates })
  }
  const playToEnd = async (recording: Recording, speed: number, signal: AbortSignal) => {
    try {
      const atEnd = await play({ comments: recording.comments, speed, clock, wait, signal, take })
      reporter.change({ state: atEnd ? 'finished' : 'stopped' })
    } catch (error) {
      log.error('the replay broke off', error)
      reporter.change({ state: 'failed', problem: 'unknown' })
    }
  }
  const read = async ({ bytes }: ReplayPlan, signal: AbortSignal): Promise<Recording> => {
    reporter.change({ state: 'starting', problem: null, received: 0, total: null, duplicates: 0, refused: 0 })
    const recording = await readRecording(bytes, scope(), () => wait(0, signal))
    const { comments, refused } = recording
    if (comments.length === 0) {
      reporter.change({ state: 'failed', problem: 'file_unreadable', refused })
      throw new FieldcastError('replay_unreadable', 'no line of the file is a comment', { refused })
    }
    reporter.change({ state: 'running', total: comments.length, refused })
    return recording
  }

  return {
    id: 'replay',
    status: reporter.status,
    async start(plan) {
      if (run) throw new FieldcastError('replay_already_running')
      const abort = new AbortController()
      const thisRun = { abort, ended: Promise.resolve() }
      run = thisRun
      const forget = () => {
        run = null
      }
      const reading = read(plan, abort.signal)
      thisRun.ended = reading
        .then(
          (recording) => playToEnd(recording, plan.speed, abort.signal),
          // Told to the caller of start below.
          () => undefined,
        )
        .then(forget)
      const { comments, refused } = await reading
      return { total: comments.length, refused }
    },
    async stop() {
      run?.abort.abort()
      await run?.ended
    },
  }
}
