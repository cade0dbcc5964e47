import type { BuyerRow, BuyerSearch } from '@shared/contract/buyers'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRows } from '../../api/hooks'
import { useCall } from '../../api/useCall'

/** Rows asked for at a time. */
const page = 300
/** Orders come many at a time; the list follows them so soon after, in milliseconds. */
const followMs = 500

type Found = {
  readonly rows: readonly BuyerRow[]
  readonly total: number
  /** Every tag in use. */
  readonly tags: readonly string[]
}

/** The buyers that a search finds, read in parts as the list is walked down; null until the first part is there. */
export function useBuyerList(search: BuyerSearch) {
  const call = useCall()
  const [found, setFound] = useState<Found | null>(null)
  const edition = useRef(0)
  const { query, tag, blacklistedOnly, sort } = search

  const refresh = useCallback(async () => {
    const mine = ++edition.current
    const wanted = { query, tag, blacklistedOnly, sort, offset: 0, limit: page }
    const result = await call('buyers.find', wanted)
    // An answer to an earlier search comes too late.
    if (result.ok && mine === edition.current) setFound(result.value)
  }, [call, query, tag, blacklistedOnly, sort])
  useEffect(() => void refresh(), [refresh])

  const orders = useRows('orders')
  const seen = useRef(orders)
  useEffect(() => {
    if (seen.current === orders) return
    const timer = setTimeout(() => {
      seen.current = orders
      void refresh()
    }, followMs)
    return () => clearTimeout(timer)
  }, [orders, refresh])

  const more = useCallback(async () => {
    if (!found || found.rows.length >= found.total) return
    const mine = edition.current
    const offset = found.rows.length
    const result = await call('buyers.find', { query, tag, blacklistedOnly, sort, offset, limit: page })
    if (!result.ok || mine !== edition.current) return
    const known = new Set(found.rows.map(({ id }) => id))
    const fresh = result.value.rows.filter(({ id }) => !known.has(id))
    setFound({ ...result.value, rows: [...found.rows, ...fresh] })
  }, [call, found, query, tag, blacklistedOnly, sort])

  return { found, refresh, more }
}
