import type { Link } from '../connection/follow'
import { cardInput, isOwnScene, overlayScene } from '../names'
import { codes, type SceneItem } from '../connection/protocol'
import { RequestRefused } from '../connection/session'

// What Fieldcast keeps in OBS for the card. Each function first looks at what is there, so that it may be called
// again at any time, after a restart of OBS or when the host deleted a part of it, and never makes a thing twice.

/** OBS_ALIGN_LEFT | OBS_ALIGN_BOTTOM: the card grows upwards from the lower left corner. */
const bottomLeft = 1 | 8

/** The picture file OBS shows now, or '' when there is none. */
export async function shownFile(link: Link): Promise<string> {
  const input = await orNull(link.ask('GetInputSettings', { inputName: cardInput }), codes.resourceNotFound)
  return input?.inputSettings.file ?? ''
}

/** Puts a card picture on whatever scene is on program; `file` is an absolute path. */
export async function showCard(link: Link, file: string): Promise<void> {
  await prepareOverlayScene(link, file)
  await placeInProgramScene(link)
}

/** Takes the card off every scene at once; what the host placed stays where it is. */
export async function hideCard(link: Link): Promise<void> {
  if (!link.mirror.scenes.includes(overlayScene)) return
  const card = cardAmong(await sceneItems(link, overlayScene))
  if (card?.sceneItemEnabled) await enable(link, overlayScene, card.sceneItemId, false)
}

/** Pixels of the picture as OBS has loaded it; zero when OBS could not read the file. */
export async function loadedWidth(link: Link): Promise<number> {
  return cardAmong(await sceneItems(link, overlayScene))?.sceneItemTransform.sourceWidth ?? 0
}

async function prepareOverlayScene(link: Link, file: string): Promise<void> {
  const exists = link.mirror.scenes.includes(overlayScene)
  if (!exists) await createOverlayScene(link)
  const card = exists ? cardAmong(await sceneItems(link, overlayScene)) : undefined
  const settings = { file, fieldcast_canvas: canvasName(link) }
  if (card === undefined) {
    await position(link, await addCard(link, settings))
    return
  }
  const { inputSettings } = await link.ask('GetInputSettings', { inputName: cardInput })
  // Where the card stands is decided once a canvas; after that it is the host's to move.
  const placed = inputSettings.fieldcast_canvas === settings.fieldcast_canvas
  if (inputSettings.file !== file || !placed) await setInput(link, settings)
  if (!placed) await position(link, card.sceneItemId)
  if (!card.sceneItemEnabled) await enable(link, overlayScene, card.sceneItemId, true)
}

/**
 * A scene deleted in OBS lives on, by its name, in every scene that holds it and has not been drawn since; adding that
 * dead scene somewhere crashes OBS 29. What is left of ours is taken out first.
 */
async function createOverlayScene(link: Link): Promise<void> {
  for (const sceneName of link.mirror.scenes) {
    const dead = (await sceneItems(link, sceneName))?.filter((item) => item.sourceName === overlayScene) ?? []
    for (const { sceneItemId } of dead) {
      await orNull(link.ask('RemoveSceneItem', { sceneName, sceneItemId }), codes.resourceNotFound)
    }
  }
  await link.ask('CreateScene', { sceneName: overlayScene })
}

async function addCard(link: Link, inputSettings: CardSettings): Promise<number> {
  const made = await orNull(
    link.ask('CreateInput', {
      sceneName: overlayScene,
      inputName: cardInput,
      inputKind: 'image_source',
      inputSettings,
      sceneItemEnabled: true,
    }),
    codes.resourceAlreadyExists,
  )
  if (made !== null) return made.sceneItemId
  await setInput(link, inputSettings)
  const { sceneItemId } = await link.ask('CreateSceneItem', {
    sceneName: overlayScene,
    sourceName: cardInput,
  })
  return sceneItemId
}

type CardSettings = { readonly file: string; readonly fieldcast_canvas: string }

async function setInput(link: Link, inputSettings: CardSettings): Promise<void> {
  await link.ask('SetInputSettings', { inputName: cardInput, inputSettings, overlay: true })
}

async function position(link: Link, sceneItemId: number): Promise<void> {
  await link.ask('SetSceneItemTransform', {
    sceneName: overlayScene,
    sceneItemId,
    sceneItemTransform: {
      alignment: bottomLeft,
      positionX: 0,
      positionY: link.mirror.canvas.height,
      scaleX: 1,
      scaleY: 1,
    },
  })
}

async function placeInProgramScene(link: Link): Promise<void> {
  const sceneName = link.mirror.programScene
  if (isOwnScene(sceneName)) return
  const items = await sceneItems(link, sceneName)
  // The scene went away this moment; the event of the next one brings us back.
  if (items === null) return
  const ours = items.find((item) => item.sourceName === overlayScene)
  if (ours === undefined) {
    const { sceneItemId } = await link.ask('CreateSceneItem', { sceneName, sourceName: overlayScene })
    // It covers the whole canvas: unlocked it would catch every click the host makes in OBS's preview.
    await link.ask('SetSceneItemLocked', { sceneName, sceneItemId, sceneItemLocked: true })
  } else if (!ours.sceneItemEnabled) await enable(link, sceneName, ours.sceneItemId, true)
}

async function enable(link: Link, sceneName: string, sceneItemId: number, enabled: boolean): Promise<void> {
  await link.ask('SetSceneItemEnabled', { sceneName, sceneItemId, sceneItemEnabled: enabled })
}

async function sceneItems(link: Link, sceneName: string): Promise<readonly SceneItem[] | null> {
  const answer = await orNull(link.ask('GetSceneItemList', { sceneName }), codes.resourceNotFound)
  return answer?.sceneItems ?? null
}

function cardAmong(items: readonly SceneItem[] | null): SceneItem | undefined {
  return items?.find((item) => item.sourceName === cardInput)
}

function canvasName(link: Link): string {
  return `${link.mirror.canvas.width}x${link.mirror.canvas.height}`
}

/** null in place of the one refusal that is an answer too. */
async function orNull<T>(asked: Promise<T>, refusal: number): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof RequestRefused && error.status === refusal) return null
    throw error
  }
}
