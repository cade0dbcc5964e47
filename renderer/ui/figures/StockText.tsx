import { isLow } from '@shared/domain/orders/stock'
import { formatQuantity } from '@shared/domain/quantity'
import type { Product } from '@shared/contract/products'
import { useTranslation } from 'react-i18next'
import { classNames } from '../classNames'
import css from '../ui.module.css'

/** What is left of a product: its quantity, 售罄, or how much is oversold; low and sold out are coloured. */
export function StockText({
  product,
  phrase = false,
  className,
}: {
  product: Product
  /** Whether to say 剩 or, where it is low, 仅剩 with the quantity. */
  phrase?: boolean
  className?: string | undefined
}) {
  const { t } = useTranslation()
  const { available } = product
  const low = isLow(product)
  const tone = available <= 0 ? css['bad'] : low ? css['warn'] : undefined
  const words =
    available < 0
      ? t('oversold', { quantity: formatQuantity(-available, product) })
      : available === 0
        ? t('soldOut')
        : phrase
          ? t(low ? 'onlyLeft' : 'left', { quantity: formatQuantity(available, product) })
          : formatQuantity(available, product)
  return <span className={classNames(css['number'], tone, className)}>{words}</span>
}
