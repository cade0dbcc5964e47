import { useCallback, useEffect, useState } from 'react'
import { type Order } from '@shared/contract/orders'
import { useRows, useTopic } from '../../api/hooks'
import { useCall } from '../../api/useCall'

/** Orders of one show; null while they are fetched. */
export type OrdersOfShow = {
  readonly orders: readonly Order[] | null
  /** Takes in an order as a call answered it; those of the live or last show are pushed anyway. */
  readonly put: (order: Order) => void
}

/** The orders of a show: pushed for the live or last one, fetched for an older one. */
export function useOrdersOf(showId: string | null): OrdersOfShow {
  const call = useCall()
  const pushed = useRows('orders')
  const pushedShowId = useTopic('show').show?.id ?? null
  const isPushed = showId === pushedShowId
  // It changes with every step that is taken or taken back, on orders of an older show too.
  const undo = useTopic('undo')
  const [fetched, setFetched] = useState<{ showId: string; orders: readonly Order[] } | null>(null)

  useEffect(() => {
    if (showId === null || isPushed) return
    let left = false
    void call('orders.list', { showId }).then((result) => {
      if (!left) setFetched({ showId, orders: result.ok ? result.value : [] })
    })
    return () => {
      left = true
    }
  }, [call, showId, isPushed, undo])

  const put = useCallback((order: Order) => {
    setFetched((before) =>
      before?.showId !== order.showId
        ? before
        : { ...before, orders: before.orders.map((other) => (other.id === order.id ? order : other)) },
    )
  }, [])

  if (showId === null) return { orders: [], put }
  if (isPushed) return { orders: pushed, put }
  return { orders: fetched?.showId === showId ? fetched.orders : null, put }
}
