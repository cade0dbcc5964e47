import type { CallInput } from '@shared/contract'
import type { PriceRule } from '@shared/contract/order-desk'
import { FieldcastError } from '@shared/errors'
import type { Ids, Store } from '../ports'

/** What the host grants for quantities; it holds for what changes from now on. */
export class PriceRules {
  constructor(
    private readonly store: Store,
    private readonly ids: Ids,
  ) {}

  list(): PriceRule[] {
    return this.store.priceRules.list()
  }

  /** Throws invalid_input for a rule that takes nothing off and gives nothing, or does both, and not_found. */
  replace(rules: CallInput<'orders.setRules'>['rules']): PriceRule[] {
    for (const { productId, minusFen, gift } of rules) {
      if (minusFen > 0 === (gift !== null)) throw new FieldcastError('invalid_input', 'money off or a gift')
      for (const id of gift === null ? [productId] : [productId, gift.productId])
        if (!this.store.products.get(id)) throw new FieldcastError('not_found', 'no such product')
    }
    this.store.transaction(() => {
      this.store.priceRules.replace(rules.map((rule) => ({ ...rule, id: this.ids.next() })))
    })
    return this.list()
  }
}
