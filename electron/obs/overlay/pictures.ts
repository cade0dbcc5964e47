import type { OverlayKind } from '@shared/contract/control-room/overlays'
import { anchorOf, boxOf, drawnScale, shapeOf } from '@shared/domain/overlays/places'
import { FieldcastError } from '@shared/errors'
import type { OverlayPainter, OverlayPicture, WantedOverlay } from '../../services/ports'
import type { Link } from '../connection/follow'
import { sleep } from '../connection/sleep'
import { hidePicture, loadedWidth, showPicture, shownFile } from './overlay-scene'
import { writePicture } from './picture-file'
import { pngWidth } from './png'

const loadDeadlineMs = 1_000
/** A new file is read with OBS's next frame; until then OBS tells the size of the one before. */
const nextFrameMs = 70
/** How long a picture may stay that the new one is late to replace. */
const staleMs = 1_000

type Painted = { readonly key: string; readonly width: number; readonly png: Uint8Array; file: string | null }

type Where = {
  readonly ready: Link
  readonly kind: OverlayKind
  readonly one: WantedOverlay
  /** Whether nothing may be put into OBS any more. */
  readonly gone: () => boolean
  /** The picture before was taken off, since the new one is late or cannot be drawn. */
  readonly onHidden: () => void
}

export type Pictures = {
  /** Draws an overlay, puts it into OBS and waits until OBS has loaded it. */
  show: (picture: OverlayPicture, where: Where) => Promise<void>
}

/** The overlays' pictures, from the painter by way of a file to OBS; the last one of each is kept. */
export function createPictures(painter: OverlayPainter, folder: string): Pictures {
  const painted = new Map<OverlayKind, Painted>()

  async function draw(
    { ready, kind, gone }: Where,
    picture: OverlayPicture,
    scale: number,
  ): Promise<{ readonly file: string; readonly width: number }> {
    const key = JSON.stringify([picture, scale])
    let drawn = painted.get(kind)
    if (drawn?.key !== key) {
      const png = await painter.paint(picture, scale)
      drawn = { key, png, width: pngWidth(png), file: null }
      painted.set(kind, drawn)
    }
    // Drawing takes a while: OBS may be another one by now, or not to be touched.
    if (gone()) throw new FieldcastError('obs_not_connected')
    drawn.file ??= await writePicture(folder, kind, await shownFile(ready, kind), drawn.png)
    return { file: drawn.file, width: drawn.width }
  }

  /**
   * Takes the old picture off when the new one is not drawn, or not within a second: it may name another product, or a
   * price that no longer holds.
   */
  async function inTimeOrHidden<T>(drawing: Promise<T>, where: Where): Promise<T> {
    const drawn = drawing.then(
      () => true,
      () => false,
    )
    const inTime = await Promise.race([drawn, sleep(staleMs).then(() => false)])
    if (!inTime && !where.gone()) {
      await hidePicture(where.ready, where.kind)
      where.onHidden()
    }
    return await drawing
  }

  async function untilLoaded(ready: Link, kind: OverlayKind, width: number): Promise<void> {
    const deadline = performance.now() + loadDeadlineMs
    while ((await loadedWidth(ready, kind)) !== width) {
      if (performance.now() > deadline) {
        throw new FieldcastError('obs_request_failed', 'OBS does not load the picture: can it read the file?')
      }
      await sleep(30)
    }
  }

  return {
    async show(picture, where) {
      const { ready, kind, one } = where
      const { canvas } = ready.mirror
      const place = one.places[shapeOf(canvas)]
      const drawing = draw(where, picture, drawnScale(kind, one.cardLayout, canvas, place))
      const { file, width } = await inTimeOrHidden(drawing, where)
      if (where.gone()) return
      const anchor = anchorOf(boxOf(kind, one.cardLayout, canvas, place), canvas)
      if (await showPicture(ready, kind, file, anchor)) await sleep(nextFrameMs)
      await untilLoaded(ready, kind, width)
    },
  }
}
