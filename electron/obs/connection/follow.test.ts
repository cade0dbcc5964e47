import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Act, histories, perform, settle } from '../../../scripts/obs/stand-in/history'
import { eventOf, sessionWith, type Wire } from '../../../scripts/obs/stand-in/in-process'
import { PlainObs } from '../../../scripts/obs/stand-in/plain-obs'
import type { Mirror } from '../mirror/mirror'
import type { ObsEvent } from '../protocol/events'
import { followObs } from './follow'
import { readSnapshot } from './snapshot'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

type Followed = {
  /** The mirror at the end, and what a fresh read says then. */
  readonly mirror: Mirror
  readonly fresh: Mirror
  /** How often OBS was asked between hearing that its collection changes and hearing that it has changed. */
  readonly askedWhileChanging: number
}

/** Follows an OBS to which all that is done, while the scheduler decides what arrives when. */
async function follow(
  acts: readonly Act[],
  scheduler: fc.Scheduler,
  twice: boolean[] = [],
): Promise<Followed> {
  const wire: Wire = (what) => scheduler.schedule(Promise.resolve(), what)
  const obs = new PlainObs()
  let changing = false
  let askedWhileChanging = 0
  const session = sessionWith(obs, wire, () => {
    if (changing) askedWhileChanging += 1
  })
  const mirrors = [await readSnapshot(sessionWith(obs))]
  const following = followObs({
    session,
    address: '127.0.0.1:4455',
    mirror: await readSnapshot(sessionWith(obs)),
    log,
    onMirror: (next) => void mirrors.push(next),
    onEvent: () => undefined,
  })
  const hear = (event: ObsEvent): void => {
    if (event.type === 'CurrentSceneCollectionChanging') changing = true
    if (event.type === 'CurrentSceneCollectionChanged') changing = false
    following.hear(event)
    if (twice.pop() === true) following.hear(event)
  }
  let arrived: Promise<unknown> = Promise.resolve()
  obs.listen((told) => {
    const event = eventOf(told)
    if (event) arrived = arrived.then(() => wire(`event ${event.type}`)).then(() => hear(event))
  })
  scheduler.scheduleSequence(acts.map((act) => async () => perform(obs, act)))
  await scheduler.waitIdle()
  settle(obs)
  await scheduler.waitIdle()
  const fresh = await readSnapshot(sessionWith(obs))
  session.close()
  await following.over
  return { mirror: mirrors.at(-1) ?? fresh, fresh, askedWhileChanging }
}

describe('following OBS', () => {
  test('however questions, answers and events cross on the wire, the mirror comes to what OBS has', async () => {
    const twice = fc.array(fc.boolean())
    await fc.assert(
      fc.asyncProperty(histories(25), fc.scheduler(), twice, async (acts, scheduler, again) => {
        const { mirror, fresh } = await follow(acts, scheduler, again)
        expect(mirror).toEqual(fresh)
      }),
      { numRuns: 1_000 },
    )
  })

  test('between the beginning and the end of a change of collection nothing is asked', async () => {
    await fc.assert(
      fc.asyncProperty(histories(25), fc.scheduler(), async (acts, scheduler) => {
        expect((await follow(acts, scheduler)).askedWhileChanging).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})
