import type { Order } from '@shared/contract/orders'
import { isAlive, isOpen } from '@shared/domain/orders/order-state'
import { useTranslation } from 'react-i18next'
import css from './details.module.css'

/** How an order stands, in a word; one whose goods are gone before anybody paid says that too. */
export function StateMark({ order }: { readonly order: Pick<Order, 'state' | 'payment'> }) {
  const { t } = useTranslation('orderDesk')
  const { state, payment } = order
  const owed = isAlive(state) && !isOpen(state) && payment === null
  return (
    <span className={css['state']} data-state={state}>
      {t(`states.${state}`)}
      {owed && <b className={css['owed']}>{t('unpaid')}</b>}
    </span>
  )
}
