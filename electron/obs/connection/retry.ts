import type { ObsConnection } from '@shared/contract/obs'
import { assertNever, FieldcastError } from '@shared/errors'
import { codes } from '../protocol/codes'
import { isRefused } from './refusals'
import { ConnectFailed, DeadlinePassed, type Ending } from './session'

export type WaitingReason = Extract<ObsConnection, { phase: 'waiting' }>['reason']
export type BlockedReason = Extract<ObsConnection, { phase: 'blocked' }>['reason']

/** What to do after a connection failed or ended. */
export type Next =
  | { readonly kind: 'wait'; readonly reason: WaitingReason }
  | { readonly kind: 'block'; readonly reason: BlockedReason }

/** How far a connection had come when it failed. */
export type Stage = 'connecting' | 'syncing' | 'ready'

/** Whether trying again can help, from how a connection ended. */
export function nextAfterEnding(ending: Ending, stage: Stage, hasPassword: boolean): Next {
  switch (ending.code) {
    case codes.authenticationFailed:
      return { kind: 'block', reason: hasPassword ? 'password_wrong' : 'password_missing' }
    case codes.sessionInvalidated:
      return { kind: 'block', reason: 'kicked' }
    case codes.unsupportedRpcVersion:
      return { kind: 'block', reason: 'too_old' }
    default:
  }
  switch (stage) {
    case 'connecting':
      return afterRefusal(ending.message)
    case 'syncing':
    case 'ready':
      return { kind: 'wait', reason: 'connection_lost' }
    default:
      return assertNever(stage)
  }
}

function afterRefusal(message: string): Next {
  // obs-websocket 4 knows no subprotocol: an OBS before 28.
  if (/subprotocol/i.test(message)) return { kind: 'block', reason: 'too_old' }
  // Something answers on that port or address, but not as OBS does; or nothing does, in time.
  if (/deadline|unexpected server response|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i.test(message)) {
    return { kind: 'wait', reason: 'no_answer' }
  }
  return { kind: 'wait', reason: 'not_running' }
}

/** The same, from what was thrown while connecting or reading OBS's state. */
export function nextAfterError(error: unknown, stage: Stage, hasPassword: boolean): Next {
  if (error instanceof ConnectFailed) return nextAfterEnding(error.ending, stage, hasPassword)
  if (isRefused(error, 'notReady')) {
    return { kind: 'wait', reason: 'still_loading' }
  }
  if (error instanceof DeadlinePassed) return { kind: 'wait', reason: 'no_answer' }
  if (error instanceof FieldcastError && error.code === 'obs_not_connected') {
    return { kind: 'wait', reason: 'connection_lost' }
  }
  return { kind: 'wait', reason: 'no_answer' }
}

const firstDelayMs = 1_000
const growth = 1.7
/** Asking a closed port of this machine costs nothing, and the host waits for the picture to come back. */
const longestHereMs = 3_000
const longestElsewhereMs = 10_000

/**
 * Milliseconds until the next try: 1 s at first, growing, with up to a fifth less so that several desks do not
 * come at once. `failures` is how many tries have failed in a row, from 1; `chance` is in [0, 1).
 */
export function retryDelayMs(failures: number, sameMachine: boolean, chance: number): number {
  const longest = sameMachine ? longestHereMs : longestElsewhereMs
  const grown = Math.min(longest, firstDelayMs * growth ** Math.min(failures - 1, 20))
  return Math.max(firstDelayMs, Math.round(grown * (1 - chance / 5)))
}

/** Whether an address is this machine itself. */
export function isThisMachine(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)
}
