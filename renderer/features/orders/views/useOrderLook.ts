import { useDebouncedCallback } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import { noOrderFilters, type OrderView, type OrderViews } from '@shared/contract/order-search'
import { useCall } from '../../../api/useCall'
import { firstColumns } from '../columns/orderColumns'

/** How orders are looked at now. */
export type OrderLook = Omit<OrderView, 'id' | 'name'>

export const firstLook: OrderLook = {
  text: '',
  allShows: false,
  filters: noOrderFilters,
  columns: [...firstColumns],
  sort: null,
}
/** Columns are dragged and moved several at a time; they are kept when that has settled, in milliseconds. */
const keepAfter = 400

/** The list as it is looked at, and the views it can be put to. */
export type OrderLooks = {
  readonly look: OrderLook
  /** Columns are kept, with the chosen view or as those where none is. */
  readonly change: (part: Partial<OrderLook>) => void
  readonly views: readonly OrderView[]
  /** The view that was chosen last; null for none. */
  readonly viewId: string | null
  readonly choose: (id: string | null) => void
  /** Gives the list as it is now a name; one of that name is written over. */
  readonly save: (name: string) => void
  readonly remove: (id: string) => void
}

export function useOrderLook(): OrderLooks {
  const call = useCall()
  const [look, setLook] = useState(firstLook)
  const [kept, setKept] = useState<OrderViews>({ views: [], columns: null })
  const [viewId, setViewId] = useState<string | null>(null)

  useEffect(() => {
    void call('orders.views', {}).then((result) => {
      if (!result.ok) return
      setKept(result.value)
      const { columns } = result.value
      if (columns !== null) setLook((before) => ({ ...before, columns }))
    })
  }, [call])

  const write = useDebouncedCallback((next: OrderViews) => void call('orders.keepViews', next), {
    delay: keepAfter,
    flushOnUnmount: true,
  })
  const keep = useCallback(
    (next: OrderViews) => {
      setKept(next)
      write(next)
    },
    [write],
  )
  return {
    look,
    views: kept.views,
    viewId,
    change(part) {
      setLook((before) => ({ ...before, ...part }))
      const { columns } = part
      if (!columns) return
      if (viewId === null) keep({ ...kept, columns })
      else
        keep({ ...kept, views: kept.views.map((view) => (view.id === viewId ? { ...view, columns } : view)) })
    },
    choose(id) {
      const view = kept.views.find((one) => one.id === id)
      setViewId(view?.id ?? null)
      setLook(view ?? { ...firstLook, columns: kept.columns ?? firstLook.columns })
    },
    save(name) {
      const known = kept.views.find((view) => view.name === name)
      const { text, allShows, filters, columns, sort } = look
      const view = { id: known?.id ?? crypto.randomUUID(), name, text, allShows, filters, columns, sort }
      keep({ ...kept, views: [...kept.views.filter(({ id }) => id !== view.id), view] })
      setViewId(view.id)
    },
    remove(id) {
      keep({ ...kept, views: kept.views.filter((view) => view.id !== id) })
      if (id === viewId) setViewId(null)
    },
  }
}
