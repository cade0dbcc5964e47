import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint'
import { Money } from '../../ui/figures/Money'
import css from './orders.module.css'
import { type ShownOrders } from './finding/useShownOrders'
import { totalsOf, type OrderTotals } from './orderView'

/**
 * How many orders a show has, how many are open, how many lack an address, and what they bring; of all shows only how
 * many were found.
 */
export function TotalsLine({ shown, allShows }: { shown: ShownOrders; allShows: boolean }) {
  const { t, i18n } = useTranslation('orders')
  const { orders, rows, total, more, unindexed } = shown
  const totals = useMemo(() => totalsOf(orders), [orders])
  const count = new Intl.NumberFormat(i18n.language).format(total)
  const keys = [
    ['↑ ↓', t('keys.choose')],
    ['Enter', t('keys.recipient')],
    ['Ctrl Enter', t('keys.saveNext')],
  ] as const
  return (
    <footer className={css['totals']} role="group" aria-label={t('totals.label')}>
      {(allShows || rows?.length !== orders.length) && (
        <span>
          {t('totals.found')} <b>{more ? `${count}+` : count}</b>
        </span>
      )}
      {unindexed > 0 && <span className={css['lacking']}>{t('totals.unindexed', { count: unindexed })}</span>}
      {!allShows && <ShowTotals totals={totals} />}
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

function ShowTotals({ totals }: { totals: OrderTotals }) {
  const { t } = useTranslation('orders')
  return (
    <>
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
    </>
  )
}
