import { useEffect, useState } from 'react'
import type { ParcelPrint } from '@shared/contract/printing'
import { useView } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'

export type PrintHistory = ReadonlyMap<string, readonly ParcelPrint[]>

/** What was printed of each parcel of a show, oldest first; read again whenever something came out. */
export function usePrintHistory(showId: string): PrintHistory {
  const call = useCall()
  const [history, setHistory] = useState<PrintHistory>(new Map())
  const printed = useView(({ printJobs }) => printJobs.list.reduce((sum, job) => sum + job.printed, 0))
  useEffect(() => {
    let left = false
    void call('printing.history', { showId }, { quiet: true }).then((result) => {
      if (left || !result.ok) return
      const byParcel = new Map<string, ParcelPrint[]>()
      for (const print of result.value) {
        const known = byParcel.get(print.parcelId)
        if (known) known.push(print)
        else byParcel.set(print.parcelId, [print])
      }
      setHistory(byParcel)
    })
    return () => {
      left = true
    }
  }, [call, showId, printed])
  return history
}
