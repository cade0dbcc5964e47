import type { Product } from '@shared/contract/products'
import type { ShowState } from '@shared/contract/shows'
import type { View } from './state/view'

/** The products of the rundown, in its order: all that are not archived. */
export function rundownOf(products: readonly Product[]): readonly Product[] {
  return products.filter(({ archived }) => !archived)
}

/** The product on air in the live show, or null. */
export function onAirIdOf({ show }: ShowState): string | null {
  return show?.state === 'live' ? show.onAirProductId : null
}

/** The product that F4 puts back: the last one on air in the live show while none is, unless it was archived. */
export function lastOnAir({ show: { show }, products }: View): Product | null {
  if (show?.state !== 'live' || show.onAirProductId !== null || show.lastOnAirProductId === null) return null
  const last = products.byId.get(show.lastOnAirProductId)
  return last && !last.archived ? last : null
}

/**
 * The product `step` places after the one on air, or, while none is, after the one that was last; the first or last
 * of the rundown before any was on air in the show. Null at the end.
 */
export function neighbourOnAir({ show: { show }, products }: View, step: 1 | -1): Product | null {
  const { list } = products
  const fromId = show?.state === 'live' ? show.lastOnAirProductId : null
  // In the list with the archived: one that was archived on air still has its place.
  const from = list.findIndex(({ id }) => id === fromId)
  const neighbours = step === 1 ? list.slice(from + 1) : list.slice(0, from === -1 ? undefined : from)
  return (step === 1 ? rundownOf(neighbours)[0] : rundownOf(neighbours).at(-1)) ?? null
}
