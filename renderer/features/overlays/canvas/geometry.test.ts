import { OverlayPlace } from '@shared/contract/control-room/overlays'
import { boxOf, type Kind } from '@shared/domain/overlays/places'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterKey } from './boxKeys'
import type { Box } from '@shared/domain/overlays/places'
import { moved, placeOf, pulled, sameBox, scaled } from './geometry'
import { snapped } from './snapping'

const kinds = ['card', 'stockBar', 'countdown', 'ticker', 'shopCode', 'text'] satisfies Kind[]
const canvases = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]
const part = fc.double({ min: -2, max: 2, noNaN: true })
/** Any overlay of any canvas, wherever the contract lets it stand. */
const someBox = fc
  .record({
    kind: fc.constantFrom(...kinds),
    layout: fc.constantFrom('side' as const, 'stacked' as const, 'banner' as const),
    canvas: fc.constantFrom(...canvases),
    x: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
    y: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
    size: fc.double({ min: 0.3, max: 3, noNaN: true }),
  })
  .map(({ kind, layout, canvas, x, y, size }) => boxOf(kind, layout, canvas, { x, y, size }))
const someStep = fc.record({ x: part, y: part })
const someCorner = fc.record({ right: fc.boolean(), bottom: fc.boolean() })
const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
const near = (one: number, other: number) => Math.abs(one - other) < 1e-9

const card: Box = { x: 0.1, y: 0.6, width: 0.5, height: 0.3, size: 1 }

describe('an overlay on the canvas', () => {
  test('wherever it is dragged, it stays whole on the picture in its size', () => {
    fc.assert(
      fc.property(someBox, someStep, (box, step) => {
        const next = moved(box, step)
        expect(Math.min(next.x, next.y)).toBeGreaterThanOrEqual(0)
        expect(next.x + next.width).toBeLessThanOrEqual(1 + 1e-9)
        expect(next.y + next.height).toBeLessThanOrEqual(1 + 1e-9)
        expect([next.width, next.height, next.size]).toEqual([box.width, box.height, box.size])
      }),
    )
  })

  test('whatever is done to it, what is sent is a place of the contract', () => {
    fc.assert(
      fc.property(someBox, someStep, someCorner, fc.double({ min: 0.5, max: 2, noNaN: true }), (...given) => {
        const [box, step, corner, factor] = given
        for (const next of [moved(box, step), pulled(box, corner, step), scaled(box, factor)])
          expect(OverlayPlace.safeParse(placeOf(next)).success).toBe(true)
      }),
    )
  })

  test('made larger or smaller it keeps its proportion, and never outgrows the canvas', () => {
    fc.assert(
      fc.property(someBox, someStep, someCorner, (box, step, corner) => {
        const next = pulled(box, corner, step)
        expect(next.width / next.height).toBeCloseTo(box.width / box.height, 6)
        expect(next.width / next.size).toBeCloseTo(box.width / box.size, 6)
        expect(next.width).toBeLessThanOrEqual(Math.max(1, box.width) + 1e-9)
        expect(next.height).toBeLessThanOrEqual(Math.max(1, box.height) + 1e-9)
      }),
    )
  })

  test('the corner opposite to the pulled one stays where it is', () => {
    fc.assert(
      fc.property(someBox, someStep, someCorner, (box, step, corner) => {
        const next = pulled(box, corner, step)
        const fixed = (of: Box) => ({
          x: corner.right ? of.x : of.x + of.width,
          y: corner.bottom ? of.y : of.y + of.height,
        })
        // The smallest size may be more than there is room for from a corner near the edge.
        if (next.size < 0.3 + 1e-9) return
        expect(fixed(next).x).toBeCloseTo(fixed(box).x, 6)
        expect(fixed(next).y).toBeCloseTo(fixed(box).y, 6)
      }),
    )
  })

  test('pulled along its diagonal, the corner follows the pointer', () => {
    const next = pulled(card, { right: true, bottom: true }, { x: 0.05, y: 0.03 })
    expect(next).toMatchObject({ x: 0.1, y: 0.6 })
    expect(next.width).toBeCloseTo(0.55)
    expect(next.size).toBeCloseTo(1.1)
  })

  test('larger and smaller again is where it was', () => {
    const back = scaled(scaled(card, 1.25), 0.8)
    expect(sameBox(back, card)).toBe(true)
  })
})

describe('keys on an overlay', () => {
  const press = (key: string, shiftKey = false) => afterKey(card, { key, shiftKey })
  test('arrows move it a little, with Shift ten times as far', () => {
    expect(press('ArrowRight')?.x).toBeCloseTo(card.x + 0.005)
    expect(press('ArrowUp', true)?.y).toBeCloseTo(card.y - 0.05)
  })
  test('plus and minus change its size about its middle', () => {
    const larger = press('+', true)
    expect(larger?.size).toBeCloseTo(1.05)
    expect(larger && middle(larger).x).toBeCloseTo(middle(card).x)
    expect(press('-')?.size).toBeCloseTo(1 / 1.05)
  })
  test('other keys are none of its', () => {
    expect(press('a')).toBeNull()
    expect(press('Tab')).toBeNull()
  })
})

describe('snapping', () => {
  const reach = { x: 0.01, y: 0.01 }

  test('near the left edge and the middle it is drawn to both, and both are shown', () => {
    const { box, guides } = snapped({ ...card, x: 0.006, y: 0.345 }, [], reach)
    expect(box.x).toBe(0)
    expect(middle(box).y).toBeCloseTo(0.5)
    expect(guides).toEqual([
      { axis: 'x', at: 0 },
      { axis: 'y', at: 0.5 },
    ])
  })

  test('beside another overlay it is drawn to that', () => {
    const other: Box = { x: 0.62, y: 0.05, width: 0.2, height: 0.2, size: 1 }
    const { box, guides } = snapped({ ...card, x: 0.115, y: 0.21 }, [other], reach)
    expect(box.x + box.width).toBeCloseTo(0.62)
    expect(guides).toEqual([{ axis: 'x', at: 0.62 }])
  })

  test('it never draws further than its reach, and each line shown is one the box stands at', () => {
    fc.assert(
      fc.property(
        someBox,
        fc.array(someBox, { maxLength: 4 }),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        (box, others, far) => {
          const { box: next, guides } = snapped(box, others, { x: far, y: far })
          expect(Math.abs(next.x - box.x)).toBeLessThanOrEqual(far + 1e-9)
          expect(Math.abs(next.y - box.y)).toBeLessThanOrEqual(far + 1e-9)
          for (const { axis, at } of guides) {
            const [start, length] = axis === 'x' ? [next.x, next.width] : [next.y, next.height]
            expect([start, start + length / 2, start + length].some((point) => near(point, at))).toBe(true)
          }
        },
      ),
    )
  })
})
