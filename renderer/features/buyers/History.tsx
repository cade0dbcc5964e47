import type { Person } from '@shared/contract/buyers'
import { formatQuantity } from '@shared/domain/quantity'
import { useTranslation } from 'react-i18next'
import { Money } from '../../ui/figures/Money'
import css from './buyers.module.css'

/** Somebody's orders over all shows, the newest first. */
export function History({ orders }: { readonly orders: Person['orders'] }) {
  const { t, i18n } = useTranslation('buyers')
  const day = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'short', day: 'numeric' })
  if (orders.length === 0) return <p className={css['soft']}>{t('history.none')}</p>
  return (
    <ul className={css['list']} aria-label={t('history.title')}>
      {orders.map((order) => {
        const lines = order.lines.filter(({ quantity }) => quantity > 0)
        return (
          <li key={order.id} className={css['order']}>
            <span className={css['soft']}>
              {order.number} · {day.format(order.showStartedAt)} {order.showTitle}
            </span>
            <span className={css['state']}>{t(`states.${order.state}`)}</span>
            <span>
              {lines.map((line) => `${line.name} ${formatQuantity(line.quantity, line)}`).join(t('between'))}
            </span>
            <b>
              <Money fen={order.totalFen} />
            </b>
          </li>
        )
      })}
    </ul>
  )
}
