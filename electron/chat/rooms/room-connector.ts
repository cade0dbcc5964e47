import type { RoomPlatform } from '@shared/contract/rooms'
import type { Clock, CommentIntake, Log, UnseenStretch } from '../../services/ports'
import type { Connector, ReportStatus } from '../connector'
import { createStatusReporter } from '../status-reporter'
import type { Wait } from '../wait'
import { createHandOver } from './hand-over'
import { createLastSign } from './last-sign'
import type { Listen, RoomToHear } from './listening'
import { canTryAgain, roomDelayMs, steadyAfterMs } from './retry'
import { listenOnce, type SessionTells } from './session'

export type RoomNeeds = {
  readonly clock: Clock
  readonly log: Log
  readonly intake: CommentIntake
  readonly report: ReportStatus
  readonly wait: Wait
  /** Keeps a stretch that was not seen. */
  readonly noteGap: (gap: UnseenStretch) => void
  readonly chance: () => number
}

/** Asked anew each time: the compiler believes that it stays as it was. */
const isOver = (signal: AbortSignal): boolean => signal.aborted

/** How long a closing connection may take, in milliseconds. */
const closeDeadlineMs = 2_000

/**
 * One platform's room as a connector: listens, and when the connection ends listens again after a while that grows,
 * for as long as that can help. Once it hears again, the stretch between the last sign of life and now is a gap.
 *
 * @param load brings the platform's code when it is first used
 */
export function createRoomConnector(
  id: RoomPlatform,
  load: () => Promise<Listen>,
  { clock, log, intake, report, wait, noteGap, chance }: RoomNeeds,
): Connector<RoomToHear> {
  const reporter = createStatusReporter(id, clock, report)
  const handOver = createHandOver({ intake, count: reporter.count, log, wait })
  const lastSign = createLastSign(clock)
  /** The room that `lastSign` is of: a start anew of the same one, as with a new login, marks what was not seen. */
  let heardRoom: string | null = null
  let run: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null
  /** Counts what the host asked for: a start that had to wait for the end of the run before may be out of date. */
  let wish = 0
  let closing: Promise<void> = Promise.resolve()

  async function keepListening(room: RoomToHear, signal: AbortSignal): Promise<void> {
    handOver.resume(signal)
    let failures = 0
    let connectedAt: number | null
    const tells: SessionTells = {
      connected(roomName, caveat) {
        noteUnseen()
        lastSign.renew()
        connectedAt = clock.now()
        reporter.change({ state: 'running', problem: caveat ?? null, retryAt: null, roomName })
      },
      alive: renewed,
      hear(comments) {
        renewed()
        handOver.give(comments)
      },
      refused: () => reporter.count({ refused: 1 }),
    }
    while (!signal.aborted) {
      reporter.change({ state: 'starting', problem: null, retryAt: null })
      connectedAt = null
      const problem = await listenOnce(id, load, room, tells, log, signal)
      if (isOver(signal)) break
      failures = heardFor(connectedAt) >= steadyAfterMs ? 1 : failures + 1
      if (!canTryAgain(problem, lastSign.unseen() !== null)) {
        reporter.change({ state: 'failed', problem, retryAt: null })
        break
      }
      const delay = roomDelayMs(problem, failures, chance())
      reporter.change({ state: 'waiting', problem, retryAt: clock.now() + delay })
      await wait(delay, signal)
    }
    await handOver.settled()

    /** Before the room is reached there is no sign of life, or it would hide the gap. */
    function renewed(): void {
      if (connectedAt !== null) lastSign.renew()
    }

    function noteUnseen(): void {
      const unseen = lastSign.unseen()
      if (!unseen) return
      try {
        noteGap({ platform: id, room: room.room, ...unseen })
      } catch (error) {
        // Hearing goes on: what is said now matters more than the mark of what was not heard.
        log.error(`${id}: a gap was not kept`, error)
      }
    }
  }

  const heardFor = (since: number | null): number => (since === null ? 0 : clock.now() - since)

  async function close(): Promise<void> {
    const ending = run
    run = null
    if (!ending) return
    ending.abort.abort()
    // A platform's library that does not let go must not hold up the host, who has switched it off.
    const late = new AbortController()
    await Promise.race([ending.ended, wait(closeDeadlineMs, late.signal)])
    late.abort()
    reporter.change({ state: 'stopped', problem: null, retryAt: null, roomName: null })
  }

  function end(): Promise<void> {
    closing = closing.then(close, close)
    return closing
  }

  return {
    id,
    status: reporter.status,
    async start(room) {
      wish += 1
      const mine = wish
      await end()
      if (mine !== wish) return
      if (room.room !== heardRoom) lastSign.forget()
      heardRoom = room.room
      const abort = new AbortController()
      const ended = keepListening(room, abort.signal).catch((error: unknown) => {
        log.error(`${id}: the room is left`, error)
      })
      run = { abort, ended }
    },
    async stop() {
      wish += 1
      // What is said while the host does not want to hear is no gap.
      heardRoom = null
      await end()
    },
  }
}
