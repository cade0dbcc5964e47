import type { StarterDevices, StarterShowState } from '@shared/contract/control-room/starter-show'
import { FieldcastError } from '@shared/errors'
import { type Link, ready } from '../connection/follow'
import type { Mirror } from '../mirror/mirror'
import type { Room, RoomOptions } from '../room'
import { chooseDevices, chooseFirstCamera, readDevices } from './devices'
import { emptyCollection } from './empty'
import { furnish } from './furnish'
import { inOurCollection } from './ours-only'
import { another, pairToKeep } from './pair'
import { type canvases, starterCollection, starterProfile, starterScenes } from './plan'
import { useOurProfile } from './profile'
import { standing, thereOf } from './standing'
import { untilSettled, untilThere, useCollection, useProfile } from './steps'

export type StarterShowOptions = RoomOptions & {
  /** The pair the host had before, as kept from an earlier run. */
  readonly before: StarterShowState['before']
  readonly keepBefore: (before: StarterShowState['before']) => void
  /** While a collection is filled or emptied nothing else may be put into it. */
  readonly holdOverlays: (held: boolean) => Promise<void>
}
type StarterShowCall =
  | 'starterShow.build'
  | 'starterShow.devices'
  | 'starterShow.chooseDevices'
  | 'starterShow.use'
  | 'starterShow.takeBack'

/** Scenes, collection and profile of Fieldcast's own, made and taken back; the host's own pair is never changed. */
export function createStarterShow(options: StarterShowOptions): Room<StarterShowCall> {
  const { link, publisher, log } = options
  let { before } = options
  let busy: 'building' | 'taking_back' | null = null
  let known: Mirror | null = null

  function publish(): void {
    const { state, missing } = standing(known, before)
    publisher.set('starterShow', {
      state: busy ?? state,
      missing: busy === null && missing,
      collection: starterCollection,
      profile: starterProfile,
      before,
    })
  }

  function remember(next: StarterShowState['before']): void {
    before = next
    options.keepBefore(next)
  }

  /** One thing at a time, never while OBS sends or records, and always with an end. */
  async function working<T>(what: NonNullable<typeof busy>, work: (now: Link) => Promise<T>): Promise<T> {
    const now = ready(link())
    if (busy !== null || isRunning(now.mirror)) throw new FieldcastError('obs_busy')
    busy = what
    publish()
    try {
      await options.holdOverlays(true)
      return await work(now)
    } catch (error) {
      log.warn(`obs: the starter show: ${what} failed`)
      throw error
    } finally {
      busy = null
      // Gone meanwhile: what was known is kept only over the short pauses of the work itself.
      if (link() === null) known = null
      void options.holdOverlays(false)
      publish()
    }
  }

  /** Before anything is changed: cut short at any moment, the way back is known. */
  function rememberHost(now: Link): void {
    const pair = pairToKeep(before, now.mirror)
    if (pair !== null) remember(pair)
  }

  async function build(now: Link, orientation: keyof typeof canvases): Promise<StarterDevices> {
    const wasInUse = now.mirror.collection === starterCollection
    rememberHost(now)
    const withProfile = await useOurProfile(link, now, orientation, before?.profile ?? null)
    const withCollection = await useCollection(link, withProfile, starterCollection)
    const video = await withCollection.ask('GetVideoSettings', undefined)
    const arrived = await untilThere(
      link,
      ({ canvas, collection }) =>
        collection === starterCollection &&
        canvas.width === video.baseWidth &&
        canvas.height === video.baseHeight,
    )
    const ours = inOurCollection(arrived)
    if (wasInUse) await untilSettled()
    await furnish(ours)
    const [first] = starterScenes
    if (first !== undefined && !wasInUse) {
      await ours.ask('SetCurrentProgramScene', { sceneName: first.name })
    }
    await chooseFirstCamera(ours)
    return await readDevices(ours)
  }

  async function putInUse(now: Link): Promise<void> {
    rememberHost(now)
    await useCollection(link, await useProfile(link, now, starterProfile), starterCollection)
  }

  async function takeBack(now: Link): Promise<void> {
    const { state } = standing(now.mirror, before)
    if (state === 'absent' || state === 'emptied') throw new FieldcastError('starter_show_missing')
    // Where the host has gone somewhere else meanwhile, that is where it stays.
    rememberHost(now)
    const there = thereOf(now.mirror)
    let obs = now
    if (there.collection) {
      obs = await useCollection(link, obs, starterCollection)
      await emptyCollection(inOurCollection(obs))
      // As OBS lists them now: at the start the host's own may have been missing from its list for a moment.
      const collection = another(before?.collection, obs.mirror.collections, starterCollection)
      if (collection !== null && obs.mirror.collection === starterCollection) {
        obs = await useCollection(link, obs, collection)
      }
    }
    const profile = another(before?.profile, obs.mirror.profiles, starterProfile)
    if (profile !== null && there.profile) {
      obs = obs.mirror.profile === starterProfile ? await useProfile(link, obs, profile) : obs
      await obs.ask('RemoveProfile', { profileName: starterProfile })
      obs = await untilThere(link, (mirror) => !mirror.profiles.includes(starterProfile))
    }
    // Where OBS has nothing else to go to, ours is still in use: the way back is not over.
    const { collection: left, profiles } = obs.mirror
    if (left !== starterCollection && !profiles.includes(starterProfile)) remember(null)
  }

  function inUse(): Link {
    const now = ready(link())
    if (now.mirror.collection !== starterCollection) throw new FieldcastError('starter_show_missing')
    return inOurCollection(now)
  }

  return {
    handlers: {
      'starterShow.build': async ({ orientation }) =>
        await working('building', (now) => build(now, orientation)),
      'starterShow.devices': async () => await readDevices(inUse()),
      async 'starterShow.chooseDevices'(chosen) {
        await chooseDevices(inUse(), chosen)
        return await readDevices(inUse())
      },
      async 'starterShow.use'() {
        await working('building', async (now) => {
          const there = thereOf(now.mirror)
          if (!there.collection || !there.profile) {
            throw new FieldcastError('starter_show_missing')
          }
          await putInUse(now)
        })
        return {}
      },
      async 'starterShow.takeBack'() {
        await working('taking_back', takeBack)
        return {}
      },
    },
    follow(mirror) {
      known = mirror ?? (busy === null ? null : known)
      publish()
    },
    hear: () => undefined,
    stop: () => undefined,
  }
}

/** OBS cannot change its canvas while anything takes pictures from it. */
function isRunning({ stream, record, replayBuffer, virtualCamera }: Mirror): boolean {
  return (
    stream !== 'stopped' || record !== 'stopped' || replayBuffer === 'running' || virtualCamera === 'running'
  )
}
