import type { Claim } from '@shared/contract/claims'

/**
 * Claims that wait for a decision, the oldest first: who asked first is served first. Those to whom stock that came back
 * was offered stand before all others.
 */
export function waitingClaims(claims: readonly Claim[]): readonly Claim[] {
  const waiting = claims.filter(({ state }) => state === 'waiting')
  const offered = waiting.filter(isOffered)
  return offered.length === 0 ? waiting : [...offered, ...waiting.filter((claim) => !isOffered(claim))]
}

/** Whether stock that came back was offered to the claim. */
export function isOffered({ offeredAt }: Pick<Claim, 'offeredAt'>): boolean {
  return offeredAt !== null
}

/** The place in its product's waiting line, from 1, of each claim that found no stock; offered ones stand in it too. */
export function linePlaces(waiting: readonly Claim[]): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  const places = new Map<string, number>()
  const bySeq = [...waiting].sort((left, right) => left.commentSeq - right.commentSeq)
  for (const { id, productId, problem, quantity } of bySeq) {
    if (problem !== 'out_of_stock' || quantity === null) continue
    const place = (lengths.get(productId) ?? 0) + 1
    lengths.set(productId, place)
    places.set(id, place)
  }
  return places
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
