import type { Order } from '@shared/contract/orders'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManyOrderAction } from '../many/manyOrderAction'
import { mayAct, type Act } from './acts'
import { deadlineOf } from './due'
import { useOrderActs } from './OrderActsProvider'

const many = ['pay', 'confirm', 'pack', 'ship', 'finish', 'cancel'] as const satisfies readonly Act[]

/** The actions for a selection of orders, in the order in which they stand beside each other. */
export function useManyOrderActions(): readonly ManyOrderAction[] {
  const { t } = useTranslation('orderDesk')
  const { run, waitLonger } = useOrderActs()
  return useMemo(
    () => [
      ...many.map((act) => ({
        id: act,
        label: t(`acts.${act}`),
        run: (ids: readonly string[]) => run(act, ids),
        enabled: (orders: readonly Order[]) => orders.some((order) => mayAct(order, act)),
      })),
      {
        id: 'longer',
        label: t('deadline.longer'),
        run: waitLonger,
        enabled: (orders) => orders.some((order) => deadlineOf(order) !== null),
      },
    ],
    [run, t, waitLonger],
  )
}
