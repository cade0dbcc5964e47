import { useTranslation } from 'react-i18next'
import { type OrderState } from '@shared/domain/orders/order-state'
import css from './orders.module.css'

/** How far an order has come. */
export function StateMark({ state }: { state: OrderState }) {
  const { t } = useTranslation('orders')
  return (
    <span className={css['state']} data-state={state}>
      {t(`states.${state}`)}
    </span>
  )
}
