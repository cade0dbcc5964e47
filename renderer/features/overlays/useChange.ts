import type { CallInput } from '@shared/contract'
import { useCallback } from 'react'
import { useCall } from '../../api/useCall'

/** Keeps some of what the host chose and answers whether it is kept; a failure has been told then. */
export function useChange(): (change: CallInput<'overlays.change'>) => Promise<boolean> {
  const call = useCall()
  return useCallback(async (change) => (await call('overlays.change', change)).ok, [call])
}
