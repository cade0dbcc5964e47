import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coldness, dealIntoBoxes, shareOut, type BoxLimits, type BoxLine } from './boxes'

const free: BoxLimits = { maxGrams: null, maxMillilitres: null, frozenApart: true }
const line = (lineId: string, change: Partial<BoxLine> = {}): BoxLine => ({
  lineId,
  quantity: 1,
  unitSize: 1,
  grams: 1000,
  millilitres: 0,
  cold: 'none',
  ...change,
})

describe('parcels of one buyer', () => {
  it.each<[string, BoxLine[], Partial<BoxLimits>, Record<string, number>[]]>([
    ['all in one without a limit', [line('a', { quantity: 9 }), line('b')], {}, [{ a: 9, b: 1 }]],
    ['none for nothing', [line('a', { quantity: 0 })], {}, []],
    [
      'another when it gets too heavy',
      [line('a', { quantity: 5 })],
      { maxGrams: 2000 },
      [{ a: 2 }, { a: 2 }, { a: 1 }],
    ],
    [
      'full boxes of corn, the loose ears behind',
      [line('a', { quantity: 25, unitSize: 10 })],
      { maxGrams: 1000 },
      [{ a: 10 }, { a: 10 }, { a: 5 }],
    ],
    [
      'one that is too heavy by itself goes by itself',
      [line('a'), line('b', { grams: 9000 }), line('c')],
      { maxGrams: 2000 },
      [{ a: 1 }, { b: 1 }, { c: 1 }],
    ],
    [
      'frozen apart',
      [line('a', { cold: 'frozen' }), line('b', { cold: 'fresh' }), line('c')],
      {},
      [{ b: 1, c: 1 }, { a: 1 }],
    ],
    [
      'frozen with the rest where the host wants that',
      [line('a', { cold: 'frozen' }), line('b')],
      { frozenApart: false },
      [{ a: 1, b: 1 }],
    ],
    [
      'by volume too',
      [line('a', { quantity: 3, millilitres: 6000 })],
      { maxMillilitres: 10_000 },
      [{ a: 1 }, { a: 1 }, { a: 1 }],
    ],
    [
      'never weighed is never too heavy',
      [line('a', { quantity: 1000, grams: 0 })],
      { maxGrams: 1 },
      [{ a: 1000 }],
    ],
  ])('%s', (_case, lines, limits, boxes) => {
    const dealt = dealIntoBoxes(lines, { ...free, ...limits })
    expect(
      dealt.map((box) => Object.fromEntries(box.map(({ lineId, quantity }) => [lineId, quantity]))),
    ).toEqual(boxes)
  })

  it('hold together exactly what was ordered, and no more than the limit unless a single unit does', () => {
    const anyLine = fc.record({
      quantity: fc.nat(300),
      unitSize: fc.integer({ min: 1, max: 12 }),
      grams: fc.nat(4000),
      millilitres: fc.nat(9000),
      cold: fc.constantFrom(...coldness),
    })
    const limit = fc.option(fc.integer({ min: 500, max: 400_000 }))
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 12 }),
        limit,
        limit,
        fc.boolean(),
        (some, maxGrams, maxMillilitres, frozenApart) => {
          const lines = some.map((each, index) => ({ ...each, lineId: `${index}` }))
          const boxes = dealIntoBoxes(lines, { maxGrams, maxMillilitres, frozenApart })
          const sums = new Map<string, number>()
          for (const { lineId, quantity } of boxes.flat()) {
            expect(quantity).toBeGreaterThan(0)
            sums.set(lineId, (sums.get(lineId) ?? 0) + quantity)
          }
          for (const { lineId, quantity } of lines) expect(sums.get(lineId) ?? 0).toBe(quantity)
          boxes.forEach((box, index) => {
            expect(box.length).toBeGreaterThan(0)
            const inside = box.map((packed) => ({ ...packed, of: lines[Number(packed.lineId)] }))
            if (frozenApart) expect(new Set(inside.map(({ of }) => of?.cold === 'frozen')).size).toBe(1)
            const grams = inside.reduce(
              (sum, { quantity, of }) => sum + (quantity / (of?.unitSize ?? 1)) * (of?.grams ?? 0),
              0,
            )
            const units = inside.reduce(
              (sum, { quantity, of }) => sum + Math.ceil(quantity / (of?.unitSize ?? 1)),
              0,
            )
            if (maxGrams !== null && units > 1 && index < 90)
              expect(grams).toBeLessThanOrEqual(maxGrams + 1e-6)
          })
        },
      ),
    )
  })

  it('share out what they cost to the fen', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000_000),
        fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 20 }),
        (sum, weights) => {
          const parts = shareOut(sum, weights)
          expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
          expect(parts.reduce((total, part) => total + part, 0)).toBe(sum)
        },
      ),
    )
  })
})
