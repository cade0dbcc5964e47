import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { KeyHint } from '../../ui/KeyHint'
import { Money } from '../../ui/figures/Money'
import css from './orders.module.css'
import { totalsOf } from './orderView'

/** How many orders a show has, how many are open, how many lack an address, and what they bring. */
export function TotalsLine({ orders }: { orders: readonly Order[] }) {
  const { t } = useTranslation('orders')
  const totals = useMemo(() => totalsOf(orders), [orders])
  const keys = [
    ['↑ ↓', t('keys.choose')],
    ['Enter', t('keys.recipient')],
    ['Ctrl Enter', t('keys.saveNext')],
  ] as const
  return (
    <footer className={css['totals']} role="group" aria-label={t('totals.label')}>
      <span>
        {t('totals.orders')} <b>{totals.orders}</b>
      </span>
      <span>
        {t('totals.open')} <b>{totals.open}</b>
      </span>
      <span className={totals.withoutAddress > 0 ? css['lacking'] : undefined}>
        {t('totals.withoutAddress')} <b>{totals.withoutAddress}</b>
      </span>
      <span>
        {t('totals.revenue')}{' '}
        <b>
          <Money fen={totals.revenueFen} />
        </b>
      </span>
      <span className={css['keys']} aria-hidden>
        {keys.map(([key, words]) => (
          <span key={key}>
            <KeyHint>{key}</KeyHint> {words}
          </span>
        ))}
      </span>
    </footer>
  )
}
