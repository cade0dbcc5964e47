import type { Regions } from '@shared/domain/recipient/regions'
import { useEffect, useState } from 'react'

/** China's divisions, loaded when the first form that reads addresses opens; null for the moment until then. */
export function useRegions(): Regions | null {
  const [regions, setRegions] = useState<Regions | null>(null)
  useEffect(() => {
    let wanted = true
    void import('./chinaRegions').then(({ chinaRegions }) => {
      if (wanted) setRegions(chinaRegions)
    })
    return () => {
      wanted = false
    }
  }, [])
  return regions
}
