import fc from 'fast-check'
import type { Order } from '@shared/contract/orders'
import { orderStates } from '@shared/domain/orders/order-state'
import { enteredKinds } from '@shared/contract/stock'
import type { Desk } from '../desk'

const pick = fc.nat(50)
const quantity = fc.integer({ min: 1, max: 30 })
const said = fc.constantFrom(
  '玉米一箱',
  '玉米三根',
  '鸡蛋两盒',
  '玉米改成2箱',
  '鸡蛋改成1盒',
  '玉米取消',
  '半箱两份',
)

/** Something that the host, a buyer or the time may do; `pick` chooses among what is there. */
export const deskAction = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('say' as const), who: fc.nat(3), text: said }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), who: fc.nat(3), pick, quantity }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('setLine' as const), pick, quantity: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('addLine' as const), pick, quantity }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      // Few, so that the same order goes through many states.
      picks: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
      to: fc.constantFrom(...orderStates),
      restock: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), pick, quantity }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), pick, other: pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('accept' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undoClaim' as const), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('enter' as const),
      pick,
      move: fc.constantFrom(...enteredKinds),
      quantity: fc.integer({ min: -20, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('count' as const), pick, quantity: fc.nat(80) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), hours: fc.integer({ min: -30, max: 30 }) }),
  },
)
export type DeskAction = typeof deskAction extends fc.Arbitrary<infer Action> ? Action : never

const people = ['甲', '乙', '丙', '丁']
const nowhere = { name: '', phone: '', address: '' }
const at = <T>(rows: readonly T[], index: number): T | undefined => rows[index % Math.max(1, rows.length)]

/** Does it by the public way in; what there is nothing for is let be. */
export async function act(desk: Desk, action: DeskAction): Promise<unknown> {
  const { orders, products, claims } = desk.seen()
  switch (action.kind) {
    case 'say':
      return desk.say([at(people, action.who) ?? '', action.text])
    case 'type': {
      const lines = [{ productId: at(products, action.pick)?.id ?? '', quantity: action.quantity }]
      const buyerName = at(people, action.who) ?? ''
      return desk.orders.type({ platform: 'phone', buyerName, recipient: nowhere, lines, note: '' })
    }
    case 'setLine': {
      const line = at(
        orders.flatMap(({ lines }) => lines).filter(({ gift }) => !gift),
        action.pick,
      )
      return line && desk.orders.setLineQuantity(line.id, action.quantity)
    }
    case 'addLine': {
      const productId = at(products, action.pick)?.id ?? ''
      const order = at(orders, action.pick)
      return order && desk.orders.addLine({ id: order.id, productId, quantity: action.quantity })
    }
    case 'move': {
      const ids = [...new Set(action.picks.flatMap((one) => at(orders, one)?.id ?? []))]
      if (ids.length === 0) return undefined
      const payment = { method: 'wechat', note: '' } as const
      return desk.moves.move({ ids, to: action.to, payment, restock: action.restock })
    }
    case 'split': {
      const order = at(orders, action.pick)
      const line = order?.lines.find((one) => one.quantity > 0 && !one.gift)
      if (!order || !line) return undefined
      const lines = [{ lineId: line.id, quantity: Math.min(line.quantity, action.quantity) }]
      return desk.splitAndMerge.split({ id: order.id, lines })
    }
    case 'merge': {
      const [into, from] = [at(orders, action.pick), at(orders, action.other)]
      return into && from && desk.splitAndMerge.merge({ into: into.id, from: [from.id] })
    }
    case 'undo':
      return desk.undoing.undo()
    case 'accept': {
      const claim = at(desk.waiting(), action.pick)
      return claim && desk.claims.accept(claim.id, null)
    }
    case 'undoClaim': {
      const claim = at(claims, action.pick)
      return claim && desk.claims.undo(claim.id)
    }
    case 'enter': {
      const productId = at(products, action.pick)?.id ?? ''
      return desk.stockRoom.enter({ productId, kind: action.move, quantity: action.quantity, reason: '' })
    }
    case 'count': {
      const productId = at(products, action.pick)?.id ?? ''
      return desk.stockRoom.count({ counts: [{ productId, counted: action.quantity }], reason: '盘点' })
    }
    case 'pass':
      desk.clock.time += action.minutes * 60_000
      desk.stopwatch.time += action.minutes * 60_000
      desk.payments.look()
      return undefined
    case 'clock':
      desk.clock.time += action.hours * 3_600_000
      desk.payments.look()
      return undefined
  }
}

/** What an order says that matters to the buyer: undoing must bring exactly this back. */
export function essence(orders: readonly Order[]) {
  return orders
    .filter(({ state }) => state !== 'cancelled')
    .map(({ id, state, lines, totalFen, payment, recipient }) => {
      const held = lines.filter(({ quantity }) => quantity > 0)
      return {
        id,
        state,
        totalFen,
        payment,
        recipient,
        held: held.map((line) => [line.id, line.quantity, line.gift]),
      }
    })
}
