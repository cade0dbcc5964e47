import { FieldcastError } from '@shared/errors'
import { type Link, ready } from '../connection/follow'
import { failingAs } from '../connection/refusals'
import { type Listening, told } from './heard'

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
      const obs = ready(link())
      if (!obs.mirror.features.replayBuffer) throw new FieldcastError('obs_unsupported')
      if (obs.mirror.replayBuffer === 'running') return
      await unlessMissing(obs.ask('StartReplayBuffer', undefined), 'replay_buffer_off')
    },
    async stopReplayBuffer() {
      const obs = ready(link())
      if (obs.mirror.replayBuffer !== 'running') return
      await unlessMissing(obs.ask('StopReplayBuffer', undefined), 'replay_buffer_off')
    },
    async saveReplay() {
      const obs = ready(link())
      if (obs.mirror.replayBuffer !== 'running') throw new FieldcastError('replay_buffer_off')
      const heard = saved.after(
        () => unlessMissing(obs.ask('SaveReplayBuffer', undefined), 'replay_buffer_off'),
        () => true,
        savedDeadlineMs,
      )
      if ((await told(heard)) === null) throw new FieldcastError('obs_timeout')
    },
    async setVirtualCamera(on) {
      const obs = ready(link())
      if (!obs.mirror.features.virtualCamera) throw new FieldcastError('obs_unsupported')
      if (obs.mirror.virtualCamera === (on ? 'running' : 'stopped')) return
      const asked = obs.ask(on ? 'StartVirtualCam' : 'StopVirtualCam', undefined, cameraDeadlineMs)
      await unlessMissing(asked, 'obs_unsupported')
    },
  }
}

/** Fails as what is missing where OBS says so. */
async function unlessMissing(
  asked: Promise<unknown>,
  missing: 'obs_unsupported' | 'replay_buffer_off',
): Promise<void> {
  await failingAs(asked, 'invalidResourceState', () => new FieldcastError(missing))
}
