import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { Pill } from '../../ui/Pill'
import css from './orders.module.css'
import { missingPart } from './orderView'

/** How an order stands: cancelled, complete, or what its recipient lacks. */
export function OrderMark({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  if (order.state === 'cancelled') return <Pill tone="quiet">{t('mark.cancelled')}</Pill>
  const missing = missingPart(order.recipient)
  if (missing === null) return <span className={css['complete']}>{t('mark.complete')}</span>
  return <Pill tone="warn">{t(`mark.${missing}`)}</Pill>
}
