import type { Link } from '../connection/follow'
import { unless } from '../connection/refusals'
import type { RequestData } from '../protocol/requests'
import { layOut } from './layout'
import {
  faceFor,
  groundInput,
  kindsOf,
  partsOf,
  type StarterPart,
  type StarterScene,
  starterScenes,
} from './plan'

/** The settings of an input, as OBS takes them. */
type InputSettings = NonNullable<NonNullable<RequestData<'CreateInput'>>['inputSettings']>

/** A camera's driver may take its time to open. */
const makeDeadlineMs = 10_000

/**
 * Makes what is missing of the six scenes in the collection in use, and leaves what is there as it is, unless it was
 * laid out for another canvas.
 */
export async function furnish(link: Link): Promise<void> {
  await nameLoneScene(link)
  const turned = !(await isLaidOutFor(link, canvasName(link)))
  for (const scene of starterScenes) {
    await unless('resourceAlreadyExists', link.ask('CreateScene', { sceneName: scene.name }))
    await furnishScene(link, scene, turned)
  }
  // Last: what is cut short before this is laid out again.
  if (turned) await noteLayout(link, canvasName(link))
}

/** OBS puts one empty scene into every new collection, and one is left in an emptied one: it becomes our first. */
async function nameLoneScene(link: Link): Promise<void> {
  const [first] = starterScenes
  const { scenes } = await link.ask('GetSceneList', undefined)
  const [lone] = scenes
  if (first === undefined || lone === undefined || scenes.length > 1) return
  const { sceneName } = lone
  if (starterScenes.some(({ name }) => name === sceneName)) return
  const { sceneItems } = await link.ask('GetSceneItemList', { sceneName })
  if (sceneItems.length === 0) await link.ask('SetSceneName', { sceneName, newSceneName: first.name })
}

async function furnishScene(link: Link, scene: StarterScene, turned: boolean): Promise<void> {
  const { sceneItems } = await link.ask('GetSceneItemList', { sceneName: scene.name })
  const there = new Map(sceneItems.map(({ sourceName, sceneItemId }) => [sourceName, sceneItemId]))
  for (const [index, part] of partsOf(scene, kindsOf(link.mirror.inputKinds)).entries()) {
    const old = there.get(part.input)
    const sceneItemId = old ?? (await addPart(link, scene, part, index))
    if (old === undefined || turned) await layOut(link, scene, part, sceneItemId)
  }
}

/** Under whatever the host or the overlays have put into the scene. */
async function addPart(link: Link, scene: StarterScene, part: StarterPart, index: number): Promise<number> {
  const sceneName = scene.name
  const made = await unless(
    'resourceAlreadyExists',
    link.ask(
      'CreateInput',
      {
        sceneName,
        inputName: part.input,
        inputKind: part.kind,
        inputSettings: settingsOf(link, scene, part),
        sceneItemEnabled: true,
      },
      makeDeadlineMs,
    ),
  )
  const { sceneItemId } = made ?? (await link.ask('CreateSceneItem', { sceneName, sourceName: part.input }))
  await link.ask('SetSceneItemIndex', { sceneName, sceneItemId, sceneItemIndex: index })
  return sceneItemId
}

function settingsOf(link: Link, scene: StarterScene, { part, kind }: StarterPart): InputSettings {
  switch (part) {
    case 'ground':
      return { color: scene.colour, width: 1280, height: 1280 }
    case 'title':
      return {
        text: scene.title,
        font: { face: faceFor(kind, link.mirror.inputKinds), style: 'Bold', size: 120, flags: 1 },
      }
    case 'camera':
    case 'microphone':
      return {}
  }
}

function canvasName({ mirror: { canvas } }: Link): string {
  return `${canvas.width}x${canvas.height}`
}

async function isLaidOutFor(link: Link, canvas: string): Promise<boolean> {
  const inputName = markInput()
  if (inputName === null) return false
  const answer = await unless('resourceNotFound', link.ask('GetInputSettings', { inputName }))
  return answer?.inputSettings['fieldcast_canvas'] === canvas
}

async function noteLayout(link: Link, canvas: string): Promise<void> {
  const inputName = markInput()
  if (inputName === null) return
  const inputSettings = { fieldcast_canvas: canvas }
  await unless('resourceNotFound', link.ask('SetInputSettings', { inputName, inputSettings, overlay: true }))
}

/** The input in whose own settings it is kept which canvas everything was laid out for. */
function markInput(): string | null {
  const [first] = starterScenes
  return first === undefined ? null : groundInput(first)
}
