import Database from 'better-sqlite3'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineAmountFen } from '@shared/domain/money'
import { levelsOf, type StockMove } from '@shared/domain/orders/stock'
import { FieldcastError } from '@shared/errors'
import { corn, eggs, openDesk, type Desk } from '../test-support/desk'

const people = ['甲', '乙', '丙']

/** Something that the host or a buyer may do at any time; `pick` chooses among what is there. */
const action = fc.oneof(
  fc.record({
    kind: fc.constant('say' as const),
    who: fc.nat(2),
    text: fc.constantFrom(
      '玉米一箱',
      '玉米三根',
      '鸡蛋两盒',
      '鸡蛋一盒',
      '玉米改成2箱',
      '玉米改成1箱',
      '鸡蛋改成1盒',
      '玉米取消',
      '鸡蛋取消',
    ),
  }),
  fc.record({ kind: fc.constant('accept' as const), pick: fc.nat(50) }),
  fc.record({
    kind: fc.constant('acceptEdited' as const),
    pick: fc.nat(50),
    quantity: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({ kind: fc.constant('undo' as const), pick: fc.nat(50) }),
  fc.record({ kind: fc.constant('reject' as const), pick: fc.nat(50) }),
  fc.record({ kind: fc.constant('acceptAll' as const) }),
  fc.record({ kind: fc.constant('setLine' as const), pick: fc.nat(50), quantity: fc.nat(30) }),
  fc.record({ kind: fc.constant('correct' as const), pick: fc.nat(1), quantity: fc.nat(60) }),
  fc.record({
    kind: fc.constant('price' as const),
    pick: fc.nat(1),
    price: fc.integer({ min: 1, max: 9999 }),
  }),
)
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

function act(desk: Desk, one: Action): unknown {
  const { claims, orders, products } = desk.seen()
  const at = <T>(rows: readonly T[], index: number) => rows[index % Math.max(1, rows.length)]
  if (one.kind === 'say') return desk.say([people[one.who] ?? '', one.text])
  if (one.kind === 'acceptAll') return desk.claims.acceptAllCertain()
  if (one.kind === 'accept') return desk.claims.accept(at(desk.waiting(), one.pick)?.id ?? '', null)
  if (one.kind === 'acceptEdited') {
    const productId = at(products, one.quantity)?.id ?? ''
    return desk.claims.accept(at(desk.waiting(), one.pick)?.id ?? '', { productId, quantity: one.quantity })
  }
  if (one.kind === 'undo') return desk.claims.undo(at(claims, one.pick)?.id ?? '')
  if (one.kind === 'reject') return desk.claims.reject(at(desk.waiting(), one.pick)?.id ?? '')
  const line = at(
    orders.flatMap(({ lines }) => lines),
    one.pick,
  )
  if (one.kind === 'setLine') return desk.orders.setLineQuantity(line?.id ?? '', one.quantity)
  const product = at(products, one.pick)
  if (!product) return undefined
  if (one.kind === 'price') return desk.products.edit(product.id, { ...product, priceFen: one.price })
  return desk.products.correctStock({ id: product.id, available: one.quantity, reason: '' })
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))

/** Compares what the window sees with the ledger replayed from its first entry, read from the file itself. */
function mustBeHonest(desk: Desk): void {
  const { products, orders, show } = desk.seen()
  const file = new Database(join(desk.folder, 'fieldcast.db'), { readonly: true })
  const movesOf = file.prepare<[string], StockMove>(
    'SELECT kind, delta FROM stock_moves WHERE product_id = ? ORDER BY seq',
  )
  for (const product of products) {
    const moves = movesOf.all(product.id)
    const { available, reserved } = product
    expect(levelsOf(moves)).toEqual({ available, reserved })
    expect(available).toBeGreaterThanOrEqual(0)
    const held = orders.flatMap(({ lines }) => lines).filter(({ productId }) => productId === product.id)
    expect(reserved).toBe(held.reduce((sum, { quantity }) => sum + quantity, 0))
    const brought = moves.filter(({ kind }) => kind === 'opening' || kind === 'correction')
    expect(available + reserved).toBe(brought.reduce((sum, { delta }) => sum + delta, 0))
  }
  file.close()
  for (const order of orders) {
    for (const line of order.lines)
      expect(line.amountFen).toBe(lineAmountFen(line.priceFen, line.quantity, line.unitSize))
    expect(order.totalFen).toBe(order.lines.reduce((sum, { amountFen }) => sum + amountFen, 0))
  }
  expect(show.show?.revenueFen).toBe(orders.reduce((sum, { totalFen }) => sum + totalFen, 0))
  expect(show.show?.orderCount).toBe(orders.filter(({ state }) => state !== 'cancelled').length)
  expect(orders.map(({ number }) => number)).toEqual(
    orders.map((_, index) => `20261123-${(index + 1).toString().padStart(4, '0')}`),
  )
}

it('keeps stock, orders and figures honest whatever is accepted, edited, undone and corrected, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), async (actions) => {
      const desk = openDesk()
      try {
        desk.products.add(corn, 35)
        desk.products.add(eggs, 4)
        desk.shows.start('')
        for (const one of actions) {
          try {
            await act(desk, one)
          } catch (error) {
            // A refusal is an answer; anything else is a fault.
            if (!(error instanceof FieldcastError)) throw error
          }
          mustBeHonest(desk)
        }
        const before = desk.seen()
        const again = desk.afterPowerCut()
        expect(again.seen().orders).toEqual(before.orders)
        expect(again.seen().products).toEqual(before.products)
        expect(byId(again.waiting())).toEqual(byId(before.claims.filter(({ state }) => state === 'waiting')))
        again.close()
      } finally {
        desk.close()
      }
    }),
    { numRuns: 30 },
  )
})
