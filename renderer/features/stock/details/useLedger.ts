import { useCallback, useEffect, useState } from 'react'
import type { Product } from '@shared/contract/products'
import type { StockEntry } from '@shared/contract/stock'
import { useCall } from '../../../api/useCall'

const pageLength = 50

/** A product's ledger, newest first, a page at a time; read anew when its stock changes. */
export function useLedger(product: Product): {
  /** Null until the first page is there. */
  readonly entries: readonly StockEntry[] | null
  readonly hasOlder: boolean
  readonly readOlder: () => Promise<void>
} {
  const call = useCall()
  const [entries, setEntries] = useState<readonly StockEntry[] | null>(null)
  const [hasOlder, setHasOlder] = useState(false)
  const read = useCallback(
    (before: number | null) => call('stock.ledger', { productId: product.id, before, limit: pageLength + 1 }),
    [call, product.id],
  )
  useEffect(() => {
    let left = false
    void read(null).then((result) => {
      if (left || !result.ok) return
      setEntries(result.value.slice(0, pageLength))
      setHasOlder(result.value.length > pageLength)
    })
    return () => {
      left = true
    }
    // The ledger says how each of its entries left the stock, so it is as old as the figures it goes with.
  }, [read, product.available, product.reserved])
  const readOlder = useCallback(async () => {
    const last = entries?.at(-1)
    if (!last) return
    const result = await read(last.seq)
    if (!result.ok) return
    setEntries([...(entries ?? []), ...result.value.slice(0, pageLength)])
    setHasOlder(result.value.length > pageLength)
  }, [read, entries])
  return { entries, hasOlder, readOlder }
}
