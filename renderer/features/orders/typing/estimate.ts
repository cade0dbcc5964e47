import type { PriceRule } from '@shared/contract/order-desk'
import type { Product } from '@shared/contract/products'
import { lineAmountFen } from '@shared/domain/money'
import { discountsOf, giftsOf } from '@shared/domain/orders/price-rules'
import { lineGrams, shippingFeeFen, type ShippingFees } from '@shared/domain/orders/shipping-fee'
import type { Wanted } from './readLine'

/** What a typed order will cost, in fen, for the buyer who asks on the telephone; the desk prices it the same way. */
export type Estimate = {
  readonly goodsFen: number
  readonly discountFen: number
  readonly shippingFen: number
  readonly totalFen: number
}

/** Prices what is typed by the rules of now. */
export function estimateOf(
  wanted: readonly Wanted[],
  address: string,
  products: ReadonlyMap<string, Product>,
  rules: readonly PriceRule[],
  fees: ShippingFees,
): Estimate {
  const lines = wanted.map(({ product, quantity }) => ({
    productId: product.id,
    quantity,
    amountFen: lineAmountFen(product.priceFen, quantity, product.unitSize),
  }))
  const goodsFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const discountFen = discountsOf(lines, rules).reduce((sum, { fen }) => sum + fen, 0)
  const gifts = [...giftsOf(lines, rules)].flatMap(([productId, quantity]) => {
    const product = products.get(productId)
    return product ? { product, quantity: Math.min(quantity, Math.max(0, product.available)) } : []
  })
  const grams = [...wanted, ...gifts].reduce((sum, { product, quantity }) => {
    const { unitSize, weightGrams } = product
    return sum + lineGrams({ quantity, unitSize, weightGrams })
  }, 0)
  const shippingFen =
    wanted.length === 0 ? 0 : shippingFeeFen({ address, grams, goodsFen: goodsFen - discountFen }, fees)
  return { goodsFen, discountFen, shippingFen, totalFen: goodsFen - discountFen + shippingFen }
}
