import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FieldcastError } from '@shared/errors'
import { corn, eggs, openDesk, type Desk } from '../test-support/desk'
import { act, deskAction, essence, type DeskAction } from '../test-support/order-desk-model/actions'
import { mustBeHonest } from '../test-support/order-desk-model/honest'

/** So many sequences; `FIELDCAST_SEQUENCES=10000` for the long run. */
const sequences = Number(process.env['FIELDCAST_SEQUENCES'] ?? 60)

/** A shop with a few things to run out of, a variant, a bundle's worth of rules and a deadline. */
function openShop(): Desk {
  const desk = openDesk()
  const whole = desk.products.add(corn, 60)
  const box = desk.products.add(eggs, 6)
  const half = desk.products.add(
    { ...corn, code: '2', name: '半箱', aliases: [], unit: '份', smallestUnit: '份', unitSize: 1 },
    0,
  )
  const parts = [{ productId: whole.id, quantity: 5 }]
  desk.products.setTerms({ id: half.id, weightGrams: 0, lowStock: null, parts })
  desk.priceRules.replace([
    { productId: whole.id, every: 20, minusFen: 300, gift: null },
    { productId: whole.id, every: 30, minusFen: 0, gift: { productId: box.id, quantity: 1 } },
  ])
  desk.settings.change({ acceptCertainClaims: true, payWithinMinutes: 20 })
  desk.shows.start('')
  return desk
}

/** A refusal is an answer; anything else is a fault. */
async function tryTo(work: () => unknown): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof FieldcastError) return false
    throw error
  }
}

const actions = fc.array(deskAction, { minLength: 5, maxLength: 60 })

async function mustStayHonest(all: readonly DeskAction[]): Promise<void> {
  const desk = openShop()
  try {
    for (const action of all) {
      await tryTo(() => act(desk, action))
      mustBeHonest(desk)
    }
    const before = desk.seen()
    const again = desk.afterPowerCut()
    expect(again.seen().orders).toEqual(before.orders)
    expect(again.seen().products).toEqual(before.products)
    again.close()
  } finally {
    desk.close()
  }
}

it('stock, orders, prices and figures stay honest whatever is ordered, moved, split, merged, undone, counted and forgotten', async () => {
  await fc.assert(fc.asyncProperty(actions, mustStayHonest), { numRuns: sequences })
}, 3_600_000)

it('whatever was done, undoing it brings back what was there', async () => {
  const undoable = deskAction.filter(({ kind }) =>
    ['type', 'setLine', 'addLine', 'move', 'split', 'merge', 'accept'].includes(kind),
  )
  await fc.assert(
    fc.asyncProperty(actions, undoable, async (all, last) => {
      const desk = openShop()
      try {
        for (const action of all) await tryTo(() => act(desk, action))
        const before = { orders: essence(desk.seen().orders), products: desk.seen().products }
        const newest = desk.seen().undo.next?.seq
        await tryTo(() => act(desk, last))
        // One that was refused, or changed nothing, left nothing to undo.
        if (desk.seen().undo.next?.seq !== newest && !(await tryTo(() => desk.undoing.undo()))) {
          // A count that found less on the shelf than orders hold: what came free is owed, not there to be taken again.
          expect(Math.min(...before.products.map(({ available }) => available))).toBeLessThan(0)
          return
        }
        expect({ orders: essence(desk.seen().orders), products: desk.seen().products }).toEqual(before)
      } finally {
        desk.close()
      }
    }),
    { numRuns: sequences },
  )
}, 3_600_000)
