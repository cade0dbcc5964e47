import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Order } from '@shared/contract/orders'
import type { Product } from '@shared/contract/products'
import { isAlive, isOpen, isSold } from '@shared/domain/orders/order-state'
import { discountsOf } from '@shared/domain/orders/price-rules'
import { levelsOf, type StockMove } from '@shared/domain/orders/stock'
import type { Desk } from '../desk'

type Entered = StockMove & { readonly ofOrder: 0 | 1 }

/** Compares what the window sees with the ledger replayed from its first entry, read from the file itself. */
export function mustBeHonest(desk: Desk): void {
  const { products, orders, show } = desk.seen()
  const file = new Database(join(desk.folder, 'fieldcast.db'), { readonly: true })
  try {
    const movesOf = file.prepare<[string], Entered>(
      `SELECT kind, delta, order_line_id IS NOT NULL AS ofOrder FROM stock_moves
       WHERE product_id = ? ORDER BY seq`,
    )
    for (const product of products)
      if (product.parts.length === 0) stockMustFollow(product, movesOf.all(product.id), desk)
      else makeableMustFollow(product, products)
    const rules = desk.priceRules.list()
    for (const order of orders) {
      orderMustAddUp(order)
      if (!isOpen(order.state)) continue
      const bought = order.lines.filter(({ gift, quantity }) => !gift && quantity > 0)
      expect(order.discountFen).toBe(discountsOf(bought, rules).reduce((sum, { fen }) => sum + fen, 0))
    }
  } finally {
    file.close()
  }
  const counted = orders.filter(({ state }) => isAlive(state))
  expect(show.show?.orderCount).toBe(counted.length)
  expect(show.show?.revenueFen).toBe(counted.reduce((sum, one) => sum + one.goodsFen - one.discountFen, 0))
  expect(orders.map(({ number }) => number.slice(-4))).toEqual(
    orders.map((_, index) => (index + 1).toString().padStart(4, '0')),
  )
  expect(desk.orders.list(show.show?.id ?? '')).toEqual(orders)
}

/** What orders hold and what they took for good is missing from the stock, and nothing else is. */
function stockMustFollow(product: Product, moves: readonly Entered[], desk: Desk): void {
  const { products, orders } = desk.seen()
  const { available, reserved } = product
  expect(levelsOf(moves)).toEqual({ available, reserved })
  const draw = (wanted: (order: Order) => boolean) =>
    orders.filter(wanted).reduce((sum, { lines }) => sum + drawnBy(lines, product.id, products), 0)
  expect(reserved).toBe(draw(({ state }) => isOpen(state)))
  const sum = (wanted: (move: Entered) => boolean) =>
    moves.filter(wanted).reduce((total, { delta }) => total + delta, 0)
  const gone = 0 - sum(({ kind, ofOrder }) => ofOrder === 1 && (kind === 'sale' || kind === 'return'))
  expect(gone).toBe(draw((order) => isSold(order.state) || isGone(order, desk)))
  expect(available + reserved + gone).toBe(sum(({ ofOrder }) => ofOrder === 0))
}

/** Whether it was paid back for and its goods never came back to the shelf. */
function isGone({ id, state }: Order, desk: Desk): boolean {
  if (state !== 'refunded') return false
  const effects = desk.orders.history(id).flatMap((action) => action.effects)
  return effects.filter(({ field }) => field === 'restocked').at(-1)?.after !== true
}

function drawnBy(lines: Order['lines'], productId: string, products: readonly Product[]): number {
  return lines.reduce((sum, line) => {
    if (line.productId === productId) return sum + line.quantity
    const made = products.find(({ id }) => id === line.productId)
    const part = made?.parts.find((one) => one.productId === productId)
    return sum + line.quantity * (part?.quantity ?? 0)
  }, 0)
}

function makeableMustFollow(product: Product, products: readonly Product[]): void {
  const made = product.parts.map(({ productId, quantity }) => {
    const part = products.find(({ id }) => id === productId)
    // Adding 0 makes 0 of the -0 that a little less than nothing is rounded to.
    return Math.trunc((part?.available ?? 0) / quantity) + 0
  })
  expect(product.available).toBe(Math.min(...made))
}

function orderMustAddUp(order: Order): void {
  const { lines, goodsFen, discountFen, shippingFen, totalFen, state } = order
  expect(goodsFen).toBe(lines.reduce((sum, { amountFen }) => sum + amountFen, 0))
  expect(discountFen).toBe(order.discounts.reduce((sum, { fen }) => sum + fen, 0))
  expect(discountFen).toBeLessThanOrEqual(goodsFen)
  expect(totalFen).toBe(goodsFen - discountFen + shippingFen)
  expect(state === 'cancelled').toBe(lines.every(({ quantity }) => quantity === 0))
  for (const line of lines) if (line.gift) expect(line.amountFen).toBe(0)
}
