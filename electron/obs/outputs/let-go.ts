import { FieldcastError } from '@shared/errors'
import { sleep } from '../connection/sleep'

const againMs = 50
const deadlineMs = 5_000

/**
 * Waits until OBS has let go of an output, which on a slow PC may be some time after it has told that it stopped.
 * Throws FieldcastError obs_busy, or as `active` does.
 */
export async function untilLetGo(active: () => Promise<boolean>): Promise<void> {
  const over = AbortSignal.timeout(deadlineMs)
  while (await active()) {
    if (await sleep(againMs, over)) throw new FieldcastError('obs_busy')
  }
}
