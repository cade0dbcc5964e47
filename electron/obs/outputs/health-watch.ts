import type { Health } from '@shared/contract/control-room/outputs'
import {
  addSample,
  congestion,
  type HealthSample,
  type HealthWindow,
  lostPercent,
  recordedKbps,
  sentKbps,
} from '@shared/domain/outputs/health'
import { minutesLeft, type Trouble, troublesAfter } from '@shared/domain/outputs/warnings'
import type { Clock, Log } from '../../services/ports'
import type { Link } from '../connection/follow'
import { sleep } from '../connection/sleep'
import { isStreaming } from '../mirror/outputs'

export type HealthWatchOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly link: () => Link | null
  readonly onHealth: (health: Health, troubles: readonly Trouble[]) => void
  /** Comes with each look while somebody watches: for what OBS tells by no event. */
  readonly onLook: (obs: Link) => Promise<void>
  /** Nobody looks and nothing runs any more: what was told last holds no longer. */
  readonly onQuiet: () => void
}

/** Asks OBS how it is, every two seconds, while an output runs or somebody looks. */
export type HealthWatch = {
  watch(watching: boolean): void
  setRunning(running: boolean): void
  /** What was measured belongs to an OBS that is gone. */
  forget(): void
  stop(): void
}

const everyMs = 2_000
const deadlineMs = 2_000

export function createHealthWatch(options: HealthWatchOptions): HealthWatch {
  const { clock, log, link } = options
  let window: HealthWindow = []
  let troubles: readonly Trouble[] = []
  let watched = false
  let running = false
  let troubled = false
  let loop = new AbortController()
  loop.abort()

  async function look(obs: Link, stopped: AbortSignal): Promise<void> {
    try {
      const { sample, stats } = await measure(obs, clock)
      if (stopped.aborted || link() === null) return
      window = addSample(window, sample)
      const health = healthOf(window, stats)
      troubles = troublesAfter(troubles, {
        ...(running ? health : { droppedPercent: 0, skippedPercent: 0, laggedPercent: 0 }),
        congestion: congestion(window),
        reconnecting: obs.mirror.stream === 'reconnecting',
        minutesLeft: minutesLeft(health.diskFreeMb, recordedKbps(window)),
      })
      options.onHealth(health, troubles)
      if (watched) await options.onLook(obs)
      troubled = false
    } catch {
      // The next one is due anyway; a row of failures is told once.
      if (!troubled) log.warn('obs: does not tell how it is')
      troubled = true
    }
  }

  async function keepLooking(stopped: AbortSignal): Promise<void> {
    do {
      const obs = link()
      if (obs !== null) await look(obs, stopped)
    } while (!(await sleep(everyMs, stopped)))
  }

  function decide(): void {
    const wanted = watched || running
    if (wanted === !loop.signal.aborted) return
    loop.abort()
    if (!wanted) {
      options.onQuiet()
      return
    }
    loop = new AbortController()
    void keepLooking(loop.signal)
  }

  return {
    watch(next) {
      watched = next
      decide()
    },
    setRunning(next) {
      running = next
      decide()
    },
    forget() {
      window = []
      troubles = []
    },
    stop() {
      loop.abort()
    },
  }
}

type Stats = Pick<Health, 'fps' | 'cpuPercent' | 'memoryMb' | 'diskFreeMb'>

async function measure(obs: Link, clock: Clock): Promise<{ sample: HealthSample; stats: Stats }> {
  const { stream, record } = obs.mirror
  const [stats, network, recorded] = await Promise.all([
    obs.ask('GetStats', undefined, deadlineMs),
    isStreaming(stream) ? obs.ask('GetStreamStatus', undefined, deadlineMs) : null,
    record === 'recording' ? obs.ask('GetRecordStatus', undefined, deadlineMs) : null,
  ])
  return {
    sample: {
      at: clock.now(),
      network: network && {
        lost: network.outputSkippedFrames,
        total: network.outputTotalFrames,
        bytes: network.outputBytes,
      },
      congestion: network?.outputCongestion ?? null,
      encoder: { lost: stats.outputSkippedFrames, total: stats.outputTotalFrames },
      drawing: { lost: stats.renderSkippedFrames, total: stats.renderTotalFrames },
      recordedBytes: recorded?.outputBytes ?? null,
    },
    stats: {
      fps: stats.activeFps,
      cpuPercent: stats.cpuUsage,
      memoryMb: stats.memoryUsage,
      diskFreeMb: stats.availableDiskSpace,
    },
  }
}

function healthOf(window: HealthWindow, stats: Stats): Health {
  const kbps = sentKbps(window)
  return {
    fps: tenths(stats.fps),
    cpuPercent: tenths(stats.cpuPercent),
    memoryMb: Math.round(stats.memoryMb),
    diskFreeMb: Math.round(stats.diskFreeMb),
    bitrateKbps: kbps === null ? null : Math.round(kbps),
    droppedPercent: tenths(lostPercent(window, 'network')),
    skippedPercent: tenths(lostPercent(window, 'encoder')),
    laggedPercent: tenths(lostPercent(window, 'drawing')),
  }
}

function tenths(figure: number): number {
  return Math.round(figure * 10) / 10
}
