import { showNotification } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import { letGo } from './due'

/** Says on any page that unpaid orders let go of their stock. */
export function UnpaidAlert() {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  const orders = useRows('orders')
  const before = useRef(orders)
  useEffect(() => {
    const gone = letGo(before.current, orders)
    before.current = orders
    const [first] = gone
    if (!first) return
    void call('orders.history', { id: first.id }, { quiet: true }).then((history) => {
      // The host may have cancelled it in the very minutes in which it was overdue.
      if (!history.ok || history.value.at(-1)?.kind !== 'unpaid_released') return
      showNotification({
        id: 'unpaid-released',
        color: 'yellow',
        title: t('due.released', { count: gone.length }),
        message: t('due.releasedText'),
        autoClose: 10_000,
      })
    })
  }, [call, orders, t])
  return null
}
