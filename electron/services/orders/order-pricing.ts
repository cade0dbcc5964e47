import { lineGrams, shippingFeeFen } from '@shared/domain/orders/shipping-fee'
import { discountsOf, giftsOf } from '@shared/domain/orders/price-rules'
import { isOpen } from '@shared/domain/orders/order-state'
import { FieldcastError } from '@shared/errors'
import type { PriceRule } from '@shared/contract/order-desk'
import type { Discount, OrderLine } from '@shared/contract/orders'
import type { SettingsDesk } from '../settings'
import type { Store } from '../ports'
import type { Touched } from '../workbench'
import type { OrderBook } from './order-book'

/** Prices orders that changed, before the change is on disk: gifts, money off and the shipping fee. */
export class OrderPricing {
  constructor(
    private readonly store: Store,
    private readonly book: OrderBook,
    private readonly settings: Pick<SettingsDesk, 'current'>,
  ) {}

  /** Prices what the work touched; what was paid for keeps the price it was paid at. */
  beforeCommit(touched: Touched): void {
    if (touched.toPrice.size === 0) return
    const rules = this.store.priceRules.list()
    // Gifts that come or go are changes too, of orders that are here already.
    for (const id of [...touched.toPrice]) this.price(touched, id, rules)
  }

  private price(touched: Touched, id: string, rules: readonly PriceRule[]): void {
    const fees = this.settings.current().shipping
    // Most orders of most shops cost what their goods cost.
    const plain = rules.length === 0 && fees.zones.length === 0
    if (plain && !this.store.orders.hasMoreThanGoods(id)) return
    const order = this.store.orders.get(id)
    // Work that was given up on leaves the name of an order that is not there.
    if (!order || !(isOpen(order.state) || order.state === 'cancelled')) return
    const bought = this.store.orders.heldLines(id).filter(({ gift }) => !gift)
    const gifts = order.lines.filter(({ gift }) => gift)
    this.give(touched, id, gifts, giftsOf(bought, rules))
    const discounts = discountsOf(bought, rules).map(({ rule, fen }) => this.inWords(rule, fen))
    const grams = this.store.orders.heldLines(id).reduce((sum, line) => sum + lineGrams(line), 0)
    const off = discounts.reduce((sum, { fen }) => sum + fen, 0)
    const parcel = { address: order.recipient.address, grams, goodsFen: order.goodsFen - off }
    const byRules = bought.length === 0 ? 0 : shippingFeeFen(parcel, fees)
    const shippingFen = bought.length === 0 ? 0 : (order.shippingByHandFen ?? byRules)
    this.store.orders.setPrice(id, { discounts, shippingFen })
  }

  /** Brings the gifts of an order to what they should be; where there are not enough, as many as there are. */
  private give(
    touched: Touched,
    orderId: string,
    given: readonly OrderLine[],
    wanted: ReadonlyMap<string, number>,
  ): void {
    for (const line of given) {
      const quantity = wanted.get(line.productId) ?? 0
      this.setGift(line.quantity, quantity, line.productId, (to) => {
        this.book.setQuantity(touched, line.id, to)
      })
    }
    for (const [productId, quantity] of wanted) {
      if (given.some((line) => line.productId === productId)) continue
      this.setGift(0, quantity, productId, (to) => {
        this.book.openLine(touched, { orderId, productId, gift: true }, to)
      })
    }
  }

  private setGift(has: number, wanted: number, productId: string, set: (quantity: number) => void): void {
    const available = Math.max(0, this.store.products.get(productId)?.available ?? 0)
    const quantity = Math.min(wanted, has + available)
    if (quantity !== has) set(quantity)
  }

  private inWords(rule: PriceRule, fen: number): Discount {
    const product = this.store.products.get(rule.productId)
    if (!product) throw new FieldcastError('not_found', 'no such product')
    const { name, unit, smallestUnit, unitSize } = product
    const whole = rule.every % unitSize === 0
    return { name, every: whole ? rule.every / unitSize : rule.every, unit: whole ? unit : smallestUnit, fen }
  }
}
