import { useEffect, useState } from 'react'
import { type CourierLayouts } from '@shared/contract/couriers'
import { type CourierLayout, type CourierSheet } from '@shared/domain/couriers/courier-layout'
import { ourLayouts } from '@shared/domain/couriers/our-layouts'
import { useCall } from '../../../api/useCall'

/** The sheet that is to be written, its columns, and whether they are the host's own. */
export function useCourierSheet() {
  const call = useCall()
  const [sheet, setSheet] = useState<CourierSheet>('kuaidi100')
  const [kept, setKept] = useState<CourierLayouts>({})
  useEffect(() => {
    let left = false
    void call('couriers.layouts', {}).then((result) => {
      if (!left && result.ok) setKept(result.value)
    })
    return () => {
      left = true
    }
  }, [call])
  const keep = async (layout: CourierLayout | null) => {
    const copy = layout && { ...layout, columns: layout.columns.map((column) => ({ ...column })) }
    const result = await call('couriers.keepLayout', { sheet, layout: copy })
    if (result.ok) setKept(result.value)
  }
  const own: CourierLayout | undefined = kept[sheet]
  return { sheet, setSheet, layout: own ?? ourLayouts[sheet], isOwn: own !== undefined, keep }
}
