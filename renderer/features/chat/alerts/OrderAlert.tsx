import { formatQuantity } from '@shared/domain/quantity'
import type { Order } from '@shared/contract/orders'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../../api/hooks'
import bell from '../../../../resources/sounds/new-order.wav'
import { usePanelLook } from '../panelLook'
import { newOrders } from './newOrders'
import { say } from './say'

/** More than this at once is a rush: the bell says so better than a voice that lags behind. */
const mostSpoken = 2

/** Speaks each new order, where the host wants it; rings where the system has no voice for the language. */
export function OrderAlert() {
  const { t, i18n } = useTranslation('chat')
  const [{ spoken }] = usePanelLook()
  const orders = useRows('orders')
  const before = useRef(orders)
  useEffect(() => {
    const fresh = newOrders(before.current, orders)
    before.current = orders
    if (!spoken || fresh.length === 0) return
    const words = (order: Order) =>
      t('alert', {
        buyer: order.buyerName,
        items: order.lines.map((line) => `${line.name} ${formatQuantity(line.quantity, line)}`).join(' '),
      })
    const said = fresh.length <= mostSpoken && fresh.every((order) => say(words(order), i18n.language))
    if (!said) void new Audio(bell).play().catch(() => undefined)
  }, [orders, spoken, t, i18n.language])
  return null
}
