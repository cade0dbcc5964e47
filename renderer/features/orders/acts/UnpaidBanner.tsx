import { Button } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../../api/hooks'
import { useNow } from '../../../ui/figures/useNow'
import css from './acts.module.css'
import { dueOrders, minutesLeft } from './due'
import { DueDialog } from './DueDialog'
import { useManyOrderActions } from './useManyOrderActions'

/** Warns of unpaid orders that are about to let go of their stock, with all that can be done about them. */
export function UnpaidBanner({ onLook }: { readonly onLook: (orderId: string) => void }) {
  const { t } = useTranslation('orderDesk')
  const orders = useRows('orders')
  const now = useNow(2_000)
  const [looking, setLooking] = useState(false)
  const actions = useManyOrderActions()
  const due = dueOrders(orders, now)
  const ids = due.map(({ id }) => id)
  const button = (id: 'pay' | 'longer', words: string) => (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => void actions.find((action) => action.id === id)?.run(ids)}
    >
      {words}
    </Button>
  )
  return (
    <>
      {due.length > 0 && (
        <div className={css['banner']} role="status">
          <IconClockExclamation size={18} stroke={1.8} aria-hidden />
          <span className={css['bannerWords']}>
            {t('due.banner', { count: due.length, minutes: minutesLeft(due, now) })}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => setLooking(true)}>
            {t('due.look')}
          </Button>
          {button('longer', t('deadline.longer'))}
          {button('pay', t('due.paid'))}
        </div>
      )}
      {looking && (
        <DueDialog
          due={due}
          now={now}
          actions={actions}
          onLook={(id) => {
            setLooking(false)
            onLook(id)
          }}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  )
}
