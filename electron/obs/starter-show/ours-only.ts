import { FieldcastError } from '@shared/errors'
import { askWhile, type Link } from '../connection/follow'
import { starterCollection, starterProfile } from './plan'

// A link works again after any change of collection or profile: what writes into ours asks through these.

/** Asks only as long as our collection is the one in use; fails with starter_show_left once it is not. */
export function inOurCollection(link: Link): Link {
  return linkWhile(link, () => link.mirror.collection === starterCollection)
}

/** Asks only as long as our profile is the one in use; fails with starter_show_left once it is not. */
export function inOurProfile(link: Link): Link {
  return linkWhile(link, () => link.mirror.profile === starterProfile)
}

function linkWhile(link: Link, holds: () => boolean): Link {
  const left = (): FieldcastError =>
    new FieldcastError('starter_show_left', 'the host put another one in use')
  return {
    ask: askWhile(link, holds, left),
    subscribeLevels: link.subscribeLevels,
    address: link.address,
    get mirror() {
      return link.mirror
    },
  }
}
