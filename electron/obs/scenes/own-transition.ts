import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import { FieldcastError } from '@shared/errors'
import type { Log } from '../../services/ports'
import { type Link, placeOf } from '../connection/follow'
import { sleep } from '../connection/sleep'
import type { Mirror } from '../mirror/mirror'
import type { ObsEvent } from '../protocol/events'
import { createDebts, type Debt } from './debts'
import { switchProgram } from './switching'
import {
  currentTransition,
  cutOf,
  lengthOf,
  makeCurrent,
  possible,
  setLength,
  untilCurrent,
} from './transition'
import { createBudget, createTurns } from './turns'

export type OwnTransitions = {
  /**
   * Brings a scene on program, by a transition of its own where one is given; OBS's is put back when it is over. A
   * scene that is on, or on its way, is left alone.
   */
  switchBy: (link: Link, scene: string, transition: TransitionChoice | null) => Promise<void>
  /** Does something that goes by OBS's own transition, such as a take; `left` is what remains of its time, in ms. */
  byObs: (link: Link, work: (left: () => number) => Promise<void>) => Promise<void>
  /** Does something between two switches; false while a scene's own transition is current: it would be broken off. */
  between: (link: Link, work: () => Promise<void>) => Promise<boolean>
  /** The host chooses OBS's current transition. */
  choose: (link: Link, choice: TransitionChoice) => Promise<void>
  follow: (mirror: Mirror | null) => void
  hear: (event: ObsEvent) => void
  /** Puts back at once what is owed. */
  stop: () => Promise<void>
}

/** Everything a switch takes, waiting for its turn included. */
const switchBudgetMs = 3_000
const putBackMs = 3_000
const stopMs = 400
/** OBS tells the end of a transition, but not of each that broke off another: this long after its length it is over. */
const graceMs = 1_500

/**
 * OBS has one current transition for everything. A product's own is made current, the scene is switched, and what was
 * current before is put back only after the transition has ended: OBS breaks off a transition that is exchanged, and
 * then tells neither its end nor the new scene. What OBS took with it when it died is put back when it is there again.
 */
export function createOwnTransitions(log: Log, current: () => Link | null): OwnTransitions {
  const turns = createTurns()
  const debts = createDebts()

  async function putBack(link: Link, debt: Debt, budgetMs: number): Promise<void> {
    const left = createBudget(budgetMs)
    try {
      const now = await currentTransition(link, left())
      if (debt.isOurs(now.name)) {
        await makeCurrent(link, debt.before, left())
        // The next one must not take ours for OBS's own.
        await untilCurrent(link, debt.before, left)
      } else if (debt.before.durationMs !== null) {
        // Another was chosen since: only the length that OBS has for all of them is still ours.
        await setLength(link, debt.before.durationMs, left())
      }
      debts.settle(debt)
    } catch (error) {
      if (!(error instanceof FieldcastError)) throw error
      log.warn(`obs: the transition that was current is not put back: ${error.code}`)
      if (error.code === 'obs_no_such_transition') debts.settle(debt)
      else debt.running = null
    }
  }

  async function putBackAfter(debt: Debt, lengthMs: number, over: AbortController): Promise<void> {
    await sleep(lengthMs, over.signal)
    await turns
      .take(async () => {
        const link = current()
        // Another one began meanwhile and pays for both; or OBS is gone, and `follow` pays.
        if (debts.of(debt.place) !== debt || debt.running !== over) return
        if (link === null || placeOf(link) !== debt.place) return
        await putBack(link, debt, putBackMs)
      }, putBackMs)
      // Its turn did not come: the next word from OBS tries again.
      .catch((error: unknown) => {
        if (!(error instanceof FieldcastError)) log.error('obs: a transition is not put back', error)
        if (debt.running === over) debt.running = null
      })
  }

  async function payFirst(link: Link, left: () => number): Promise<void> {
    const debt = debts.of(placeOf(link))
    if (debt === null) return
    debt.running = null
    await putBack(link, debt, left())
  }

  async function prepare(
    link: Link,
    own: TransitionChoice,
    lengthNow: number | null,
    debt: Debt,
    left: () => number,
  ): Promise<void> {
    try {
      const nameOnly: TransitionChoice = { name: own.name, durationMs: null }
      await makeCurrent(link, nameOnly, left())
      if (own.durationMs === null) return
      // Behind a cut OBS keeps the length for the others, and tells it only now.
      debt.keepLength(lengthNow ?? (await untilCurrent(link, nameOnly, left)).durationMs)
      await makeCurrent(link, own, left())
    } catch (error) {
      // Refused, or deleted this very moment: no reason not to show the product.
      const refused =
        error instanceof FieldcastError && error.code !== 'obs_not_connected' && error.code !== 'obs_timeout'
      if (!refused) throw error
      log.warn(`obs: a product comes on by OBS's own transition: ${error.code}`)
    }
  }

  async function switchNow(
    link: Link,
    scene: string,
    own: TransitionChoice,
    left: () => number,
  ): Promise<void> {
    // Asked once: a second look at the clock may throw while the first question is under way.
    const remaining = left()
    const [{ currentProgramSceneName }, now, cut] = await Promise.all([
      link.ask('GetSceneList', undefined, remaining),
      currentTransition(link, remaining),
      cutOf(link, remaining),
    ])
    const owed = debts.of(placeOf(link))
    const same = own.name === now.name && own.durationMs === now.durationMs
    const missing = !link.mirror.scenes.includes(scene)
    // On already, or on its way: asked again, OBS would break off what runs.
    if (!missing && currentProgramSceneName === scene) return
    if (missing || (owed === null && same)) {
      await switchProgram(link, scene, left())
      return
    }
    const debt = owed ?? debts.open(placeOf(link), now.name)
    const over = new AbortController()
    debt.running = over
    debt.ours(own)
    let lengthMs = 0
    try {
      await prepare(link, own, now.durationMs, debt, left)
      debt.begins(own, performance.now())
      await switchProgram(link, scene, left())
      lengthMs = lengthOf(own, cut) + graceMs
    } finally {
      void putBackAfter(debt, lengthMs, over)
    }
  }

  async function byObs(link: Link, work: (left: () => number) => Promise<void>): Promise<void> {
    const left = createBudget(switchBudgetMs)
    await turns.take(async () => {
      await payFirst(link, left)
      await work(left)
    }, left())
  }

  async function byObsUnlessOn(link: Link, scene: string): Promise<void> {
    const left = createBudget(switchBudgetMs)
    await turns.take(async () => {
      const { currentProgramSceneName } = await link.ask('GetSceneList', undefined, left())
      if (currentProgramSceneName === scene) return
      await payFirst(link, left)
      await switchProgram(link, scene, left())
    }, left())
  }

  return {
    async switchBy(link, scene, transition) {
      const known = transition && link.mirror.transitions.find(({ name }) => name === transition.name)
      // A transition deleted in OBS is no reason not to show the product.
      if (!transition || !known) {
        await byObsUnlessOn(link, scene)
        return
      }
      const own = possible(link, transition)
      const left = createBudget(switchBudgetMs)
      await turns.take(() => switchNow(link, scene, own, left), left())
    },
    byObs,
    between: (link, work) =>
      turns.take(async () => {
        if (debts.of(placeOf(link)) !== null) return false
        await work()
        return true
      }, switchBudgetMs),
    async choose(link, choice) {
      const wanted = possible(link, choice)
      const left = createBudget(switchBudgetMs)
      await turns.take(async () => {
        const debt = debts.of(placeOf(link))
        // In the middle of a product's transition: it becomes OBS's own when that is over.
        if (debt !== null) debt.chosen(wanted)
        else await makeCurrent(link, wanted, left())
      }, left())
    },
    follow(mirror) {
      if (mirror === null) {
        debts.interrupt()
        return
      }
      const link = current()
      const debt = link === null ? null : debts.of(placeOf(link))
      if (debt === null || debt.running !== null) return
      const again = new AbortController()
      debt.running = again
      void putBackAfter(debt, 0, again)
    },
    hear(event) {
      const link = current()
      if (link !== null) debts.of(placeOf(link))?.hear(event, performance.now())
    },
    async stop() {
      const link = current()
      const debt = link === null ? null : debts.of(placeOf(link))
      debts.interrupt()
      if (link !== null && debt !== null)
        await turns.take(() => putBack(link, debt, stopMs), stopMs).catch(() => undefined)
    },
  }
}
