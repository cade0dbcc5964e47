import type { ConnectorProblem } from '@shared/contract/chat'

const firstDelayMs = 1_000
const longestDelayMs = 60_000
/** A room that is not on air yet is looked at this often, and a platform that turned us away is left alone for longer. */
const usualDelayMs = {
  room_not_live: 20_000,
  refused_by_platform: 60_000,
} satisfies Partial<Record<ConnectorProblem, number>>

/** Heard for this long, in milliseconds, a room counts as reached, and the delays begin anew. */
export const steadyAfterMs = 10_000

/** Problems that only the host can mend: trying again would not help. */
const onlyTheHost: ReadonlySet<ConnectorProblem> = new Set([
  'room_unreadable',
  'no_such_room',
  'login_needed',
  'login_refused',
  'not_understood',
])

/**
 * Whether trying again by itself can help. A room that was heard a moment ago exists (`heardBefore`): a platform that
 * does not find it now is mistaken.
 */
export function canTryAgain(problem: ConnectorProblem, heardBefore: boolean): boolean {
  return !onlyTheHost.has(problem) || (heardBefore && problem === 'no_such_room')
}

/**
 * Milliseconds until the next try: 1 s at first, doubling up to a minute, with up to a fifth more so that rooms do not
 * come all at once. `failures` in a row, from 1; `chance` in [0, 1).
 */
export function roomDelayMs(problem: ConnectorProblem, failures: number, chance: number): number {
  const grown = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 10))
  const usual =
    problem === 'room_not_live' || problem === 'refused_by_platform' ? usualDelayMs[problem] : grown
  return Math.round(usual * (1 + chance / 5))
}
