import type { Product } from '@shared/contract/products'
import { useTranslation } from 'react-i18next'
import { Pill } from '../../ui/Pill'
import { stockMarkOf } from './stockRows'

/** Says that a product is low, sold out or oversold. */
export function StockMark({ product }: { readonly product: Product }) {
  const { t } = useTranslation('stock')
  const mark = stockMarkOf(product)
  return mark === null ? null : <Pill tone={mark === 'low' ? 'warn' : 'bad'}>{t(`marks.${mark}`)}</Pill>
}
