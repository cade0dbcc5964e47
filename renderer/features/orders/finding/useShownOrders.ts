import { useMemo } from 'react'
import { type Order } from '@shared/contract/orders'
import { useOrdersOf } from '../useOrdersOf'
import { type OrderLook } from '../views/useOrderLook'
import { passes } from './orderFilters'
import { sortOrders } from './sortOrders'
import { useMatches } from './useMatches'
import { useOrderPages, type PagedQuery } from './useOrderPages'

/** The orders that the list shows, and what there is of them. */
export type ShownOrders = {
  /** Null until they are known. */
  readonly rows: readonly Order[] | null
  /** All of the show; those at hand where all shows are looked at. */
  readonly orders: readonly Order[]
  /** How many were found in all; `more` says that there are more than that. */
  readonly total: number
  readonly more: boolean
  readonly unindexed: number
  /** All that were found, those that are not at hand yet too; null when that failed, of which the person was told. */
  readonly everyOne: () => Promise<readonly Order[] | null>
  readonly put: (order: Order) => void
  /** Brings more, where not all are at hand. */
  readonly goOn: (() => void) | undefined
}

const nothing: readonly Order[] = []

/** The orders of one show, all of which are at hand, or of all shows, which come as they are scrolled to. */
export function useShownOrders(showId: string | null, look: OrderLook): ShownOrders {
  const { text, allShows, filters, sort } = look
  const ofShow = useOrdersOf(allShows ? null : showId)
  const matches = useMatches(allShows ? null : showId, text, ofShow.orders)
  const order = sort?.key === 'number' && !sort.descending ? 'oldest' : 'newest'
  const query = useMemo<PagedQuery | null>(
    () => (allShows ? { text, filters, sort: order } : null),
    [allShows, text, filters, order],
  )
  const pages = useOrderPages(query)
  const rows = useMemo(() => {
    const { ids } = matches
    const passing = ofShow.orders?.filter((one) => (ids?.has(one.id) ?? true) && passes(one, filters))
    return passing ? sortOrders(passing, sort) : null
  }, [ofShow.orders, matches, filters, sort])

  if (allShows) {
    const { orders, total, more, unindexed, everyOne, put, goOn, next } = pages
    return {
      rows: orders,
      orders: orders ?? nothing,
      total: Math.max(total, orders?.length ?? 0),
      more: more && next !== null,
      unindexed,
      everyOne,
      put,
      goOn,
    }
  }
  return {
    rows,
    orders: ofShow.orders ?? nothing,
    total: rows?.length ?? 0,
    more: false,
    unindexed: matches.unindexed,
    everyOne: () => Promise.resolve(rows ?? nothing),
    put: ofShow.put,
    goOn: undefined,
  }
}
