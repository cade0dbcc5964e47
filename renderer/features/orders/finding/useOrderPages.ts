import { useCallback, useEffect, useRef, useState } from 'react'
import { type FoundOrders, type OrderSearch } from '@shared/contract/order-search'
import { mostExported } from '@shared/contract/order-sheets'
import { type Order } from '@shared/contract/orders'
import { type Result } from '@shared/errors'
import { useRows, useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'

/** So many orders come at a time. */
const pageSize = 50
/** The most that one call brings. */
const mostAtOnce = 500

/** What is looked for among all orders. */
export type PagedQuery = Pick<OrderSearch, 'text' | 'filters' | 'sort'>

/** Orders of all shows, as many as were scrolled to. */
export type OrderPages = {
  /** Null until the first answer. */
  readonly orders: readonly Order[] | null
  /** How many there are, or at least are. */
  readonly total: number
  readonly more: boolean
  readonly unindexed: number
  readonly next: number | null
}

const none: OrderPages = { orders: null, total: 0, more: false, unindexed: 0, next: null }

/** Finds orders of all shows, a page at a time; a null query finds nothing and costs nothing. */
export function useOrderPages(query: PagedQuery | null): OrderPages & {
  readonly goOn: () => void
  /** Brings all that there are, past those at hand; null when that failed, of which the person was told. */
  readonly everyOne: () => Promise<readonly Order[] | null>
  /** Takes in an order as a call answered it. */
  readonly put: (order: Order) => void
} {
  const call = useCall()
  const pushed = useRows('orders')
  // It changes with every step that is taken or taken back, on orders of an older show too.
  const undo = useTopic('undo')
  const [pages, setPages] = useState(none)
  const asked = useRef<PagedQuery | null>(null)
  const going = useRef(false)
  const atHand = useRef(0)
  atHand.current = pages.orders?.length ?? 0

  useEffect(() => {
    // The same question again brings what was scrolled to anew, not the first page alone.
    const limit =
      asked.current === query ? Math.min(mostAtOnce, Math.max(pageSize, atHand.current)) : pageSize
    asked.current = query
    going.current = false
    if (query === null) {
      setPages(none)
      return
    }
    void call('orders.find', { ...query, showId: null, after: null, limit }).then((result) => {
      if (asked.current !== query || !result.ok) return
      const { orders, total, more, unindexed, next } = result.value
      setPages({ orders, total: total ?? 0, more, unindexed, next })
    })
  }, [call, query, undo])

  // Those of the live show change while they are looked at.
  useEffect(() => {
    const now = new Map(pushed.map((order) => [order.id, order]))
    setPages((before) => ({ ...before, orders: before.orders?.map((one) => now.get(one.id) ?? one) ?? null }))
  }, [pushed])

  const { next } = pages
  const goOn = useCallback(() => {
    const forQuery = asked.current
    if (forQuery === null || next === null || going.current) return
    going.current = true
    void call('orders.find', { ...forQuery, showId: null, after: next, limit: pageSize }).then((result) => {
      if (asked.current !== forQuery) return
      going.current = false
      if (!result.ok) return
      const { orders, next: further } = result.value
      setPages((before) => ({ ...before, orders: [...(before.orders ?? []), ...orders], next: further }))
    })
  }, [call, next])

  const everyOne = useCallback(async () => {
    const all: Order[] = []
    let after: number | null = null
    do {
      if (query === null) return all
      const result: Result<FoundOrders> = await call('orders.find', {
        ...query,
        showId: null,
        after,
        limit: mostAtOnce,
      })
      if (!result.ok) return null
      all.push(...result.value.orders)
      after = result.value.next
    } while (after !== null && all.length <= mostExported)
    return all
  }, [call, query])

  const put = useCallback((order: Order) => {
    setPages((before) => ({
      ...before,
      orders: before.orders?.map((other) => (other.id === order.id ? order : other)) ?? null,
    }))
  }, [])
  return { ...pages, goOn, everyOne, put }
}
