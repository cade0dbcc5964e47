import type { ChatGap, ConnectorProblem } from '@shared/contract/chat'
import type { RoomPlatform } from '@shared/contract/rooms'
import type { Clock, CommentIntake, Log } from '../../services/ports'
import type { Connector, ReportStatus } from '../connector'
import { createStatusReporter } from '../status-reporter'
import type { Wait } from '../wait'
import { createHandOver } from './hand-over'
import { type Listen, RoomTrouble, type RoomToHear } from './listening'
import { canTryAgain, roomDelayMs } from './retry'

export type RoomNeeds = {
  readonly clock: Clock
  readonly log: Log
  readonly intake: CommentIntake
  readonly report: ReportStatus
  readonly wait: Wait
  /** Keeps a stretch that was not seen. */
  readonly noteGap: (gap: Pick<ChatGap, 'platform' | 'room' | 'from' | 'to'>) => void
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
  let run: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null

  async function keepListening(room: RoomToHear, signal: AbortSignal): Promise<void> {
    const handOver = createHandOver({ intake, count: reporter.count, log, wait, signal })
    /** The last sign of life, or null while the room was never heard in this run. */
    let lastSign: number | null = null
    let failures = 0
    while (!signal.aborted) {
      reporter.change({ state: 'starting', problem: null, retryAt: null })
      const problem = await once(room, signal)
      if (isOver(signal)) break
      failures += 1
      if (!canTryAgain(problem)) {
        reporter.change({ state: 'failed', problem, retryAt: null })
        break
      }
      const delay = roomDelayMs(problem, failures, chance())
      reporter.change({ state: 'waiting', problem, retryAt: clock.now() + delay })
      await wait(delay, signal)
    }
    await handOver.settled()

    async function once(heard: RoomToHear, stop: AbortSignal): Promise<ConnectorProblem> {
      try {
        const listen = await load()
        await listen(
          heard,
          {
            connected(roomName) {
              failures = 0
              if (lastSign !== null)
                noteGap({ platform: id, room: heard.room, from: lastSign, to: clock.now() })
              lastSign = clock.now()
              reporter.change({ state: 'running', problem: null, retryAt: null, roomName })
            },
            alive: () => {
              lastSign = clock.now()
            },
            hear(comments) {
              if (comments.length === 0) return
              lastSign = clock.now()
              handOver.give(comments)
            },
          },
          stop,
        )
        return 'unreachable'
      } catch (error) {
        if (stop.aborted) return 'unknown'
        if (error instanceof RoomTrouble) {
          log.warn(`${id}: ${error.message}`, { problem: error.problem })
          return error.problem
        }
        log.error(`${id}: listening broke off`, error)
        return 'unknown'
      }
    }
  }

  async function stop(): Promise<void> {
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

  return {
    id,
    status: reporter.status,
    async start(room) {
      await stop()
      const abort = new AbortController()
      run = { abort, ended: keepListening(room, abort.signal) }
    },
    stop,
  }
}
