import { type Order } from '@shared/contract/orders'
import { useTranslation } from 'react-i18next'
import { PlatformName } from '../../../ui/figures/PlatformName'
import { clockTime } from '../../../ui/figures/time'
import { ActButtons } from './ActButtons'
import { Deadline } from './Deadline'
import css from './details.module.css'
import { StateMark } from './StateMark'

/** Whose order it is, how it stands, and what comes next. */
export function OrderHead({
  order,
  onChanged,
}: {
  readonly order: Order
  readonly onChanged: (order: Order) => void
}) {
  const { t } = useTranslation(['orderDesk', 'orders'])
  const { payment } = order
  return (
    <header className={css['head']}>
      <div className={css['headTop']}>
        <h2 className={css['buyer']} title={order.buyerName}>
          {order.buyerName}
        </h2>
        <StateMark order={order} />
        <ActButtons order={order} onChanged={onChanged} />
      </div>
      <div className={css['headFacts']}>
        <span className={css['facts']}>
          <PlatformName platform={order.platform} /> · {order.number} ·{' '}
          {t('orders:details.placedAt', { time: clockTime(order.createdAt).slice(0, 5) })}
        </span>
        <Deadline order={order} />
      </div>
      {payment !== null && (
        <div className={css['facts']}>
          {t('payment.paidBy', {
            method: t(`payment.methods.${payment.method}`),
            time: clockTime(payment.at).slice(0, 5),
          })}
          {payment.note !== '' && ` · ${payment.note}`}
        </div>
      )}
    </header>
  )
}
