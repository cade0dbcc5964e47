import type { IncomingComment } from '../../../services/ports'

/** What was said, without where. */
export type Said = Omit<IncomingComment, 'platform' | 'room'>
