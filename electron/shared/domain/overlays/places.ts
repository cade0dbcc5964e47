/** Pixels, or parts of a canvas. */
export type Size = { readonly width: number; readonly height: number }
export type Kind = 'card' | 'stockBar' | 'countdown' | 'ticker' | 'shopCode' | 'text'
export type Layout = 'side' | 'stacked' | 'banner'
/** The upper left corner as a part of the canvas, and the size against the normal one. */
export type Place = { readonly x: number; readonly y: number; readonly size: number }
/** Where an overlay stands, as parts of the canvas. */
export type Box = Place & Size

const sizes: Readonly<Record<Exclude<Kind, 'card'>, Size>> = {
  stockBar: { width: 500, height: 116 },
  countdown: { width: 300, height: 150 },
  ticker: { width: 470, height: 190 },
  shopCode: { width: 236, height: 300 },
  text: { width: 860, height: 96 },
}
const cardSizes: Readonly<Record<Layout, Size>> = {
  side: { width: 620, height: 240 },
  stacked: { width: 330, height: 480 },
  banner: { width: 1120, height: 168 },
}

/** How large an overlay is drawn at size 1 on a canvas 720 lines high, its margins included, in pixels. */
export function naturalSize(kind: Kind, layout: Layout): Size {
  return kind === 'card' ? cardSizes[layout] : sizes[kind]
}

/**
 * How much larger than natural an overlay of size 1 is on a canvas: by its shorter side, since an upright picture is
 * looked at on a phone held upright; less where the canvas is too narrow for it.
 */
export function canvasScale(natural: Size, canvas: Size): number {
  const scale = Math.min(
    Math.min(canvas.width, canvas.height) / 720,
    (canvas.width * 0.96) / natural.width,
    (canvas.height * 0.96) / natural.height,
  )
  return Math.max(0.25, Math.round(scale * 100) / 100)
}

/** How far across and down the room that is left on the canvas, 0 to 1. */
type Spot = { readonly across: number; readonly down: number }

/** Where Fieldcast puts them: along the edges, out of the middle, where the host's face is. */
const landscape: Readonly<Record<Kind, Spot>> = {
  card: { across: 0, down: 1 },
  stockBar: { across: 1, down: 0.32 },
  countdown: { across: 1, down: 0.02 },
  ticker: { across: 0, down: 0.36 },
  shopCode: { across: 1, down: 1 },
  text: { across: 0, down: 0.02 },
}
const portrait: Readonly<Record<Kind, Spot>> = {
  card: { across: 0, down: 1 },
  stockBar: { across: 1, down: 0.25 },
  countdown: { across: 1, down: 0.1 },
  ticker: { across: 0, down: 0.4 },
  shopCode: { across: 1, down: 0.66 },
  text: { across: 0.5, down: 0.02 },
}
/** What makes room for a card that is tall or wide. */
const besideCard: Readonly<Record<Layout, Partial<Record<Kind, Spot>>>> = {
  side: {},
  stacked: { ticker: { across: 0.42, down: 0.98 } },
  banner: { stockBar: { across: 0, down: 0.66 }, shopCode: { across: 1, down: 0.58 } },
}

function spotOf(kind: Kind, layout: Layout, canvas: Size): Spot {
  if (shapeOf(canvas) === 'portrait') return portrait[kind]
  return besideCard[layout][kind] ?? landscape[kind]
}

/**
 * Where an overlay stands: where the host put it, as far as it fits there, or where Fieldcast does, none on another; as
 * parts of the canvas. `layout` is the card's, which the others make room for.
 */
export function boxOf(kind: Kind, layout: Layout, canvas: Size, place: Place | null): Box {
  const natural = naturalSize(kind, layout)
  const scale = scaleOf(natural, canvas, place)
  const width = (natural.width * scale) / canvas.width
  const height = (natural.height * scale) / canvas.height
  const size = scale / canvasScale(natural, canvas)
  if (place !== null) return onCanvas({ x: place.x, y: place.y, size, width, height })
  const { across, down } = spotOf(kind, layout, canvas)
  return { x: (1 - width) * across, y: (1 - height) * down, size: 1, width, height }
}

/** The box moved as little as it takes to stand whole on the canvas: a price half off it is no price. */
export function onCanvas<Given extends Omit<Box, 'size'>>(box: Given): Given {
  return { ...box, x: inside(box.x, box.width), y: inside(box.y, box.height) }
}

function inside(start: number, length: number): number {
  return Math.max(0, Math.min(start, 1 - length))
}

/** As large as the host chose, but no larger than the canvas: a place is kept while the card's layout changes. */
function scaleOf(natural: Size, canvas: Size, place: Place | null): number {
  const normal = canvasScale(natural, canvas)
  const filling = Math.min(canvas.width / natural.width, canvas.height / natural.height)
  return Math.min(normal * (place?.size ?? 1), Math.max(normal, Math.floor(filling * 100) / 100))
}

/** Pixels of the canvas to a pixel of the natural size: what the picture is drawn with. */
export function drawnScale(kind: Kind, layout: Layout, canvas: Size, place: Place | null): number {
  const scale = scaleOf(naturalSize(kind, layout), canvas, place)
  return Math.max(0.1, Math.round(scale * 100) / 100)
}

/** The corner of an overlay that stays where it is when the picture's size changes: the one nearest the canvas's edge. */
export function anchorOf(box: Box, canvas: Size): Anchor {
  const right = box.x + box.width / 2 > 0.5
  const bottom = box.y + box.height / 2 > 0.5
  return {
    right,
    bottom,
    x: Math.round((right ? box.x + box.width : box.x) * canvas.width),
    y: Math.round((bottom ? box.y + box.height : box.y) * canvas.height),
  }
}
/** A point in pixels of the canvas, and which corner of the picture stands on it. */
export type Anchor = {
  readonly right: boolean
  readonly bottom: boolean
  readonly x: number
  readonly y: number
}

/** What is reckoned with while it is not known which canvas OBS has. */
export const usualCanvas: Size = { width: 1280, height: 720 }

/** Which of the two sets of places a canvas has. */
export function shapeOf(canvas: Size): 'landscape' | 'portrait' {
  return canvas.height > canvas.width ? 'portrait' : 'landscape'
}
