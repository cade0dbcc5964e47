import { type Box, onCanvas } from '@shared/domain/overlays/places'
import type { Step } from './geometry'

/** A line that shows what a box has come to stand at; `at` is a part of the canvas. */
export type Guide = { readonly axis: 'x' | 'y'; readonly at: number }
type Snapped = { readonly box: Box; readonly guides: readonly Guide[] }

type Span = { readonly start: number; readonly length: number }
/** How far along its own length the point of a box lies that comes to stand at a line. */
type Stop = { readonly along: 0 | 0.5 | 1; readonly at: number }

const canvasStops: readonly Stop[] = [
  { along: 0, at: 0 },
  { along: 0.5, at: 0.5 },
  { along: 1, at: 1 },
]

/** The box drawn to the nearest edge or middle of the canvas, or edge of another box, that is within reach on each axis. */
export function snapped(box: Box, others: readonly Box[], reach: Step): Snapped {
  const x = nearest(
    { start: box.x, length: box.width },
    others.map((other) => ({ start: other.x, length: other.width })),
    reach.x,
  )
  const y = nearest(
    { start: box.y, length: box.height },
    others.map((other) => ({ start: other.y, length: other.height })),
    reach.y,
  )
  const drawn = onCanvas({ ...box, x: x?.start ?? box.x, y: y?.start ?? box.y })
  return {
    box: drawn,
    guides: [
      ...(x !== null && drawn.x === x.start ? [{ axis: 'x', at: x.at } as const] : []),
      ...(y !== null && drawn.y === y.start ? [{ axis: 'y', at: y.at } as const] : []),
    ],
  }
}

/** Where the span would start at the nearest stop within reach, and the stop's line; null when there is none. */
function nearest(
  span: Span,
  others: readonly Span[],
  reach: number,
): { readonly start: number; readonly at: number } | null {
  let best: { readonly start: number; readonly at: number; readonly way: number } | null = null
  for (const { along, at } of [...canvasStops, ...others.flatMap(stopsAt)]) {
    const start = at - along * span.length
    const way = Math.abs(start - span.start)
    if (way <= reach && (best === null || way < best.way)) best = { start, at, way }
  }
  return best
}

/** Edge to edge with another span, within it or beside it. */
function stopsAt({ start, length }: Span): readonly Stop[] {
  const end = start + length
  return [
    { along: 0, at: start },
    { along: 1, at: end },
    { along: 0, at: end },
    { along: 1, at: start },
  ]
}
