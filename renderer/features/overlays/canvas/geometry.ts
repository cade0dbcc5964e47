import { type OverlayPlace, overlaySizes } from '@shared/contract/control-room/overlays'
import { type Box, onCanvas } from '@shared/domain/overlays/places'

/** A way on the canvas, in parts of its width and height. */
export type Step = { readonly x: number; readonly y: number }
/** A corner of a box by the sides that meet there. */
export type Corner = { readonly right: boolean; readonly bottom: boolean }

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The box moved by a step, as far as the canvas lets it. */
export function moved(box: Box, step: Step): Box {
  return onCanvas({ ...box, x: box.x + step.x, y: box.y + step.y })
}

/** The box `factor` times as large about the point that lies at `about` of it (0.5, 0.5 is its middle). */
export function scaled(box: Box, factor: number, about: Step = { x: 0.5, y: 0.5 }): Box {
  const size = within(box.size * factor, overlaySizes.smallest, largestOf(box))
  const taken = size / box.size
  const width = box.width * taken
  const height = box.height * taken
  return onCanvas({
    x: box.x + (box.width - width) * about.x,
    y: box.y + (box.height - height) * about.y,
    width,
    height,
    size,
  })
}

/** The box after a corner was pulled by a step, as far as the canvas reaches: the opposite corner stays. */
export function pulled(box: Box, corner: Corner, step: Step): Box {
  const across = (corner.right ? step.x : -step.x) / box.width
  const down = (corner.bottom ? step.y : -step.y) / box.height
  const roomAcross = (corner.right ? 1 - box.x : box.x + box.width) / box.width
  const roomDown = (corner.bottom ? 1 - box.y : box.y + box.height) / box.height
  return scaled(box, within(1 + (across + down) / 2, 0, Math.min(roomAcross, roomDown)), {
    x: corner.right ? 0 : 1,
    y: corner.bottom ? 0 : 1,
  })
}

/** What is sent of a box, and kept. */
export function placeOf({ x, y, size }: Box): OverlayPlace {
  return { x: rounded(x), y: rounded(y), size: rounded(size) }
}

/** Whether two boxes are the same to the eye and to OBS. */
export function sameBox(one: Box, other: Box): boolean {
  const keys = ['x', 'y', 'width', 'height', 'size'] as const
  return keys.every((key) => Math.abs(one[key] - other[key]) < 0.0005)
}

/** An overlay is never made larger than the canvas, but one that is stays as it is until it is made smaller. */
function largestOf(box: Box): number {
  const filling = Math.min(box.size / box.width, box.size / box.height)
  const { smallest, largest } = overlaySizes
  return Math.max(smallest, Math.min(largest, Math.max(filling, box.size)))
}

/** A ten-thousandth of the canvas is less than a pixel of it. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
