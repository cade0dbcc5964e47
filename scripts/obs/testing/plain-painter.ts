import { naturalSize } from '@shared/domain/overlays/places'
import { PNG } from 'pngjs'
import type { OverlayPainter } from '../../../electron/services/ports'

/** Colour of every card the test painter draws: nothing else on the picture has it. */
export const cardColour = { r: 250, g: 30, b: 200 }

/**
 * Draws plain overlays: a card whose width at scale 1 is 300 + what is left, in pixels; the others grey and in the size
 * of the real ones.
 */
export const plainPainter: OverlayPainter = {
  async paint({ content }, scale) {
    if (content.kind !== 'card') return plainPicture(naturalSize(content.kind, 'side'), scale, greyColour)
    return plainPicture({ width: 300 + content.card.left, height: 120 }, scale, cardColour)
  },
}

const greyColour = { r: 90, g: 90, b: 90 }

function plainPicture(
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
  { r, g, b }: { readonly r: number; readonly g: number; readonly b: number },
): Uint8Array {
  const png = new PNG({ width: Math.round(width * scale), height: Math.round(height * scale) })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([r, g, b, 255], at)
  return PNG.sync.write(png)
}
