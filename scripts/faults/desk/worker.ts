import fs from 'node:fs'
import { orderStates } from '@shared/domain/orders/order-state'
import { FieldcastError } from '@shared/errors'
import type { Order } from '@shared/contract/orders'
import { openDesk, ware } from './open-desk'
import { seeded } from './seeded'

// A desk that works until it is killed. It says on its output what was acknowledged, one line each, after the commit:
// `ready`, then for each act `N` (the note of the order that was typed) or `+`, and the place in the record it has.

const { store, services, words } = openDesk()
const [seed, first] = words
const random = seeded(Number(seed))
services.start()
stock()
say('ready')
let number = Number(first)
for (let known = store.actions.newest(); ;) {
  const did = step()
  const place = store.actions.newest()
  // Moving what cannot be moved leaves nothing to lose.
  if (place > known) say(`${did} ${String(place)}`)
  known = place
}

/** One act of a host who types, pays, packs, splits, merges, cancels and undoes. */
function step(): string {
  const orders = services.orders.list(store.shows.currentId() ?? '').slice(-30)
  const choice = random.between(0, 10)
  if (choice < 5 || orders.length === 0) return type()
  try {
    change(choice, orders)
    return '+'
  } catch (error) {
    // A refusal is an answer; anything else is a fault.
    if (error instanceof FieldcastError) return '-'
    throw error
  }
}

function type(): string {
  const note = String(number++)
  const products = store.products.list()
  const lines = [0, 1].flatMap(() => {
    const product = random.of(products)
    return product ? [{ productId: product.id, quantity: random.between(1, 6) }] : []
  })
  const buyerName = `买家${String(random.between(0, 40))}`
  const recipient = { name: buyerName, phone: '', address: '' }
  try {
    services.orders.type({ platform: 'phone', buyerName, recipient, lines, note })
    return note
  } catch (error) {
    if (error instanceof FieldcastError) return '-'
    throw error
  }
}

function change(choice: number, orders: readonly Order[]): void {
  const order = random.of(orders)
  if (!order) return
  if (choice === 5) services.undoing.undo()
  else if (choice === 6) split(order)
  else if (choice === 7) services.splitAndMerge.merge({ into: order.id, from: [random.of(orders)?.id ?? ''] })
  else {
    const ids = [order.id, random.of(orders)?.id ?? order.id]
    const to = random.of(orderStates) ?? 'paid'
    services.moves.move({ ids: [...new Set(ids)], to, payment: null, restock: random.between(0, 2) === 0 })
  }
}

function split({ id, lines }: Order): void {
  const line = lines.find(({ quantity }) => quantity > 1)
  if (line)
    services.splitAndMerge.split({
      id,
      lines: [{ lineId: line.id, quantity: random.between(1, line.quantity) }],
    })
}

/** The first to open the file fills the shop. */
function stock(): void {
  if (store.products.list().length > 0) return
  const whole = { unit: '箱', smallestUnit: '根', unitSize: 10 }
  const corn = services.products.add(ware({ ...whole, code: '1', name: '甜玉米' }), 1_000_000)
  const eggs = services.products.add(ware({ ...whole, code: '2', name: '土鸡蛋' }), 1_000_000)
  const half = services.products.add(ware({ ...whole, code: '3', name: '半箱' }), 0)
  services.products.add(ware({ ...whole, code: '4', name: '槐花蜜' }), 300)
  const parts = [{ productId: corn.id, quantity: 5 }]
  services.products.setTerms({ id: half.id, weightGrams: 0, lowStock: null, parts })
  services.priceRules.replace([
    { productId: corn.id, every: 4, minusFen: 100, gift: null },
    { productId: eggs.id, every: 5, minusFen: 0, gift: { productId: corn.id, quantity: 1 } },
  ])
  services.shows.start('faults')
}

function say(line: string): void {
  // At once, so that what was said is out before the kill.
  fs.writeSync(1, `${line}\n`)
}
