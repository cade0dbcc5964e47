import { useCallback, useEffect, useState } from 'react'
import { type CourierParcel } from '@shared/contract/couriers'
import { useCall } from '../../../api/useCall'

/** The parcels of a show as couriers hear of them; null until they are fetched, and read again on demand. */
export function useCourierParcels(showId: string): {
  readonly parcels: readonly CourierParcel[] | null
  readonly reload: () => void
} {
  const call = useCall()
  const [parcels, setParcels] = useState<readonly CourierParcel[] | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let left = false
    void call('couriers.parcels', { showId }).then((result) => {
      if (!left) setParcels(result.ok ? result.value : [])
    })
    return () => {
      left = true
    }
  }, [call, showId, round])
  return { parcels, reload: useCallback(() => setRound((before) => before + 1), []) }
}

/** The waybill of a parcel as its orders have it; several only where they differ. */
export function sendingOf({ orders }: CourierParcel): { readonly courier: string; readonly waybill: string } {
  const said = (read: (order: CourierParcel['orders'][number]) => string) =>
    [...new Set(orders.map(read))].filter((text) => text !== '').join(' / ')
  return { courier: said(({ courier }) => courier), waybill: said(({ waybill }) => waybill) }
}
