import type { Link } from '../connection/follow'
import { unless } from '../connection/refusals'
import { sleep } from '../connection/sleep'
import { overlayInputs, overlayScene } from '../names'
import { sceneItems } from '../scene-items'
import { currentTransition, cutOf, lengthOf, longestMs } from '../scenes/transition'
import { starterInputs, starterScenes } from './plan'
import { untilSettled } from './steps'

/** A transition is over this long after its length; OBS draws what it leaves until then. */
const graceMs = 500

/**
 * Takes everything of ours out of the collection in use; what the host has put into it stays, and the scenes it stands
 * in. OBS keeps one scene in each collection, and that one stays, empty.
 * Slowly, for OBS 29: nothing that is being drawn is removed, and no scene while it stands in another.
 */
export async function emptyCollection(link: Link): Promise<void> {
  const { scenes } = link.mirror
  const ours = scenes.filter(
    (scene) => scene === overlayScene || starterScenes.some(({ name }) => name === scene),
  )
  const [stays] = starterScenes.map(({ name }) => name).filter((name) => scenes.includes(name))
  if (stays !== undefined) {
    await link.ask('SetCurrentProgramScene', { sceneName: stays })
    await sleep((await transitionMs(link)) + graceMs)
  }
  // The overlay scene's own items last: the scenes it stands in are drawn with them.
  for (const sceneName of [...scenes].sort(overlaySceneLast)) await removeOwnItems(link, sceneName)
  for (const { name } of link.mirror.inputs.filter((input) => isOwnInput(input.name))) {
    await unless('resourceNotFound', link.ask('RemoveInput', { inputName: name }))
  }
  await untilSettled()
  const held = await namesOfItems(link, scenes)
  for (const sceneName of ours) {
    // A scene that the host has put into another one stays too: removed from there it can crash OBS 29.
    if (sceneName === stays || held.has(sceneName) || !(await isEmpty(link, sceneName))) continue
    await unless('resourceNotFound', link.ask('RemoveScene', { sceneName }))
    await untilSettled()
  }
}

/** How long the transition takes that just began, in ms. */
async function transitionMs(link: Link): Promise<number> {
  if (!link.mirror.features.transitions) return longestMs
  return lengthOf(await currentTransition(link), await cutOf(link))
}

async function removeOwnItems(link: Link, sceneName: string): Promise<void> {
  const own = ((await sceneItems(link, sceneName)) ?? []).filter(
    ({ sourceName }) => isOwnInput(sourceName) || sourceName === overlayScene,
  )
  for (const { sceneItemId } of own) {
    await unless('resourceNotFound', link.ask('RemoveSceneItem', { sceneName, sceneItemId }))
  }
  if (own.length > 0) await untilSettled()
}

async function namesOfItems(link: Link, scenes: readonly string[]): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const sceneName of scenes) {
    for (const { sourceName } of (await sceneItems(link, sceneName)) ?? []) names.add(sourceName)
  }
  return names
}

async function isEmpty(link: Link, sceneName: string): Promise<boolean> {
  return (await sceneItems(link, sceneName))?.length === 0
}

/** By name, one by one: what the host has named 田播 … is the host's. */
function isOwnInput(name: string): boolean {
  return starterInputs.includes(name) || Object.values(overlayInputs).includes(name)
}

function overlaySceneLast(left: string, right: string): number {
  return Number(left === overlayScene) - Number(right === overlayScene)
}
