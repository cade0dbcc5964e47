import { useCallback, useEffect, useRef, useState } from 'react'
import type { ShelfRow } from '@shared/contract/stock'
import { useRows } from '../../api/hooks'
import { useCall } from '../../api/useCall'

/** What should lie on the shelf, by product, read anew after every change of products or orders; null until it is known. */
export function useShelf(): ReadonlyMap<string, ShelfRow> | null {
  const call = useCall()
  const products = useRows('products')
  const orders = useRows('orders')
  const [shelf, setShelf] = useState<ReadonlyMap<string, ShelfRow> | null>(null)
  const asked = useRef(0)
  const read = useCallback(async () => {
    // In a rush changes come faster than answers: one question at a time, and a last one for the last change.
    asked.current += 1
    if (asked.current > 1) return
    let answered = 0
    while (answered < asked.current) {
      answered = asked.current
      const result = await call('stock.shelf', {}, { quiet: true })
      if (result.ok) setShelf(new Map(result.value.map((row) => [row.productId, row])))
    }
    asked.current = 0
  }, [call])
  useEffect(() => {
    void read()
  }, [read, products, orders])
  return shelf
}
