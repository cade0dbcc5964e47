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

/** The product `step` places after the one on air, the first or last when none is; null at the end. */
export function neighbourOnAir(view: View, step: 1 | -1): Product | null {
  const rundown = rundownOf(view.products.list)
  const onAirId = onAirIdOf(view.show)
  const onAir = rundown.findIndex(({ id }) => id === onAirId)
  if (onAir === -1) return (step === 1 ? rundown[0] : rundown.at(-1)) ?? null
  return rundown[onAir + step] ?? null
}
