import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type OrderColumn } from '@shared/contract/order-search'
import { type GridColumn } from '../../../ui/grid/RowGrid'
import { type Order } from '@shared/contract/orders'
import { columnKey, type OrderColumnKey } from './orderColumns'
import { OrderCell } from './OrderCell'

/** Widths in pixels; the items take what is left. */
const widths: Readonly<Record<OrderColumnKey, number | undefined>> = {
  number: 138,
  buyer: 150,
  items: undefined,
  total: 104,
  progress: 100,
  state: 108,
  name: 100,
  phone: 132,
  address: 240,
  payment: 110,
  waybill: 160,
  note: 160,
  createdAt: 130,
}
const atEnd: readonly OrderColumnKey[] = ['total', 'state']

/** The columns of the order list as they were chosen; in a list that cannot be sorted by all, only by number. */
export function useOrderColumns(
  chosen: readonly OrderColumn[],
  sortsByAll: boolean,
): readonly GridColumn<Order>[] {
  const { t } = useTranslation('orders')
  return useMemo(() => {
    const keys = chosen.flatMap(({ key, width }) => {
      const known = columnKey(key)
      return known === null ? [] : [{ key: known, width }]
    })
    // Something has to take what is left.
    const takesRest = keys.some(({ key, width }) => key === 'items' && width === null)
      ? null
      : keys.at(-1)?.key
    return keys.map(({ key, width }): GridColumn<Order> => {
      const pixels = key === takesRest ? undefined : (width ?? widths[key])
      return {
        key,
        title: t(`columns.${key}`),
        ...(pixels === undefined ? {} : { width: pixels }),
        align: atEnd.includes(key) ? 'end' : 'start',
        sortable: sortsByAll || key === 'number',
        cell: (order) => <OrderCell order={order} column={key} />,
      }
    })
  }, [chosen, sortsByAll, t])
}
