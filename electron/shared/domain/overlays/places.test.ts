import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf, boxOf, type Kind, type Layout, naturalSize } from './places'

const kinds: readonly Kind[] = ['card', 'stockBar', 'countdown', 'ticker', 'shopCode', 'text']
const layouts: readonly Layout[] = ['side', 'stacked', 'banner']
const canvases = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 720, height: 1280 },
  { width: 1080, height: 1920 },
  { width: 852, height: 480 },
]

describe('where overlays stand', () => {
  test.each(canvases)('on $width×$height every one stands whole on the canvas', (canvas) => {
    for (const kind of kinds)
      for (const layout of layouts) {
        const { x, y, width, height } = boxOf(kind, layout, canvas, null)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(1.000001)
        expect(y + height).toBeLessThanOrEqual(1.000001)
      }
  })

  test.each(canvases)('on $width×$height none lies on another where Fieldcast puts them', (canvas) => {
    for (const layout of layouts) {
      const boxes = kinds.map((kind) => ({ kind, ...boxOf(kind, layout, canvas, null) }))
      for (const one of boxes)
        for (const other of boxes) {
          if (one.kind >= other.kind) continue
          const apart =
            one.x + one.width <= other.x + 0.001 ||
            other.x + other.width <= one.x + 0.001 ||
            one.y + one.height <= other.y + 0.001 ||
            other.y + other.height <= one.y + 0.001
          expect(apart, `${one.kind} and ${other.kind} beside the card ${layout}`).toBe(true)
        }
    }
  })

  test('a card made large keeps its price and stock on the picture when it gets another layout', () => {
    const chosen = { x: 0.5, y: 0.6, size: 1.9 }
    for (const canvas of canvases)
      for (const layout of layouts) {
        const { x, y, width, height } = boxOf('card', layout, canvas, chosen)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1.000001)
      }
  })

  test('a place the host chose is kept where it fits, and the shape of the picture always', () => {
    const place = fc.record({
      x: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
      y: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
      size: fc.double({ min: 0.3, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...layouts),
        fc.constantFrom(...canvases),
        place,
        (kind, layout, canvas, chosen) => {
          const box = boxOf(kind, layout, canvas, chosen)
          const fits = [chosen.x, chosen.y].every((at) => at >= 0) && chosen.x + box.width <= 1
          if (fits && chosen.y + box.height <= 1) {
            expect(box.x).toBeCloseTo(chosen.x, 9)
            expect(box.y).toBeCloseTo(chosen.y, 9)
          }
          expect(box.size).toBeLessThanOrEqual(chosen.size + 1e-9)
          expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1.000001)
          const natural = naturalSize(kind, layout)
          expect((box.width * canvas.width) / (box.height * canvas.height)).toBeCloseTo(
            natural.width / natural.height,
            6,
          )
          const anchor = anchorOf(box, canvas)
          const left = anchor.right ? anchor.x - box.width * canvas.width : anchor.x
          expect(Math.abs(left - box.x * canvas.width)).toBeLessThanOrEqual(0.5001)
        },
      ),
    )
  })
})
