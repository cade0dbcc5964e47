import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { Money } from '../../../ui/figures/Money'
import css from '../orders.module.css'
import { chosenTotals, type ManyOrderAction } from './manyOrderAction'

/** What chosen orders come to, and what can be done to all of them. */
export function ManyOrdersBar({
  orders,
  actions,
  onClear,
}: {
  /** The chosen ones. */
  readonly orders: readonly Order[]
  readonly actions: readonly ManyOrderAction[]
  readonly onClear: () => void
}) {
  const { t } = useTranslation('orders')
  const totals = useMemo(() => chosenTotals(orders), [orders])
  const [running, setRunning] = useState<string | null>(null)
  return (
    <div className={css['many']} role="group" aria-label={t('many.label')}>
      <span>
        {t('many.chosen')} <b>{totals.orders}</b>
      </span>
      <span>
        {t('many.items')} <b>{totals.items}</b>
      </span>
      <span>
        {t('many.total')}{' '}
        <b>
          <Money fen={totals.totalFen} />
        </b>
      </span>
      <span className={css['manyActions']}>
        {actions.map(({ id, label, enabled, run }) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            loading={running === id}
            disabled={!enabled(orders) || (running !== null && running !== id)}
            onClick={() => {
              setRunning(id)
              void run(orders.map((order) => order.id)).finally(() => setRunning(null))
            }}
          >
            {label}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          {t('many.clear')}
        </Button>
      </span>
    </div>
  )
}
