import type { ObsConnection } from '@shared/contract/obs'
import { assertNever } from '@shared/errors'
import type { Tone } from '../Dot'

/** The colour that stands beside the words for the connection to OBS. */
export function obsTone(connection: ObsConnection): Tone {
  switch (connection.phase) {
    case 'idle':
      return 'off'
    case 'connecting':
    case 'syncing':
    case 'waiting':
      return 'busy'
    case 'blocked':
      return 'bad'
    case 'ready':
      return connection.paused ? 'busy' : 'good'
    default:
      return assertNever(connection)
  }
}
