import { useEffect, useState } from 'react'
import { type Order } from '@shared/contract/orders'
import { useCall } from '../../../api/useCall'

/** Which orders of a show have the words: null for all of them. */
export type Matches = { readonly ids: ReadonlySet<string> | null; readonly unindexed: number }

const all: Matches = { ids: null, unindexed: 0 }

/** Asks which orders of a show have all words, again whenever its orders change. */
export function useMatches(showId: string | null, text: string, orders: readonly Order[] | null): Matches {
  const call = useCall()
  const [matches, setMatches] = useState(all)
  const words = text.trim()
  useEffect(() => {
    if (showId === null || words === '' || orders === null) {
      setMatches(all)
      return
    }
    let left = false
    void call('orders.match', { showId, text: words }).then((result) => {
      // What was found before stays until then: rows must not come and go between two letters.
      if (!left && result.ok)
        setMatches({ ids: new Set(result.value.ids), unindexed: result.value.unindexed })
    })
    return () => {
      left = true
    }
  }, [call, showId, words, orders])
  return matches
}
