import { FieldcastError } from '@shared/errors'
import type { Link } from '../connection/follow'
import { unless } from '../connection/refusals'
import { sleep } from '../connection/sleep'
import type { Mirror } from '../mirror/mirror'

/** OBS loads and saves a whole collection here: slow disks take their time. */
export const changeDeadlineMs = 20_000
/** What was removed is still there for a frame or two, and OBS 29 may crash when it is used in that time. */
const settleMs = 400

/** OBS again after a change of collection or profile, once it is as `arrived` says; obs_timeout when it never is. */
export async function untilThere(
  link: () => Link | null,
  arrived: (mirror: Mirror) => boolean,
): Promise<Link> {
  const deadline = performance.now() + changeDeadlineMs
  for (;;) {
    const ready = link()
    if (ready !== null && arrived(ready.mirror)) return ready
    if (performance.now() > deadline)
      throw new FieldcastError('obs_timeout', 'OBS did not change over in time')
    await sleep(100)
  }
}

/**
 * Puts a profile in use, made where there is none. OBS takes the names from the profiles' files and does not know one
 * whose file is being written, as after each setting: that it is not in the list does not mean that it is not there.
 */
export async function useProfile(link: () => Link | null, now: Link, profileName: string): Promise<Link> {
  const { profile, profiles } = now.mirror
  if (profile === profileName) return now
  const made = profiles.includes(profileName)
    ? null
    : await unless('resourceAlreadyExists', now.ask('CreateProfile', { profileName }, changeDeadlineMs))
  if (made === null) await now.ask('SetCurrentProfile', { profileName }, changeDeadlineMs)
  return await untilThere(link, (mirror) => mirror.profile === profileName)
}

/** Lets OBS finish what was removed in it just now. */
export async function untilSettled(): Promise<void> {
  await sleep(settleMs)
}

/** Puts a scene collection in use, made where there is none; OBS's list of them can lack one as that of profiles can. */
export async function useCollection(
  link: () => Link | null,
  now: Link,
  sceneCollectionName: string,
): Promise<Link> {
  const { collection, collections } = now.mirror
  if (collection === sceneCollectionName) return now
  const made = collections.includes(sceneCollectionName)
    ? null
    : await unless(
        'resourceAlreadyExists',
        now.ask('CreateSceneCollection', { sceneCollectionName }, changeDeadlineMs),
      )
  if (made === null) {
    await now.ask('SetCurrentSceneCollection', { sceneCollectionName }, changeDeadlineMs)
  }
  return await untilThere(link, (mirror) => mirror.collection === sceneCollectionName)
}
