import type { Link } from '../connection/follow'
import type { RequestData } from '../protocol/requests'
import type { StarterPart, StarterScene } from './plan'

type Transform = NonNullable<RequestData<'SetSceneItemTransform'>>['sceneItemTransform']
type Canvas = Link['mirror']['canvas']

/** The title fits into so much of the canvas. */
const titleWidth = 0.8
const titleHeight = 0.14

/** Puts one part of a scene where it belongs on the canvas OBS has now. */
export async function layOut(
  link: Link,
  scene: StarterScene,
  { part }: StarterPart,
  sceneItemId: number,
): Promise<void> {
  const sceneItemTransform = transformOf(scene, part, link.mirror.canvas)
  if (sceneItemTransform === null) return
  await link.ask('SetSceneItemTransform', { sceneName: scene.name, sceneItemId, sceneItemTransform })
}

function transformOf(scene: StarterScene, part: StarterPart['part'], canvas: Canvas): Transform | null {
  const { width, height } = canvas
  switch (part) {
    case 'ground':
      return inTheMiddle(canvas, 'OBS_BOUNDS_STRETCH', width, height)
    case 'title':
      return inTheMiddle(canvas, 'OBS_BOUNDS_SCALE_INNER', width * titleWidth, height * titleHeight)
    case 'camera': {
      // Over the whole canvas, or so many times larger: what does not fit is cut at the canvas's edge.
      const size = scene.camera ?? 1
      return inTheMiddle(canvas, 'OBS_BOUNDS_SCALE_OUTER', width * size, height * size)
    }
    case 'microphone':
      return null
  }
}

function inTheMiddle(
  canvas: Canvas,
  boundsType: string,
  boundsWidth: number,
  boundsHeight: number,
): Transform {
  return {
    // OBS_ALIGN_CENTER of libobs is 0.
    alignment: 0,
    boundsAlignment: 0,
    positionX: canvas.width / 2,
    positionY: canvas.height / 2,
    boundsType,
    boundsWidth,
    boundsHeight,
  }
}
