import type { OutputsState } from '@shared/contract/control-room/outputs'
import { assertNever } from '@shared/errors'
import type { Tone } from '../../ui/Dot'

/** The colour beside the words of the stream. */
export function streamTone(state: OutputsState['stream']['state']): Tone {
  switch (state) {
    case 'stopped':
      return 'off'
    case 'live':
      return 'live'
    case 'starting':
    case 'stopping':
      return 'busy'
    case 'reconnecting':
      return 'bad'
    default:
      return assertNever(state)
  }
}

/** The colour beside the words of the recording. */
export function recordTone(state: OutputsState['record']['state']): Tone {
  switch (state) {
    case 'stopped':
      return 'off'
    case 'recording':
      return 'live'
    case 'starting':
    case 'stopping':
    case 'paused':
      return 'busy'
    default:
      return assertNever(state)
  }
}
