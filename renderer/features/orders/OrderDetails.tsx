import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import type { Regions } from '@shared/domain/recipient/regions'
import { Money } from '../../ui/figures/Money'
import { PlatformName } from '../../ui/figures/PlatformName'
import { clockTime } from '../../ui/figures/time'
import { OrderLineRow } from './OrderLineRow'
import { OrderMark } from './OrderMark'
import css from './orders.module.css'
import { RecipientForm } from './RecipientForm'
import { useSaidBy } from './useSaidBy'

/** One order: its lines with their quantities, and its recipient. */
export function OrderDetails({
  order,
  regions,
  onChanged,
  onNext,
}: {
  readonly order: Order
  /** Null until they are loaded. */
  readonly regions: Regions | null
  readonly onChanged: (order: Order) => void
  /** Goes on to the next order that lacks an address. */
  readonly onNext: () => void
}) {
  const { t } = useTranslation('orders')
  const said = useSaidBy(order.buyerId)
  return (
    <div className={css['order']}>
      <div className={css['orderTop']}>
        <header className={css['orderHead']}>
          <div>
            <h2 className={css['orderBuyer']}>{order.buyerName}</h2>
            <div className={css['orderNumber']}>
              <PlatformName platform={order.platform} /> · {order.number} ·{' '}
              {t('details.placedAt', { time: clockTime(order.createdAt).slice(0, 5) })}
            </div>
          </div>
          <OrderMark order={order} />
        </header>
        <h3 className={css['sectionTitle']}>{t('details.lines')}</h3>
        <ul className={css['lines']}>
          {order.lines.map((line) => (
            <OrderLineRow key={line.id} line={line} onChanged={onChanged} />
          ))}
        </ul>
        <div className={css['orderTotal']}>
          <span>{t('details.total')}</span>
          <b>
            <Money fen={order.totalFen} />
          </b>
        </div>
      </div>
      <RecipientForm
        order={order}
        regions={regions}
        suggestions={said}
        onChanged={onChanged}
        onNext={onNext}
      />
    </div>
  )
}
