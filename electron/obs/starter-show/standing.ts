import type { StarterShowState } from '@shared/contract/control-room/starter-show'
import type { Mirror } from '../mirror/mirror'
import { kindsOf, partsOf, starterCollection, starterProfile, starterScenes } from './plan'

type Standing = Pick<StarterShowState, 'state' | 'missing'>

/** How the starter show stands in an OBS; absent where OBS is away. `before` is null once it was taken back. */
export function standing(mirror: Mirror | null, before: StarterShowState['before']): Standing {
  if (mirror === null) return { state: 'absent', missing: false }
  const { collection, profile } = thereOf(mirror)
  if (!collection && !profile) return { state: 'absent', missing: false }
  if (!profile && before === null) return { state: 'emptied', missing: false }
  const isCurrent = mirror.collection === starterCollection
  return {
    state: isCurrent && mirror.profile === starterProfile ? 'in_use' : 'elsewhere',
    // What is in a collection can be seen only while it is in use.
    missing: !collection || !profile || (isCurrent && !isWhole(mirror)),
  }
}

/**
 * Whether our collection and our profile are there. OBS lists both by their files and forgets one whose file it is
 * writing, which it does only with what is in use.
 */
export function thereOf(mirror: Pick<Mirror, 'collection' | 'collections' | 'profile' | 'profiles'>): {
  readonly collection: boolean
  readonly profile: boolean
} {
  return {
    collection: mirror.collection === starterCollection || mirror.collections.includes(starterCollection),
    profile: mirror.profile === starterProfile || mirror.profiles.includes(starterProfile),
  }
}

function isWhole({ scenes, inputs, inputKinds }: Mirror): boolean {
  const kinds = kindsOf(inputKinds)
  const names = new Set(inputs.map(({ name }) => name))
  return starterScenes.every(
    (scene) => scenes.includes(scene.name) && partsOf(scene, kinds).every((part) => names.has(part.input)),
  )
}
