import { FieldcastError } from '@shared/errors'
import { sleep } from '../connection/sleep'

const againMs = 50
const deadlineMs = 5_000

/**
 * Waits until OBS has let go of an output. OBS 29.0.2 tells that it stopped while it still closes its encoders, within
 * 250 ms on a busy machine; a start that comes in that time it answers with yes and forgets, without a word.
 * Throws FieldcastError obs_busy, or as `active` does.
 */
export async function untilLetGo(active: () => Promise<boolean>): Promise<void> {
  const over = AbortSignal.timeout(deadlineMs)
  while (await active()) {
    if (await sleep(againMs, over)) throw new FieldcastError('obs_busy')
  }
}
