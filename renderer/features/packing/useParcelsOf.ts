import { useCallback, useEffect, useState } from 'react'
import { type Parcel } from '@shared/contract/packing'
import { type ShowSummary } from '@shared/contract/shows'
import { useCall } from '../../api/useCall'

/**
 * The parcels of an ended show; null while they are fetched, or while there are none because the show is live; read
 * again with each round; and how others take their place.
 */
export function useParcelsOf(
  show: ShowSummary | undefined,
  round = 0,
): readonly [readonly Parcel[] | null, (parcels: readonly Parcel[]) => void] {
  const call = useCall()
  const [fetched, setFetched] = useState<{ showId: string; parcels: readonly Parcel[] } | null>(null)
  const showId = show?.state === 'ended' ? show.id : null
  useEffect(() => {
    if (showId === null) return
    let left = false
    void call('packing.parcels', { showId }).then((result) => {
      if (!left) setFetched({ showId, parcels: result.ok ? result.value : [] })
    })
    return () => {
      left = true
    }
  }, [call, showId, round])
  const replace = useCallback(
    (parcels: readonly Parcel[]) => {
      if (showId !== null) setFetched({ showId, parcels })
    },
    [showId],
  )
  return [fetched !== null && fetched.showId === showId ? fetched.parcels : null, replace]
}
