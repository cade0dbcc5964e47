import type { Claim } from '@shared/contract/claims'

/** Claims that wait for a decision, the oldest first: who asked first is served first. */
export function waitingClaims(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ state }) => state === 'waiting')
}

/** Claims that were decided, the newest decision first. */
export function decidedClaims(claims: readonly Claim[]): readonly Claim[] {
  return claims
    .filter(({ state }) => state !== 'waiting')
    .sort((left, right) => (right.decidedAt ?? 0) - (left.decidedAt ?? 0))
}

/**
 * Which claim is selected now: the chosen one while it waits, else the one that moved into its place, so that
 * a row of A presses goes down the tray.
 */
export function selectedIndex(
  waiting: readonly Claim[],
  chosenId: string | null,
  chosenIndex: number,
): number {
  const index = waiting.findIndex(({ id }) => id === chosenId)
  return index === -1 ? Math.max(0, Math.min(chosenIndex, waiting.length - 1)) : index
}
