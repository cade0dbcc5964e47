import { showNotification } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { formatYuan } from '@shared/domain/money'
import { itemsInWords } from '../orderView'
import { type ManyOrderAction } from './manyOrderAction'

/** Copies orders so that they can be put into a chat or a spreadsheet, a line each. */
export function useCopyOrders(orders: readonly Order[]): ManyOrderAction {
  const { t } = useTranslation('orders')
  return useMemo(
    () => ({
      id: 'copy',
      label: t('many.copy'),
      enabled: (chosen) => chosen.length > 0,
      async run(ids) {
        const wanted = new Set(ids)
        const chosen = orders.filter(({ id }) => wanted.has(id))
        await navigator.clipboard.writeText(ordersAsText(chosen))
        showNotification({
          id: 'orders-copied',
          message: t('many.copied', { count: chosen.length }),
          autoClose: 3_000,
        })
      },
    }),
    [orders, t],
  )
}

/** Number, recipient, items and amount, in columns of a spreadsheet. */
export function ordersAsText(orders: readonly Order[]): string {
  return orders
    .map((order) => {
      const { name, phone, address } = order.recipient
      return [
        order.number,
        order.buyerName,
        name,
        phone,
        address,
        itemsInWords(order),
        formatYuan(order.totalFen),
      ]
        .map((field) => field.replace(/\s+/gu, ' '))
        .join('\t')
    })
    .join('\n')
}
