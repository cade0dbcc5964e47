import { OverlayKind } from '@shared/contract/control-room/overlays'
import type { Anchor } from '@shared/domain/overlays/places'
import type { Link } from '../connection/follow'
import { unless } from '../connection/refusals'
import { isOwnScene, overlayInputs, overlayScene } from '../names'
import type { SceneItem } from '../protocol/requests'
import { sceneItems } from '../scene-items'

// What Fieldcast keeps in OBS for its overlays. Each function first looks at what is there, so that it may be called
// again at any time, after a restart of OBS or when the host deleted a part of it, and never makes a thing twice.

/** OBS_ALIGN_LEFT, _RIGHT, _TOP and _BOTTOM of libobs. */
const alignment = { left: 1, right: 2, top: 4, bottom: 8 } as const

/** The picture file OBS shows now, or '' when there is none. */
export async function shownFile(link: Link, kind: OverlayKind): Promise<string> {
  const settings = await inputSettings(link, kind)
  return settings?.file ?? ''
}

/** Puts a picture into the overlay scene; `file` is an absolute path. Whether OBS was pointed at another one. */
export async function showPicture(
  link: Link,
  kind: OverlayKind,
  file: string,
  anchor: Anchor,
): Promise<boolean> {
  const exists = link.mirror.scenes.includes(overlayScene)
  if (!exists) await createOverlayScene(link)
  const item = exists ? itemOf(kind, await sceneItems(link, overlayScene)) : undefined
  const settings = { file, fieldcast_place: placeName(link, anchor) }
  if (item === undefined) {
    await position(link, await addInput(link, kind, settings), anchor)
    await putInOrder(link)
    return true
  }
  const shown = await inputSettings(link, kind)
  // Where it stands is decided once for each place and canvas; after that it is the host's to move.
  const placed = shown?.place === settings.fieldcast_place
  if (shown?.file !== file || !placed) await setInput(link, kind, settings)
  if (!placed) await position(link, item.sceneItemId, anchor)
  if (!item.sceneItemEnabled) await enable(link, overlayScene, item.sceneItemId, true)
  return shown?.file !== file
}

/** Takes a picture off every scene at once; what the host placed stays where it is. */
export async function hidePicture(link: Link, kind: OverlayKind): Promise<void> {
  if (!link.mirror.scenes.includes(overlayScene)) return
  const item = itemOf(kind, await sceneItems(link, overlayScene))
  if (item?.sceneItemEnabled) await enable(link, overlayScene, item.sceneItemId, false)
}

/** Pixels of the picture as OBS has loaded it; zero when OBS could not read the file. */
export async function loadedWidth(link: Link, kind: OverlayKind): Promise<number> {
  return itemOf(kind, await sceneItems(link, overlayScene))?.sceneItemTransform.sourceWidth ?? 0
}

/** Makes sure that a scene of the host's holds the overlays; false when that scene went away this moment. */
export async function placeInScene(link: Link, sceneName: string): Promise<boolean> {
  // None is on program after the one that was is deleted in studio mode.
  if (sceneName === '' || isOwnScene(sceneName)) return true
  const items = await sceneItems(link, sceneName)
  // The scene went away this moment; the event of the next one brings us back.
  if (items === null) return false
  const ours = items.find((item) => item.sourceName === overlayScene)
  if (ours === undefined) {
    const { sceneItemId } = await link.ask('CreateSceneItem', { sceneName, sourceName: overlayScene })
    // It covers the whole canvas: unlocked it would catch every click the host makes in OBS's preview.
    await link.ask('SetSceneItemLocked', { sceneName, sceneItemId, sceneItemLocked: true })
  } else if (!ours.sceneItemEnabled) await enable(link, sceneName, ours.sceneItemId, true)
  return true
}

/** Whether our scene is in what OBS sends, whatever its scenes hold. */
export async function isSent(link: Link): Promise<boolean> {
  return (await link.ask('GetSourceActive', { sourceName: overlayScene })).videoActive
}

/**
 * A scene deleted in OBS lives on, by its name, in every scene that holds it and has not been drawn since; adding that
 * dead scene somewhere crashes OBS 29. What is left of ours is taken out first.
 */
async function createOverlayScene(link: Link): Promise<void> {
  for (const sceneName of link.mirror.scenes) {
    const dead = (await sceneItems(link, sceneName))?.filter((item) => item.sourceName === overlayScene) ?? []
    for (const { sceneItemId } of dead) {
      await unless('resourceNotFound', link.ask('RemoveSceneItem', { sceneName, sceneItemId }))
    }
  }
  await link.ask('CreateScene', { sceneName: overlayScene })
}

type Settings = { readonly file: string; readonly fieldcast_place: string }

async function addInput(link: Link, kind: OverlayKind, settings: Settings): Promise<number> {
  const made = await unless(
    'resourceAlreadyExists',
    link.ask('CreateInput', {
      sceneName: overlayScene,
      inputName: overlayInputs[kind],
      inputKind: 'image_source',
      inputSettings: settings,
      sceneItemEnabled: true,
    }),
  )
  if (made !== null) return made.sceneItemId
  await setInput(link, kind, settings)
  const { sceneItemId } = await link.ask('CreateSceneItem', {
    sceneName: overlayScene,
    sourceName: overlayInputs[kind],
  })
  return sceneItemId
}

/** A new item lies on top of all; which of ours lies on which is decided by their kinds. */
async function putInOrder(link: Link): Promise<void> {
  const items = await sceneItems(link, overlayScene)
  const ours = OverlayKind.options.map((kind) => itemOf(kind, items)).filter((item) => item !== undefined)
  for (const [sceneItemIndex, { sceneItemId }] of ours.entries()) {
    await link.ask('SetSceneItemIndex', { sceneName: overlayScene, sceneItemId, sceneItemIndex })
  }
}

async function inputSettings(
  link: Link,
  kind: OverlayKind,
): Promise<{ readonly file: string; readonly place: string } | null> {
  const asked = link.ask('GetInputSettings', { inputName: overlayInputs[kind] })
  const answer = await unless('resourceNotFound', asked)
  if (answer === null) return null
  const { file, fieldcast_place: place } = answer.inputSettings
  return { file: typeof file === 'string' ? file : '', place: typeof place === 'string' ? place : '' }
}

async function setInput(link: Link, kind: OverlayKind, settings: Settings): Promise<void> {
  await link.ask('SetInputSettings', {
    inputName: overlayInputs[kind],
    inputSettings: settings,
    overlay: true,
  })
}

async function position(link: Link, sceneItemId: number, anchor: Anchor): Promise<void> {
  await link.ask('SetSceneItemTransform', {
    sceneName: overlayScene,
    sceneItemId,
    sceneItemTransform: {
      alignment:
        (anchor.right ? alignment.right : alignment.left) |
        (anchor.bottom ? alignment.bottom : alignment.top),
      positionX: anchor.x,
      positionY: anchor.y,
      scaleX: 1,
      scaleY: 1,
    },
  })
}

async function enable(link: Link, sceneName: string, sceneItemId: number, enabled: boolean): Promise<void> {
  await link.ask('SetSceneItemEnabled', { sceneName, sceneItemId, sceneItemEnabled: enabled })
}

function itemOf(kind: OverlayKind, items: readonly SceneItem[] | null): SceneItem | undefined {
  return items?.find((item) => item.sourceName === overlayInputs[kind])
}

function placeName(link: Link, { right, bottom, x, y }: Anchor): string {
  const { width, height } = link.mirror.canvas
  return `${width}x${height} ${right ? 'right' : 'left'} ${bottom ? 'bottom' : 'top'} ${x} ${y}`
}
