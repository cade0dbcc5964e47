import { IconAlertTriangle } from '@tabler/icons-react'
import { lineAmountFen } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import { useTranslation } from 'react-i18next'
import { Money } from '../../../ui/figures/Money'
import type { ReadLine, Wanted } from './readLine'
import css from './typing.module.css'

/** Whether there is too little of what is wanted. */
export function isShort({ product, quantity }: Wanted): boolean {
  return quantity > product.available
}

/** What a typed line was read as: product, quantity, what is left, and what was not understood. */
export function ReadItems({ read }: { readonly read: ReadLine }) {
  const { t } = useTranslation('orderDesk')
  return (
    <ul className={css['items']} aria-live="polite">
      {read.wanted.map((wanted) => {
        const { product, quantity } = wanted
        const { available, unitSize, priceFen } = product
        const left = formatQuantity(Math.max(0, available), product)
        return (
          <li key={product.id} data-short={isShort(wanted) || undefined}>
            <span className={css['product']}>
              <b>{product.code}</b> {product.name}
            </span>
            <b className={css['quantity']}>{formatQuantity(quantity, product)}</b>
            <span className={css['left']}>
              {available <= 0
                ? t('reading.soldOut')
                : t(isShort(wanted) ? 'reading.short' : 'reading.left', { left })}
            </span>
            <span className={css['amount']}>
              <Money fen={lineAmountFen(priceFen, quantity, unitSize)} />
            </span>
          </li>
        )
      })}
      {read.unread.map(({ text, maybe }, index) => (
        <li key={index} className={css['unread']} role="alert">
          <IconAlertTriangle size={15} stroke={1.9} aria-hidden />
          {maybe.length === 0
            ? t('reading.unread', { text })
            : t('reading.maybe', {
                text,
                names: maybe.map(({ name }) => name).join(t('reading.or')),
              })}
        </li>
      ))}
    </ul>
  )
}
