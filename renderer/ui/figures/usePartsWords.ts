import type { Product, ProductPart } from '@shared/contract/products'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** What one of a product takes of others, such as 5根甜玉米 + 1盒土鸡蛋. */
export function usePartsWords(): (
  parts: readonly ProductPart[],
  find: (id: string) => Product | undefined,
) => string {
  const { t } = useTranslation('stock')
  return useCallback(
    (parts, find) =>
      parts
        .flatMap(({ productId, quantity }) => {
          const part = find(productId)
          return part ? [t('parts.one', { quantity, unit: part.smallestUnit, name: part.name })] : []
        })
        .join(' + '),
    [t],
  )
}
