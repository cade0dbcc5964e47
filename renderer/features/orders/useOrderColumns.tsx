import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { Money } from '../../ui/figures/Money'
import { PlatformName } from '../../ui/figures/PlatformName'
import { type GridColumn } from '../../ui/grid/RowGrid'
import { OrderMark } from './OrderMark'
import css from './orders.module.css'
import { itemsInWords } from './orderView'

/** The columns of the order list. */
export function useOrderColumns(): readonly GridColumn<Order>[] {
  const { t } = useTranslation('orders')
  return useMemo<readonly GridColumn<Order>[]>(
    () => [
      {
        key: 'number',
        title: t('columns.number'),
        width: 148,
        cell: (order) => <span className={css['number']}>{order.number}</span>,
      },
      {
        key: 'buyer',
        title: t('columns.buyer'),
        width: 170,
        cell: (order) => (
          <>
            <div className={css['line']} title={order.buyerName}>
              {order.buyerName}
            </div>
            <div className={css['platform']}>
              <PlatformName platform={order.platform} />
            </div>
          </>
        ),
      },
      {
        key: 'items',
        title: t('columns.items'),
        cell: (order) => {
          const items = itemsInWords(order)
          return (
            <div className={css['line']} title={items}>
              {items}
            </div>
          )
        },
      },
      {
        key: 'total',
        title: t('columns.total'),
        width: 116,
        align: 'end',
        cell: (order) => (
          <b>
            <Money fen={order.totalFen} />
          </b>
        ),
      },
      {
        key: 'state',
        title: t('columns.state'),
        width: 124,
        align: 'end',
        cell: (order) => <OrderMark order={order} />,
      },
    ],
    [t],
  )
}
