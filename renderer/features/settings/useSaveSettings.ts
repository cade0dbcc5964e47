import { useCallback } from 'react'
import { type Settings } from '@shared/contract/settings'
import { useCall } from '../../api/useCall'

/** Stores some of the settings and answers whether they are stored; a failure has been told then. */
export function useSaveSettings(): (change: Partial<Settings>) => Promise<boolean> {
  const call = useCall()
  return useCallback(async (change) => (await call('settings.change', change)).ok, [call])
}
