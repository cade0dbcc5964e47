import type { Database } from 'better-sqlite3'
import type { PriceRule } from '@shared/contract/order-desk'
import type { PriceRuleStore } from '../services/ports'

type Row = Omit<PriceRule, 'gift'> & {
  readonly giftProductId: string | null
  readonly giftQuantity: number | null
}

/** What the host grants for quantities. */
export function priceRuleStore(database: Database): PriceRuleStore {
  const all = database.prepare<[], Row>(
    `SELECT id, product_id AS productId, every, minus_fen AS minusFen, gift_product_id AS giftProductId,
       gift_quantity AS giftQuantity
     FROM price_rules ORDER BY seq`,
  )
  const clear = database.prepare('DELETE FROM price_rules')
  const add = database.prepare<[Row]>(
    `INSERT INTO price_rules (id, product_id, every, minus_fen, gift_product_id, gift_quantity)
     VALUES (@id, @productId, @every, @minusFen, @giftProductId, @giftQuantity)`,
  )
  return {
    list: () =>
      all.all().map(({ giftProductId, giftQuantity, ...rule }) => ({
        ...rule,
        gift:
          giftProductId === null || giftQuantity === null
            ? null
            : { productId: giftProductId, quantity: giftQuantity },
      })),
    replace(rules) {
      clear.run()
      for (const { gift, ...rule } of rules)
        add.run({ ...rule, giftProductId: gift?.productId ?? null, giftQuantity: gift?.quantity ?? null })
    },
  }
}
