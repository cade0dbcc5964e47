import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import { FieldcastError } from '@shared/errors'
import type { Link } from '../connection/follow'
import { failingAs } from '../connection/refusals'
import { sleep } from '../connection/sleep'

const settleMs = 500
const lookAgainMs = 15

/** OBS's current transition as it is this moment; `durationMs` is null for one whose length is its own. */
export async function currentTransition(link: Link, deadlineMs?: number): Promise<TransitionChoice> {
  const { transitionName, transitionDuration } = await link.ask(
    'GetCurrentSceneTransition',
    undefined,
    deadlineMs,
  )
  return { name: transitionName, durationMs: transitionDuration }
}

/**
 * Makes a transition OBS's current one and, where `durationMs` is given, sets its length. Throws FieldcastError obs_no_such_transition, and as every request does.
 */
export async function makeCurrent(
  link: Link,
  { name, durationMs }: TransitionChoice,
  deadlineMs?: number,
): Promise<void> {
  const asked = link.ask('SetCurrentSceneTransition', { transitionName: name }, deadlineMs)
  await failingAs(asked, 'resourceNotFound', () => noSuch(name))
  if (durationMs !== null) await setLength(link, durationMs, deadlineMs)
}

/** Sets the length, in ms, that OBS has for every transition whose length can be chosen. */
export async function setLength(link: Link, durationMs: number, deadlineMs?: number): Promise<void> {
  await link.ask('SetCurrentSceneTransitionDuration', { transitionDuration: durationMs }, deadlineMs)
}

/**
 * OBS answers before it has done it, and for a frame or two tells what was: this answers once it tells `wanted`, or
 * after half a second what it tells then.
 */
export async function untilCurrent(
  link: Link,
  wanted: TransitionChoice,
  left: () => number,
): Promise<TransitionChoice> {
  const deadline = performance.now() + settleMs
  for (;;) {
    const now = await currentTransition(link, left())
    const there =
      now.name === wanted.name &&
      (wanted.durationMs === null || now.durationMs === null || now.durationMs === wanted.durationMs)
    if (there || performance.now() > deadline) return now
    await sleep(lookAgainMs)
  }
}

/** A choice as this OBS can make it. Throws FieldcastError obs_unsupported or obs_no_such_transition. */
export function possible({ mirror }: Link, { name, durationMs }: TransitionChoice): TransitionChoice {
  if (!mirror.features.transitions) throw new FieldcastError('obs_unsupported')
  const chosen = mirror.transitions.find((one) => one.name === name)
  if (chosen === undefined) throw noSuch(name)
  return { name, durationMs: chosen.fixed ? null : durationMs }
}

/** The name OBS has for the cut, in whatever language; null where the host removed it. */
export async function cutOf(link: Link, deadlineMs?: number): Promise<string | null> {
  if (!link.mirror.features.transitions) return null
  const { transitions } = await link.ask('GetSceneTransitionList', undefined, deadlineMs)
  return transitions.find(({ transitionKind }) => transitionKind === 'cut_transition')?.transitionName ?? null
}

/** The longest a transition can be whose length is its own, such as a stinger's film, in ms. */
export const longestMs = 20_000

/** How long a switch by a transition takes at the most, in ms; `cut` is the name of OBS's cut. */
export function lengthOf({ name, durationMs }: TransitionChoice, cut: string | null): number {
  return durationMs ?? (name === cut ? 0 : longestMs)
}

function noSuch(name: string): FieldcastError {
  return new FieldcastError('obs_no_such_transition', 'no such transition in OBS', { name })
}
