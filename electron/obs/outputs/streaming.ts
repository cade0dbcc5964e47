import { FieldcastError } from '@shared/errors'
import type { Secrets } from '../../services/ports'
import type { Link } from '../connection/follow'
import { RequestRefused } from '../connection/session'
import type { MirrorStream } from '../mirror/outputs'
import { codes } from '../protocol/codes'
import type { Listening } from './heard'
import { untilLetGo } from './let-go'
import type { Rest } from './rest'
import { readService } from './stream-service'

export type Streaming = {
  /**
   * Starts to stream and comes back when the server has taken it. Throws FieldcastError obs_not_connected,
   * stream_key_missing, stream_not_reached, stream_refused, obs_busy, obs_timeout or obs_request_failed.
   */
  start(): Promise<void>
  /** Ends the stream. Throws FieldcastError obs_not_connected, obs_busy, obs_timeout or obs_request_failed. */
  stop(): Promise<void>
}

const startDeadlineMs = 15_000
const stopDeadlineMs = 8_000
/** A server hangs up on a wrong key only after it has taken the connection. */
const refusalMs = 3_000
/** Whoever took more of the picture than this has taken the key; then it is the network that broke. */
const refusedAfterMs = 1_500

export function createStreaming(
  link: () => Link | null,
  heard: Pick<Listening<MirrorStream>, 'after'>,
  rest: Pick<Rest, 'over'>,
  secrets: Secrets,
): Streaming {
  let starting: Promise<void> | null = null

  async function start(): Promise<void> {
    await rest.over()
    const obs = ready(link)
    const service = await readService(obs, secrets)
    if (service.server === '' || !service.hasKey) throw new FieldcastError('stream_key_missing')
    const { stream } = obs.mirror
    if (stream === 'live' || stream === 'reconnecting') return
    if (stream === 'stopping') throw new FieldcastError('obs_busy')
    if (stream === 'stopped')
      await untilLetGo(async () => (await obs.ask('GetStreamStatus', undefined)).outputActive)
    // OBS 29 crashes when it is asked to start while it starts: then its own attempt is waited for.
    const asking = async (): Promise<void> => {
      if (stream === 'stopped') await obs.ask('StartStream', undefined)
    }
    const begun = await heard.after(asking, (now) => now === 'live' || now === 'stopped', startDeadlineMs)
    if (begun.kind === 'lost') throw new FieldcastError('obs_not_connected')
    if (begun.kind === 'late' || begun.told === 'stopped') throw new FieldcastError('stream_not_reached')
    await makeSure(obs)
  }

  /** OBS would try a refused key again and again for minutes, as if the network were bad. */
  async function makeSure(obs: Link): Promise<void> {
    const after = await heard.after(nothing, (now) => now !== 'live', refusalMs)
    if (after.kind === 'lost') throw new FieldcastError('obs_not_connected')
    // The host may stop it again at once.
    if (after.kind === 'late' || after.told !== 'reconnecting') return
    const { outputDuration } = await obs.ask('GetStreamStatus', undefined)
    if (outputDuration > refusedAfterMs) return
    await heard.after(
      () => obs.ask('StopStream', undefined),
      (now) => now === 'stopped',
      stopDeadlineMs,
    )
    throw new FieldcastError('stream_refused')
  }

  return {
    start() {
      // A second press while it starts waits for the same outcome.
      starting ??= start().finally(() => {
        starting = null
      })
      return starting
    },
    async stop() {
      const obs = ready(link)
      if (obs.mirror.stream === 'stopped') return
      try {
        const over = await heard.after(
          () => obs.ask('StopStream', undefined),
          (now) => now === 'stopped',
          stopDeadlineMs,
        )
        if (over.kind === 'lost') throw new FieldcastError('obs_not_connected')
        if (over.kind === 'late') throw new FieldcastError('obs_timeout')
      } catch (error) {
        if (!(error instanceof RequestRefused && error.status === codes.outputNotRunning)) throw error
        // OBS cannot let go of a connection it is just making.
        if (obs.mirror.stream === 'starting') throw new FieldcastError('obs_busy')
      }
    },
  }
}

/** A ready OBS. Throws FieldcastError obs_not_connected. */
export function ready(link: () => Link | null): Link {
  const obs = link()
  if (obs === null) throw new FieldcastError('obs_not_connected')
  return obs
}

const nothing = (): Promise<void> => Promise.resolve()
