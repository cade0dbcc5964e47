import type { ConnectorStatus } from '@shared/contract/chat'
import type { Tone } from '../Dot'

/** The colour of the dot that says how a source of comments stands. */
export const connectorTone = {
  stopped: 'off',
  starting: 'busy',
  running: 'good',
  waiting: 'busy',
  finished: 'off',
  failed: 'bad',
} satisfies Record<ConnectorStatus['state'], Tone>
