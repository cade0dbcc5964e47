import type { PriceRule } from '@shared/contract/order-desk'
import type { Product } from '@shared/contract/products'
import { formatYuan } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A rule in short, as the host says it: 每3箱减5元, 每5箱送1盒土鸡蛋. */
export function useRuleWords(): (
  rule: Pick<PriceRule, 'every' | 'minusFen' | 'gift'>,
  product: Product,
  gift: Product | undefined,
) => string {
  const { t } = useTranslation('stock')
  return useCallback(
    (rule, product, gift) => {
      const every = formatQuantity(rule.every, product)
      if (rule.gift === null) return t('rules.minus', { every, yuan: formatYuan(rule.minusFen) })
      const quantity = gift ? formatQuantity(rule.gift.quantity, gift) : String(rule.gift.quantity)
      return t('rules.gives', { every, quantity, name: gift?.name ?? '' })
    },
    [t],
  )
}
