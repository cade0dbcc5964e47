import type { StarterShowState } from '@shared/contract/control-room/starter-show'
import type { Mirror } from '../mirror/mirror'
import { starterCollection, starterProfile } from './plan'

type Pair = NonNullable<StarterShowState['before']>
type Lists = Pick<Mirror, 'collection' | 'collections' | 'profile' | 'profiles'>

/**
 * The host's pair as it is to be kept when the starter show comes into use. Each half is what is in use, unless that is
 * ours already (a build was cut short, or the host changed one of the two): then what was kept before holds.
 */
export function pairToKeep(before: Pair | null, now: Lists): Pair | null {
  const collection =
    now.collection === starterCollection
      ? another(before?.collection, now.collections, starterCollection)
      : now.collection
  const profile =
    now.profile === starterProfile ? another(before?.profile, now.profiles, starterProfile) : now.profile
  return collection === null || profile === null ? null : { collection, profile }
}

/** `kept` where it is still there, or else any other that is not `ours`; null where there is no other. */
export function another(kept: string | undefined, names: readonly string[], ours: string): string | null {
  if (kept !== undefined && kept !== ours && names.includes(kept)) return kept
  return names.find((name) => name !== ours) ?? null
}
