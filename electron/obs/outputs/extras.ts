import { FieldcastError } from '@shared/errors'
import type { Link } from '../connection/follow'
import { RequestRefused } from '../connection/session'
import type { MirrorExtra } from '../mirror/outputs'
import { codes } from '../protocol/codes'
import type { Listening } from './heard'
import { ready } from './streaming'

const savedDeadlineMs = 10_000
/** OBS opens a camera device for it. */
const cameraDeadlineMs = 10_000

/** Replay buffer and virtual camera: what fails says obs_unsupported or replay_buffer_off, or as Link.ask does. */
export type Extras = {
  startReplayBuffer(): Promise<void>
  stopReplayBuffer(): Promise<void>
  /** Comes back when OBS has written the file. */
  saveReplay(): Promise<void>
  setVirtualCamera(on: boolean): Promise<void>
}

export function createExtras(link: () => Link | null, saved: Pick<Listening<string>, 'after'>): Extras {
  return {
    async startReplayBuffer() {
      const obs = ready(link)
      if (!obs.mirror.features.replayBuffer) throw new FieldcastError('obs_unsupported')
      if (obs.mirror.replayBuffer === 'running') return
      await unlessMissing(obs.ask('StartReplayBuffer', undefined), 'replay_buffer_off')
    },
    async stopReplayBuffer() {
      const obs = ready(link)
      if (obs.mirror.replayBuffer !== 'running') return
      await unlessMissing(obs.ask('StopReplayBuffer', undefined), 'replay_buffer_off')
    },
    async saveReplay() {
      const obs = ready(link)
      if (obs.mirror.replayBuffer !== 'running') throw new FieldcastError('replay_buffer_off')
      const done = await saved.after(
        () => unlessMissing(obs.ask('SaveReplayBuffer', undefined), 'replay_buffer_off'),
        () => true,
        savedDeadlineMs,
      )
      if (done.kind === 'lost') throw new FieldcastError('obs_not_connected')
      if (done.kind === 'late') throw new FieldcastError('obs_timeout')
    },
    async setVirtualCamera(on) {
      const obs = ready(link)
      if (!obs.mirror.features.virtualCamera) throw new FieldcastError('obs_unsupported')
      if (obs.mirror.virtualCamera === (on ? 'running' : 'stopped')) return
      const asked = obs.ask(on ? 'StartVirtualCam' : 'StopVirtualCam', undefined, cameraDeadlineMs)
      await unlessMissing(asked, 'obs_unsupported')
    },
  }
}

/** How the replay buffer stands: OBS tells no one when it is switched on or off in its settings. Throws as Link.ask does. */
export async function readReplayBuffer(obs: Link): Promise<MirrorExtra> {
  if (!obs.mirror.features.replayBuffer) return 'missing'
  try {
    const { outputActive } = await obs.ask('GetReplayBufferStatus', undefined)
    return outputActive ? 'running' : 'stopped'
  } catch (error) {
    if (error instanceof RequestRefused && error.status === codes.invalidResourceState) return 'turned_off'
    throw error
  }
}

async function unlessMissing(
  asked: Promise<unknown>,
  missing: 'obs_unsupported' | 'replay_buffer_off',
): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (error instanceof RequestRefused && error.status === codes.invalidResourceState) {
      throw new FieldcastError(missing)
    }
    throw error
  }
}
