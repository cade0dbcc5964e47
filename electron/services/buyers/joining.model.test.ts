import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { corn, openDesk, type Desk } from '../test-support/desk'

const people = ['甲', '乙', '丙', '丁', '戊']
const phones = ['13800000001', '13800000002', '']
const names = ['张三', '李四']

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 10_000)
  desk.shows.start('')
})
afterEach(() => desk.close())

const step = fc.oneof(
  fc.record({ kind: fc.constant('buy' as const), who: fc.nat(4), boxes: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('cancel' as const), who: fc.nat(4) }),
  fc.record({
    kind: fc.constant('address' as const),
    who: fc.nat(4),
    name: fc.constantFrom(...names),
    phone: fc.constantFrom(...phones),
  }),
  fc.record({ kind: fc.constant('join' as const), who: fc.nat(4), other: fc.nat(4) }),
  fc.record({ kind: fc.constant('split' as const), who: fc.nat(4) }),
  fc.record({ kind: fc.constant('apart' as const), who: fc.nat(4), other: fc.nat(4) }),
  fc.record({ kind: fc.constant('blacklist' as const), who: fc.nat(4) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const ordersNow = () => desk.seen().orders
const orderOf = (who: number) => ordersNow().find(({ buyerName }) => buyerName === people[who])
const personOf = (who: number): string | null => {
  const order = orderOf(who)
  return order ? desk.store.people.personOf(order.buyerId) : null
}
const everybody = () =>
  desk.store.people.find({ query: '', tag: null, blacklistedOnly: false, sort: 'last' }, 0, 100).rows

async function take(one: Step): Promise<void> {
  const order = orderOf(one.who)
  const id = personOf(one.who)
  if (one.kind === 'buy') {
    await desk.say([people[one.who] ?? '', `玉米${one.boxes}箱`])
    for (const claim of desk.waiting()) desk.claims.accept(claim.id, null)
  } else if (!order || id === null) return
  else if (one.kind === 'cancel') for (const line of order.lines) desk.orders.setLineQuantity(line.id, 0)
  else if (one.kind === 'address')
    desk.orders.setRecipient(order.id, { name: one.name, phone: one.phone, address: `${one.who}号` })
  else if (one.kind === 'blacklist') desk.buyers.blacklist({ id, reason: '不付' })
  else if (one.kind === 'split') desk.buyers.split({ accountId: order.buyerId })
  else {
    const otherId = personOf(one.other)
    if (otherId === null) return
    if (one.kind === 'join') desk.buyers.join({ id, otherId })
    else desk.buyers.keepApart({ id, otherId })
  }
}

it('however accounts are joined and split, every order is somebody’s once, and what somebody is worth is their sum', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        await take(one)
        const persons = everybody().map(({ id }) => desk.buyers.get(id))
        const histories = persons.flatMap(({ orders }) => orders.map(({ id }) => id)).sort()
        expect(histories).toEqual(
          ordersNow()
            .map(({ id }) => id)
            .sort(),
        )
        for (const person of persons) {
          const alive = person.orders.filter(({ state }) => state !== 'cancelled')
          expect(person).toMatchObject({
            orderCount: alive.length,
            cancelledCount: person.orders.length - alive.length,
            claimedFen: alive.reduce((sum, { totalFen }) => sum + totalFen, 0),
            firstAt: Math.min(...person.orders.map(({ createdAt }) => createdAt)),
          })
          const own = new Set(person.accounts.map(({ id }) => id))
          expect(person.orders.every(({ buyerId }) => own.has(buyerId))).toBe(true)
          // Every address that an order carries is known of whoever has the order.
          for (const { recipient } of person.orders)
            if (recipient.address !== '')
              expect(person.addresses.map(({ address }) => address)).toContain(recipient.address)
          expect(person.addresses.filter(({ isNext }) => isNext)).toHaveLength(
            Math.min(1, person.addresses.length),
          )
        }
      }
      // The next run begins with what this one left: a shop never begins anew.
    }),
    { numRuns: 60 },
  )
}, 60_000)
