import { FieldcastError } from '@shared/errors'
import type { Secrets } from '../../services/ports'
import { type Link, ready } from '../connection/follow'
import { isRefused } from '../connection/refusals'
import { isStreaming, type MirrorStream } from '../mirror/outputs'
import { type Listening, told } from './heard'
import { untilLetGo } from './let-go'
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
  secrets: Secrets,
): Streaming {
  let starting: Promise<void> | null = null

  async function start(): Promise<void> {
    const obs = ready(link())
    const service = await readService(obs, secrets)
    if (service.server === '' || !service.hasKey) throw new FieldcastError('stream_key_missing')
    const { stream } = obs.mirror
    if (isStreaming(stream)) return
    if (stream === 'stopping') throw new FieldcastError('obs_busy')
    if (stream === 'stopped')
      await untilLetGo(async () => (await obs.ask('GetStreamStatus', undefined)).outputActive)
    // OBS 29 crashes when it is asked to start while it starts: then its own attempt is waited for.
    const asking = async (): Promise<void> => {
      if (stream === 'stopped') await obs.ask('StartStream', undefined)
    }
    const hearing = heard.after(asking, (now) => now === 'live' || now === 'stopped', startDeadlineMs)
    if ((await told(hearing)) !== 'live') throw new FieldcastError('stream_not_reached')
    await makeSure(obs)
  }

  /** OBS would try a refused key again and again for minutes, as if the network were bad. */
  async function makeSure(obs: Link): Promise<void> {
    const after = await told(heard.after(nothing, (now) => now !== 'live', refusalMs))
    // The host may stop it again at once.
    if (after !== 'reconnecting') return
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
      const obs = ready(link())
      if (obs.mirror.stream === 'stopped') return
      try {
        const hearing = heard.after(
          () => obs.ask('StopStream', undefined),
          (now) => now === 'stopped',
          stopDeadlineMs,
        )
        if ((await told(hearing)) === null) throw new FieldcastError('obs_timeout')
      } catch (error) {
        if (!isRefused(error, 'outputNotRunning')) throw error
        // OBS cannot let go of a connection it is just making.
        if (obs.mirror.stream === 'starting') throw new FieldcastError('obs_busy')
      }
    },
  }
}

const nothing = (): Promise<void> => Promise.resolve()
