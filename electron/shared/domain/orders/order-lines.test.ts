import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planBuy, planCancel, planChange, type HeldLine, type LinePlan } from './order-lines'
import { levelsOf, lineMove } from './stock'

const terms = fc.record({
  priceFen: fc.constantFrom(1000, 2500),
  unit: fc.constant('箱'),
  smallestUnit: fc.constant('根'),
  unitSize: fc.constantFrom(10, 12),
})
const lines = fc
  .array(fc.record({ terms, quantity: fc.nat(40) }), { maxLength: 5 })
  .map((rows): HeldLine[] =>
    rows.map((row, id) => ({ ...row.terms, quantity: row.quantity, id: String(id) })),
  )
const held = (all: readonly HeldLine[]) => all.reduce((sum, { quantity }) => sum + quantity, 0)
const after = (all: readonly HeldLine[], plan: LinePlan) =>
  all.reduce(
    (sum, line) => sum + (plan.set.find(({ lineId }) => lineId === line.id)?.quantity ?? line.quantity),
    plan.open,
  )

describe('what a claim does to the lines of its product', () => {
  it('buying adds exactly what was asked for, at the terms of now', () => {
    fc.assert(
      fc.property(lines, terms, fc.integer({ min: 1, max: 50 }), (all, now, quantity) => {
        const plan = planBuy(all, now, quantity)
        expect(after(all, plan)).toBe(held(all) + quantity)
        for (const { lineId } of plan.set) expect(all.find(({ id }) => id === lineId)).toMatchObject(now)
      }),
    )
  })

  it('changing leaves exactly what was asked for, and no line below nothing', () => {
    fc.assert(
      fc.property(lines, terms, fc.integer({ min: 1, max: 200 }), (all, now, quantity) => {
        const plan = planChange(all, now, quantity)
        expect(plan === null).toBe(held(all) === 0)
        if (plan) expect(after(all, plan)).toBe(quantity)
        expect(plan?.set.some((line) => line.quantity < 0) ?? false).toBe(false)
      }),
    )
  })

  it('cancelling leaves nothing', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const plan = planCancel(all)
        expect(plan === null).toBe(held(all) === 0)
        if (plan) expect(after(all, plan)).toBe(0)
      }),
    )
  })
})

it('a line that goes up and down holds in the ledger what it says', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (quantities, opening) => {
      const path = [0, ...quantities]
      const moves = quantities.flatMap((quantity, index) => lineMove(path[index] ?? 0, quantity, false) ?? [])
      const reserved = path.at(-1) ?? 0
      const ledger = [{ kind: 'opening', delta: opening } as const, ...moves]
      expect(levelsOf(ledger)).toEqual({ available: opening - reserved, reserved })
    }),
  )
})
