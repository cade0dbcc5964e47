import { FieldcastError } from '@shared/errors'
import { type Link, ready } from '../connection/follow'
import { isRecording, type MirrorRecord } from '../mirror/outputs'
import { type Listening, told } from './heard'
import { untilLetGo } from './let-go'

export type Recording = {
  /** Throws FieldcastError obs_not_connected, record_not_started, obs_busy, obs_timeout or obs_request_failed. */
  start(): Promise<void>
  /** Throws FieldcastError obs_not_connected, obs_timeout or obs_request_failed. */
  stop(): Promise<void>
  /** Throws FieldcastError obs_not_connected, obs_unsupported, obs_timeout or obs_request_failed. */
  setPaused(paused: boolean): Promise<void>
}

const startDeadlineMs = 5_000
const stopDeadlineMs = 10_000
const pauseDeadlineMs = 3_000

export function createRecording(
  link: () => Link | null,
  heard: Pick<Listening<MirrorRecord>, 'after'>,
): Recording {
  let starting: Promise<void> | null = null

  async function start(): Promise<void> {
    const obs = ready(link())
    const { record } = obs.mirror
    if (isRecording(record)) return
    if (record === 'stopping') throw new FieldcastError('obs_busy')
    if (record === 'stopped')
      await untilLetGo(async () => (await obs.ask('GetRecordStatus', undefined)).outputActive)
    const hearing = heard.after(
      () => obs.ask('StartRecord', undefined),
      (now) => now === 'recording' || now === 'stopped',
      startDeadlineMs,
    )
    // Where the folder of recordings is missing OBS says yes, and then nothing.
    if ((await told(hearing)) !== 'recording') throw new FieldcastError('record_not_started')
  }

  return {
    start() {
      starting ??= start().finally(() => {
        starting = null
      })
      return starting
    },
    async stop() {
      const obs = ready(link())
      if (obs.mirror.record === 'stopped') return
      const hearing = heard.after(
        () => obs.ask('StopRecord', undefined),
        (now) => now === 'stopped',
        stopDeadlineMs,
      )
      if ((await told(hearing)) === null) throw new FieldcastError('obs_timeout')
    },
    async setPaused(paused) {
      const obs = ready(link())
      const wanted = paused ? 'paused' : 'recording'
      if (obs.mirror.record === wanted) return
      if (!(await readCanPause(obs))) throw new FieldcastError('obs_unsupported')
      const hearing = heard.after(
        () => obs.ask(paused ? 'PauseRecord' : 'ResumeRecord', undefined),
        (now) => now === wanted || now === 'stopped',
        pauseDeadlineMs,
      )
      if ((await told(hearing)) !== wanted) throw new FieldcastError('obs_request_failed')
    },
  }
}

/**
 * Whether OBS can pause a recording as its profile is set: not one that shares its encoder with the stream, which OBS
 * then says yes to and does not do. Throws as Link.ask does.
 */
export async function readCanPause(obs: Link): Promise<boolean> {
  const read = async (parameterCategory: string, parameterName: string): Promise<string> => {
    const { parameterValue } = await obs.ask('GetProfileParameter', { parameterCategory, parameterName })
    return (parameterValue ?? '').toLowerCase()
  }
  if ((await read('Output', 'Mode')) !== 'advanced') {
    return (await read('SimpleOutput', 'RecQuality')) !== 'stream'
  }
  if ((await read('AdvOut', 'RecType')) === 'ffmpeg')
    return (await read('AdvOut', 'FFOutputToFile')) !== 'true'
  return (await read('AdvOut', 'RecEncoder')) !== 'none'
}
