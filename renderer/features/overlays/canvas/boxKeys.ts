import type { Box } from '@shared/domain/overlays/places'
import { moved, scaled } from './geometry'

const arrows = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
])
const smallStep = 0.005
const largeStep = 0.05
const sizeStep = 1.05

/** The box after a key, or null when the key is none of its. */
export function afterKey(box: Box, event: { readonly key: string; readonly shiftKey: boolean }): Box | null {
  const arrow = arrows.get(event.key)
  if (arrow) {
    const far = event.shiftKey ? largeStep : smallStep
    return moved(box, { x: arrow.x * far, y: arrow.y * far })
  }
  if (event.key === '+' || event.key === '=') return scaled(box, sizeStep)
  if (event.key === '-' || event.key === '_') return scaled(box, 1 / sizeStep)
  return null
}
